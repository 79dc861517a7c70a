using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Bylines;

/// <summary>Short elements whose name says byline, date, section or reading time.</summary>
public sealed partial class NamedBylines : ICleaningRule
{
    private const int MaxWords = 45;

    public string Drops => "bylines: names";

    public IEnumerable<Cut> Find(BodyTree body) => NamedElements.Find(body, Names(), MaxWords)
        .Where(found => !found.Element.IsInTable())
        .Select(found => Cut.Of(found.Element, found.Word));

    [GeneratedRegex(
        @"\bby ?line|\bauthors?\b|\bcontributors?\b|\btime ?stamp|\bpub(lish(ed)?|lication)? ?(date|time|data|on|info)?\b|\bposted\b|\bdate(s|box"
        + @"|block|time)?\b|\b(last )?updated\b|\bupdate (time|date|info)|\bmodified|\bmeta( ?data)?\b|\bkicker|\beyebrow|\b(reading|read|time to) (time"
        + @"|read)|\bread ?time|\bcategor(y|ies)\b|\bsignature|\bwriters?\b|\bcolumnist|\breporter|\bvcard|\bpost info|\barticle info|\bentry meta"
        + @"|\bfait par|\bautore?\b|\bfecha\b|\bdatum\b|\bsubmitted\b|\bedited ?by|\bposter\b|\bstory meta",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
