using System.Globalization;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Html.Metadata;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Html;

/// <summary>A page saved from a news site: metadata from JSON-LD, OpenGraph and meta tags, the body by readability.</summary>
internal sealed class HtmlReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        var slim = EmbeddedData.Drop(bytes);
        if (slim.Length > options.MaxTextBytes)
        {
            return [new EntryRejected(entry.File, Rejections.TooLarge(options.MaxTextBytes))];
        }

        return TextDecoder.Decode(slim, DeclaredCharset.In(slim), entry.Warnings, out rejection) is { } html
            ? [Read(DoubleEncoding.Mended(html), entry.File, cancellation)]
            : [new EntryRejected(entry.File, rejection!)];
    }

    private ReadOutcome Read(string html, string file, CancellationToken cancellation)
    {
        html = ClosedTags.AreMeant(html) ? ClosedTags.In(html) : html;
        if (MarkupSize.IsTooLarge(html))
        {
            return new EntryRejected(file, new Rejection(RejectionCode.TooLarge, string.Create(
                CultureInfo.InvariantCulture,
                $"The page has more than {MarkupSize.MostTags:#,0} tags, or repeats formatting without end, which no article "
                    + $"does. Save the article alone.")));
        }

        if (PageParser.Parse(html, options.MaxDepth, cancellation) is not { } page)
        {
            return new EntryRejected(file, Rejections.TooDeep("The HTML", options.MaxDepth));
        }

        using (page)
        {
            return ToArticle(page, html, cancellation) is { } article
                ? new ArticleRead(file, article)
                : new EntryRejected(
                    file, Rejections.NoText(
                        "The page holds no running text: it is cut off, or its text was loaded by a script and is not in the saved file."));
        }
    }

    /// <summary>The article of a page that is part of something else: a newsletter, a feed's item.</summary>
    public Article? ReadMarkup(string html, CancellationToken cancellation)
    {
        using var page = MarkupSize.IsTooLarge(html) ? null : PageParser.Parse(html, options.MaxDepth, cancellation);
        return page is null ? null : ToArticle(page, html, cancellation);
    }

    private Article? ToArticle(IHtmlDocument page, string html, CancellationToken cancellation)
    {
        ArchiveToolbar.Remove(page, html);
        StreamedParts.Place(page, html);

        // Metadata first: readability takes the page apart.
        var metadata = PageMetadata.Read(page, html, options.TimeZone);
        return PageBody.Read(page, metadata, cancellation) is { } body ? metadata.ToArticle(body) : null;
    }
}
