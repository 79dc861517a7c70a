namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>What a page prints in the <c>header</c> of its article beside the headline: standfirst, writer, date.</summary>
public sealed class HeaderText : ICleaningRule
{
    private const int MaxSummaryWords = 80;

    public string Drops => "the header's text";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Take(body.FirstProse + 1)
        .Where(block => block.Words <= MaxSummaryWords && !block.Container.IsHeading() && !block.Container.IsQuoted())
        .Where(block => block.Container.Within("header", 8) is { } header && header != body.Root && body.ShareOf(header) < NamedElements.MaxShare)
        .Select(block => Cut.Of(block, "header", block.IsProse ? CutWords.Summary : CutWords.Nothing));
}
