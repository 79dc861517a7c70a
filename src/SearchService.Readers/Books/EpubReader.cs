using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Containers;
using SearchService.Readers.Html;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Books;

/// <summary>
/// EPUB 2 and 3: each part with running text is an article, named <c>book.epub!/text/ch1.xhtml</c>, in reading order, its headline the
/// part's, its source the book. A book of one part is one article with the book's title. Covers, contents and title pages are passed over.
/// </summary>
internal sealed class EpubReader(ReaderOptions options) : IFormatReader
{
    private const int MostParts = 10_000;

    /// <summary>A part with fewer letters is a cover or a title page.</summary>
    private const int FewestLetters = 60;

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (entry.Content.ToSeekable(options.MaxArticleBytes, cancellation) is not { } content)
        {
            yield return new EntryRejected(entry.File, Rejections.TooLarge(options.MaxArticleBytes));
            yield break;
        }

        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var (package, rejection) = EpubPackage.Open(zip, options);
        if (package is null)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        var unpacking = entry.Unpacking ?? new Unpacking(options, () => content.Length);
        ArticleRead? held = null;
        var given = 0;
        foreach (var path in package.Parts.Take(MostParts))
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = Part(zip, package, path, $"{entry.File}!/{path}", unpacking);
            if (outcome is ArticleRead read && given == 0 && held is null)
            {
                held = read;
                continue;
            }

            if (outcome is null)
            {
                continue;
            }

            if (held is not null)
            {
                yield return held;
                held = null;
            }

            given++;
            yield return outcome;
        }

        if (held is not null)
        {
            var article = held.Article with { Title = TitleOf(package, held.Article.Title), Source = package.Publisher };
            yield return held with { Article = article };
        }
        else if (given == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The book has no part with running text."));
        }
    }

    private ReadOutcome? Part(ZipArchive zip, EpubPackage package, string path, string file, Unpacking unpacking)
    {
        if (zip.GetEntry(path) is not { } entry)
        {
            return new EntryRejected(file, Rejections.Malformed("The book lists this part in its reading order, but does not hold it."));
        }

        try
        {
            if (EpubPackage.Bytes(entry, options.MaxTextBytes, unpacking) is not { } bytes)
            {
                return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
            }

            if (TextDecoder.Decode(bytes, DeclaredCharset.In(bytes), out var rejection) is not { } html)
            {
                return new EntryRejected(file, rejection!);
            }

            if (TagDepth.IsDeeperThan(html, options.MaxDepth))
            {
                return new EntryRejected(file, Rejections.TooDeep("The part", options.MaxDepth));
            }

            using var page = new HtmlParser().ParseDocument(ClosedTags.In(html));
            return Article(page, package, path) is { } article ? new ArticleRead(file, article) { MayBeDatedByPath = false } : null;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return new EntryRejected(file, Faults.Explain(error));
        }
    }

    /// <summary>The book's title is the headline, perhaps with the paper's name behind it.</summary>
    private static string? TitleOf(EpubPackage package, string? headline) => package.Title is not { } title ? headline
        : headline is not null && KnownTitle.IsHeadingOf(headline, title) ? headline
        : title;

    /// <summary>Takes a headline that is no heading, but the first paragraph; word processors write it so.</summary>
    private static string WithoutTitle(string text, ref string? title, string? book)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var first = end > 0 ? text[..end] : "";
        if (first.Length == 0 || !(first.Equals(title ?? book, StringComparison.OrdinalIgnoreCase)
            || (book is not null && KnownTitle.IsHeadingOf(first, book))))
        {
            return text;
        }

        title ??= first;
        return text[(end + 2)..];
    }

    private static bool IsFront(IElement? element) => EpubPackage.IsFront(element?.GetAttribute("epub:type"));

    private Article? Article(IHtmlDocument page, EpubPackage package, string path)
    {
        if (package.Parts.Count > 1
            && (IsFront(page.Body) || (page.Body?.Children is [{ LocalName: "section" or "nav" or "div" } only] && IsFront(only))))
        {
            return null;
        }

        foreach (var element in page.QuerySelectorAll("nav, .calibre_navbar, .calibre_navbar1, [epub\\:type='pagebreak'], rt, rp").ToList())
        {
            element.Remove();
        }

        List<string> captions = [];
        foreach (var caption in page.QuerySelectorAll("figcaption").ToList())
        {
            captions.Add(Spaces.Clean(caption.TextContent));
            caption.Remove();
        }

        var linked = page.QuerySelectorAll("a[href]").Sum(link => link.TextContent.Length);
        var heading = page.QuerySelector("h1, h2, h3");
        var title = (package.LabelOf(path) is { } label && label.Any(char.IsLetter) ? label : null)
            ?? (heading is not null && Spaces.Clean(heading.TextContent) is { Length: > 0 } named ? named : null);
        if (heading is not null && (title is null || Spaces.Clean(heading.TextContent).Equals(title, StringComparison.OrdinalIgnoreCase)))
        {
            heading.Remove();
        }

        var text = page.Body is { } body ? WithoutTitle(BlockText.Of(body), ref title, package.Title) : "";
        var letters = text.Count(char.IsLetter);
        var head = Markdown.MarkdownHead.Read(text, options.TimeZone);
        return letters < FewestLetters && package.Parts.Count > 1 ? null
            : letters == 0 || linked > text.Length * 2 / 3 ? null
            : new Article
            {
                Text = head.Text,
                Title = title ?? (page.Title is { Length: > 0 } inHead && inHead != package.Title ? Spaces.Clean(inHead) : null),
                Authors = head.Authors.Count > 0 ? head.Authors : package.Authors,
                Source = package.Title,
                Language = package.Language,
                Published = package.Published ?? head.Published,
                PublishedFrom = package.Published is not null ? PublishedFrom.File : head.Published is not null ? PublishedFrom.Text : null,
                Captions = [.. captions.Where(caption => caption.Length > 0)],
            };
    }
}
