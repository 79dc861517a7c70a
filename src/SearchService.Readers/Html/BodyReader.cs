using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Html.Cleaning.Rules;

namespace SearchService.Readers.Html;

/// <summary>Finds the article in a page by readability and hands it on clean.</summary>
public static class BodyReader
{
    private const string Nowhere = "https://page.invalid/";

    /// <summary>Reads the body out of a page. The document is taken apart and is of no use afterwards.</summary>
    /// <param name="page">The page; its metadata must have been read before.</param>
    /// <param name="title">The headline, where it is known.</param>
    /// <param name="authors">Full names of the writers, as far as they are known.</param>
    /// <param name="cleaner">The rules to apply.</param>
    /// <param name="cancellation">Stops readability between its passes.</param>
    public static CleanBody Read(IHtmlDocument page, string? title, IReadOnlyList<string> authors, BodyCleaner cleaner,
        CancellationToken cancellation = default) =>
        Find(page, title, authors, cancellation) is { } found ? cleaner.Clean(found.Content, found.Facts) : CleanBody.Empty;

    /// <summary>The element that holds the article, not yet cleaned, or null where the page has none.</summary>
    public static ReadablePage? Find(
        IHtmlDocument page, string? title, IReadOnlyList<string> authors, CancellationToken cancellation = default)
    {
        var facts = PageFacts.Of(page, title, authors);
        FormBoxes.Drop(page);
        ProseAsides.Keep(page);
        OriginalNames.Remember(page);
        var main = MainElement.Of(page);
        var lead = Lead.Of(page, title);
        IElement? content = null;
        using var reader = new SmartReader.Reader(Nowhere, page) { KeepClasses = true, ContinueIfNotReadable = true };
        reader.AddCustomOperationEnd(element => content = element);
        var article = reader.GetArticleAsync(cancellation).GetAwaiter().GetResult();
        if (content is null)
        {
            return null;
        }

        var body = main?.OrLarger(content) ?? content;
        lead.Complete(body);
        return new ReadablePage(body, facts with { Title = title ?? article.Title });
    }
}

/// <summary>What readability found.</summary>
/// <param name="Content">The element that holds the article, with the classes of the page.</param>
/// <param name="Facts">What the rest of the page tells about it.</param>
public sealed record ReadablePage(IElement Content, PageFacts Facts);
