namespace SearchService.Readers.Html.Cleaning;

/// <summary>What a page's article came to when everything around it was taken away.</summary>
/// <param name="Text">Paragraphs parted by a blank line; list items, table rows and broken lines by a line break.
/// Empty where the page has no article.</param>
/// <param name="Summary">The standfirst, where the page sets one apart.</param>
/// <param name="Captions">One for each picture that has words, in page order, with its credit.</param>
public sealed record CleanBody(string Text, string? Summary, IReadOnlyList<string> Captions)
{
    public static readonly CleanBody Empty = new("", null, []);
}
