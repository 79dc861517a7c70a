using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Furniture;

/// <summary>Boxes about the writer.</summary>
public sealed partial class AuthorBoxes : ICleaningRule
{
    private const int MaxWords = 150;

    public string Drops => "furniture: author boxes";

    public IEnumerable<Cut> Find(BodyTree body) =>
        NamedElements.Find(body, Names(), MaxWords).Select(found => Cut.Of(found.Element, found.Word));

    [GeneratedRegex(
        @"\b(authors?|writers?|contributors?|columnist|reporter|profile)\b.*\b(box|bio|card|info|desc(ription)?|details?|foot(er)?|profile|about|name"
        + @"|role|title|image|avatar|end)\b|\bbio(graphy)?\b|\babout ?(the )?author|\bsa ?box|\bauthor ?bio|\bauthor ?card|\bpost ?profile|\buser ?info"
        + @"|\bcredits?\b|\bsign ?off",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
