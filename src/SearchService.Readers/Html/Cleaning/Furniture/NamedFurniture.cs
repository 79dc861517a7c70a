using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Furniture;

/// <summary>Elements whose name says menu, tags, breadcrumbs, pages, contents or footer.</summary>
public sealed partial class NamedFurniture : ICleaningRule
{
    public string Drops => "furniture: names";

    public IEnumerable<Cut> Find(BodyTree body) =>
        NamedElements.Find(body, Names()).Select(found => Cut.Of(found.Element, found.Word));

    [GeneratedRegex(
        @"\bmenu\b|\bnav(igation|bar)?\b|\bbread ?crumbs?|\bpaginat|\bpager\b|\bpagi ?nav|\bpage numbers?|\btags?\b|\btag ?(list|cloud|links)"
        + @"|\btaxonomy|\btopic (list|tags)|\bkeywords\b|\btoc\b|\btable of contents|\bcontents list|\bfooter\b|\bside ?bar|\bmasthead|\btabs\b"
        + @"|\btime ?line nav|\bedit ?section|\bpermalink|\bheader ?anchor|\bscoreboard|\bticker\b|\bquote ?bar",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
