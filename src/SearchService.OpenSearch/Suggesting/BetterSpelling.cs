using SearchService.Articles;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;
using SearchService.Queries;

namespace SearchService.OpenSearch.Suggesting;

/// <summary>Puts a query right that finds little, by the words of the newest articles that hold one spelled nearly so.</summary>
internal sealed class BetterSpelling(ClusterIndex index, QueryReader queries)
{
    /// <summary>A query that finds fewer may be misspelled.</summary>
    private const int LittleFound = 3;

    /// <param name="request">What is asked.</param>
    /// <param name="asked">The same, compiled.</param>
    /// <param name="total">Its hits.</param>
    /// <param name="count">How many hits a query has under the filters of the request.</param>
    /// <returns>A query spelled nearly the same that finds more; null where there is none.</returns>
    public async Task<string?> OfAsync(SearchRequest request, AskedQuery asked, long total, Func<string, Task<long>> count)
    {
        if (total >= LittleFound || request.From > 0 || request.Cursor is not null)
        {
            return null;
        }

        var corrected = new SpellChecker(new ReadWords(index, new BegunWords(index, queries))).Of(asked.Parsed.Tree)?.ToString();
        return corrected is not null && await count(corrected).ConfigureAwait(false) > total ? corrected : null;
    }

    /// <summary>A thread waits for each answer: the rule that asks is the embedded engine's, too.</summary>
    private sealed class ReadWords(ClusterIndex index, BegunWords words) : IKnownWords
    {
        private const int Candidates = 64;

        private static readonly ArticlePartKind[] Parts = [ArticlePartKind.Text, ArticlePartKind.Title];

        private readonly Dictionary<string, int> _articles = new(StringComparer.Ordinal);

        public int Articles(string word)
        {
            if (!_articles.TryGetValue(word, out var articles))
            {
                var answer = Blocking.Wait(index.AskAsync(index.Body(Clause.Articles) with
                {
                    Filters = [.. Parts.Select(part => new TermClause(ClusterFields.WordsOf(part), word))],
                }, CancellationToken.None));
                articles = (int)Parts.Select((_, at) => answer.Aggregations![SearchAnswer.FilterName(at)].DocCount!.Value).Sum();
                _articles[word] = articles;
            }

            return articles;
        }

        public string? Near(string word, int edits, int least) =>
            ((IKnownWords)this).MostFrequent(Blocking.Wait(words.NearAsync(word, edits, Candidates)), word, least);

        public string Printed(string word) => Blocking.Wait(words.PrintedAsync(word));
    }
}
