using SearchService.Articles;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Searching;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Suggesting;

/// <summary>
/// Words that go on from the last one typed. A cluster does not list the words of its texts: they are read in the newest articles that hold
/// one, so that what is read does not grow with the archive.
/// </summary>
internal sealed class BegunWords(ClusterIndex index, QueryReader queries)
{
    private const int Articles = 30;

    /// <param name="typed">As written, folded; the words before the last stay.</param>
    /// <param name="count">How many at most.</param>
    public async Task<IReadOnlyList<string>> OfAsync(string typed, int count)
    {
        var space = typed.LastIndexOf(' ') + 1;
        var (before, begun) = (typed[..space], typed[space..]);
        var words = await ReadAsync(
            new WildcardNode(begun + "*"), word => word.StartsWith(begun, StringComparison.Ordinal), count).ConfigureAwait(false);
        if (words.Count == 0 && TermExpansion.EditsFor(begun) is > 0 and var edits)
        {
            words = await ReadAsync(new FuzzyNode(begun, edits), word => NearSpelling.AreNear(begun, word, edits), count)
                .ConfigureAwait(false);
        }

        return [.. words.Select(word => before + word).Distinct()];
    }

    /// <summary>Words that differ from one in so many letters at most.</summary>
    public async Task<IReadOnlyList<string>> NearAsync(string word, int edits, int count) =>
        [.. Frequent(await ArticlesAsync(new FuzzyNode(word, edits)).ConfigureAwait(false), TextsOf,
            other => NearSpelling.AreNear(word, other, edits), count)];

    /// <summary>As one of the newest articles that hold a word print it.</summary>
    public async Task<string> PrintedAsync(string word) =>
        Printed(await ArticlesAsync(new WordNode(word)).ConfigureAwait(false), TextsOf, word);

    private async Task<IReadOnlyList<string>> ReadAsync(QueryNode sought, Predicate<string> fits, int count)
    {
        var articles = await ArticlesAsync(new FieldNode(QueryField.Text, sought)).ConfigureAwait(false);
        return [.. Frequent(articles, BodiesOf, fits, count).Select(word => Printed(articles, BodiesOf, word))];
    }

    private async Task<List<Article>> ArticlesAsync(QueryNode sought)
    {
        var request = new SearchRequest { Query = sought.ToString(), Match = MatchMode.All };
        var asked = await AskedQuery.OfAsync(index, queries, request, CancellationToken.None).ConfigureAwait(false);
        List<Article> articles = [];
        var walk = new HitWalk(index, asked.Found, new HitSort(SortOrder.Newest), CopyMode.All, PointsInTime.UsualKeep);
        await foreach (var hit in walk.FromAsync(null, Articles, CancellationToken.None).ConfigureAwait(false))
        {
            articles.Add(HitMaking.Stored(hit.Hit.Source!).Article);
            if (articles.Count == Articles)
            {
                break;
            }
        }

        return articles;
    }

    private static IEnumerable<string> Frequent(
        List<Article> articles, Func<Article, IEnumerable<string>> textsOf, Predicate<string> fits, int count) =>
        articles.SelectMany(article => WordsOf(article, textsOf).Where(word => fits(word))).CountBy(word => word)
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(count)
            .Select(word => word.Key);

    private static HashSet<string> WordsOf(Article article, Func<Article, IEnumerable<string>> textsOf) =>
    [
        .. textsOf(article).SelectMany(text => AnalyzedText.Of(TextAnalyzers.For(article.Language), text).Tokens)
            .Select(token => token.Term)
            .Where(term => term.AsSpan().ContainsAnyExceptInRange('0', '9')
                && term.AsSpan().IndexOfAny(StemMarker.Separator, StemMarker.WholeSeparator) < 0),
    ];

    private static string Printed(List<Article> articles, Func<Article, IEnumerable<string>> textsOf, string word) => articles
        .SelectMany(article => textsOf(article).Select(text => PrintedWords.In(text, TextAnalyzers.For(article.Language), word)))
        .FirstOrDefault(printed => printed is not null) ?? word;

    private static IEnumerable<string> TextsOf(Article article) => SearchedParts.Of(article).Select(part => part.Text);

    private static IEnumerable<string> BodiesOf(Article article) => SearchedParts.Of(article)
        .Where(part => part.Part.Kind != ArticlePartKind.Title).Select(part => part.Text);
}
