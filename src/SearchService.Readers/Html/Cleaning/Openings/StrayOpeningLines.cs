using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>Labels before the first running text: neither a sentence, nor a list, table or quote.</summary>
public sealed partial class StrayOpeningLines : ICleaningRule
{
    private const int MaxWords = 12;

    public string Drops => "stray lines before the text";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Take(Math.Max(body.FirstProse, 0))
        .Where(block => block.Words <= MaxWords && !block.EndsSentence && !Speaker().IsMatch(block.Text))
        .Where(block => !block.Container.IsQuoted() && !block.Container.IsInTable() && block.Container.LocalName is not ("li" or "pre" or "dt" or "dd"))
        .Where(block => !IsSectionHeading(body, block))
        .Select(block => Cut.Of(block, "label"));

    /// <summary>The first of several headings of one level.</summary>
    private static bool IsSectionHeading(BodyTree body, TextBlock block) =>
        block.Container.IsHeading()
        && body.Blocks.Skip(body.FirstProse).Any(other => other.Container.LocalName == block.Container.LocalName);

    /// <summary>Transcripts open with who speaks.</summary>
    [GeneratedRegex(@"^[\p{Lu} .,'’-]{3,60}:$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Speaker();
}
