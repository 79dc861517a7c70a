using SearchService.Articles;
using SearchService.Readers.Markdown.Related;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Markdown;

/// <summary>Markdown and markups that are related to it, with YAML front matter where there is some.</summary>
internal sealed class MarkdownReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.Read(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } text)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        return [Read(RelatedMarkup.ToMarkdown(text, entry.Extension), entry.File)];
    }

    private ReadOutcome Read(string text, string file)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new EntryRejected(file, Rejections.Blank);
        }

        if (FrontMatter.Split(text, options.MaxDepth, out var rejection) is not var (fields, body))
        {
            return new EntryRejected(file, rejection!);
        }

        if (Json.UnpublishedStory.Of(fields) is { } unpublished)
        {
            return new EntryRejected(file, unpublished);
        }

        if (MarkdownBody.Read(MarkdownDialects.Plain(body), options.MaxDepth) is not { } content)
        {
            return new EntryRejected(file, Rejections.TooDeep("The Markdown", options.MaxDepth));
        }

        if (content.Text.Length == 0)
        {
            return new EntryRejected(file, Rejections.NoText("There is no text below the front matter."));
        }

        var head = MarkdownHead.Read(content.Text, options.TimeZone);
        var known = new Json.JsonArticleFields(fields, options.TimeZone, head.Text);
        var article = known.ToArticle()!;
        if (known.Fault is { } fault)
        {
            return new EntryRejected(file, fault);
        }

        return new ArticleRead(file, article with
        {
            Title = article.Title ?? content.Title,
            Authors = article.Authors.Count > 0 ? article.Authors : head.Authors,
            Source = article.Source ?? head.Source,
            Published = article.Published ?? head.Published,
            PublishedFrom = article.PublishedFrom ?? (article.Published is null && head.Published is not null ? PublishedFrom.Text : null),
            Captions = [.. article.Captions, .. content.Captions],
        });
    }
}
