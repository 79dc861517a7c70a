using System.Collections.Frozen;
using AngleSharp.Html.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>What a whole page tells about the lines of its article. Read before readability takes the page apart.</summary>
/// <param name="Title">The headline, or null.</param>
/// <param name="Authors">Full names of the writers.</param>
/// <param name="Description">The page's description of itself, as <see cref="LineKey"/> writes it, or empty.</param>
/// <param name="PictureTexts">Alternative texts and titles of its pictures, as <see cref="LineKey"/> writes them.</param>
public sealed record PageFacts(string? Title, IReadOnlyList<string> Authors, string Description, FrozenSet<string> PictureTexts)
{
    private const int MinPictureWords = 4;

    public static readonly PageFacts None = new(null, [], "", FrozenSet<string>.Empty);

    public static PageFacts Of(IHtmlDocument page, string? title, IReadOnlyList<string> authors)
    {
        var description = page.QuerySelector("meta[property='og:description'], meta[name='description']")?.GetAttribute("content") ?? "";
        var pictures = page.All
            .Where(Dom.IsImage)
            .SelectMany(image => new[] { image.GetAttribute("alt"), image.GetAttribute("title"), image.GetAttribute("data-caption") })
            .OfType<string>()
            .Where(text => TextCount.Words(text) >= MinPictureWords)
            .Select(text => LineKey.Of(text));
        return new PageFacts(title, authors, LineKey.Of(description), pictures.ToFrozenSet(StringComparer.Ordinal));
    }
}
