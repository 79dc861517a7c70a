using System.Text.Json;
using SearchService.Articles;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.OpenSearch.Asking;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Makes what is shown of stored articles; marks and snippets are found by the embedded engine's own code.</summary>
/// <param name="query">What found them.</param>
internal sealed class HitMaking(AskedPart query)
{
    /// <summary>Of an article so many characters are searched for what is marked.</summary>
    private const int MostRead = 1024 * 1024;

    private static readonly HashSet<string> None = [];

    private readonly MarkFinder _marks = new(query.Patterns);

    public SearchHit Of(ShownHit shown)
    {
        var source = shown.Hit.Source!;
        var (article, entities) = Read(source.Stored!);
        var patterns = PatternsIn(article);
        var parts = Parts(article, entities, query.Sought.Count == 0 ? _marks : new MarkFinder(patterns));
        return new SearchHit
        {
            Id = new ArticleId(source.Id!),
            Title = article.Title,
            MarkedTitle = parts.Find(part => part.Part == ArticlePart.Title) is { } title
                ? MarkedText.Html(title.Text, new TextSpan(0, title.Text.Length), title.Marks.Select(mark => mark.Span))
                : null,
            Url = article.Url,
            Source = article.Source,
            Language = article.Language,
            Authors = article.Authors,
            Published = article.Published,
            Score = Math.Round(shown.Hit.Score ?? 0, 4),
            Snippets = SnippetMaker.Snippets(parts, patterns),
            Entities = entities,
            Copies = shown.Copies,
            Restricted = article.IsRestricted,
            Explanation = shown.Hit.Explanation is { } steps ? ScoreInWords.Of(steps, shown) : null,
        };
    }

    /// <summary>Every place of an article that the query marks, part by part.</summary>
    public IReadOnlyList<Mention> Marks(Article article, ArticleEntities entities)
    {
        var finder = new MarkFinder(PatternsIn(article));
        var analyzer = TextAnalyzers.For(article.Language);
        return
        [
            .. SearchedParts.Of(article).SelectMany(each => finder.Find(each.Part, each.Text, analyzer, entities)
                .Select(mark => new Mention(mark.Span, each.Text[mark.Span.Start..mark.Span.End], each.Part)).Distinct()),
        ];
    }

    /// <summary>The whole of a stored article.</summary>
    public static StoredArticle Stored(HitSource source)
    {
        var stored = source.Stored!;
        var (article, entities) = Read(stored);
        return new StoredArticle(
            new ArticleId(source.Id!), article, entities, stored.Entry, stored.Folder, VersionsCodec.Decode(stored.Versions));
    }

    private static (Article Article, ArticleEntities Entities) Read(StoredFields stored) => (
        stored.Article.Deserialize(StoredJson.Default.Article) ?? throw new InvalidDataException("A stored article is empty."),
        EntitiesCodec.Decode(stored.CorrectedEntities ?? stored.Entities));

    /// <summary>What is marked in an article: with the words of it that patterns of the query stand for.</summary>
    public IReadOnlyList<MarkPattern> PatternsIn(Article article) =>
        query.Sought.Count == 0 ? query.Patterns : [.. query.Patterns, .. Expanded(article)];

    /// <summary>The words of an article that patterns of the query stand for.</summary>
    private IEnumerable<MarkPattern> Expanded(Article article)
    {
        var analyzer = TextAnalyzers.For(article.Language);
        HashSet<string> words = [.. SearchedParts.Of(article).SelectMany(
            each => AnalyzedText.Of(analyzer, each.Text).Tokens.Select(token => token.Term).Where(IsWord))];
        return query.Sought.Select(sought => new WordPattern(
            sought.Scope, 1, None, words.Where(word => sought.Fits(word.Split(StemMarker.WholeSeparator)[0])).ToHashSet()));
    }

    private static bool IsWord(string term) => !term.Contains(StemMarker.Separator, StringComparison.Ordinal);

    private static List<MarkedPart> Parts(Article article, ArticleEntities entities, MarkFinder marks)
    {
        var analyzer = TextAnalyzers.For(article.Language);
        List<MarkedPart> parts = [];
        var read = 0;
        foreach (var (part, text) in SearchedParts.Of(article).TakeWhile(_ => read <= MostRead))
        {
            var stretch = text.Length <= MostRead ? text : text[..MostRead];
            parts.Add(new MarkedPart(part, stretch, marks.Find(part, stretch, analyzer, entities), true, stretch.Length == text.Length));
            read += stretch.Length;
        }

        return parts;
    }
}
