using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Promotion;

/// <summary>Text for screen readers alone, also where it stands within a line.</summary>
public sealed partial class HiddenText : ICleaningRule
{
    private const int MaxWords = 40;

    public string Drops => "promotion: hidden text";

    public IEnumerable<Cut> Find(BodyTree body) => body.Elements()
        .Where(element => body.AmountOf(element).Words <= MaxWords && Names().IsMatch(NameWords.Of(element)) && !element.IsQuoted())
        .Select(element => Cut.Of(element, "hidden"));

    [GeneratedRegex(
        @"\bsr only|\bvisually ?hidden|\bscreen ?reader|\ba11y hidden|\bhidden ?visually|\bassistive text|\boff ?screen|\bhide caption"
        + @"|\btoggle caption",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
