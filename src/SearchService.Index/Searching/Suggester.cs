using SearchService.Articles;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>Suggestions from the newest state of the index. Safe for use by many threads at once.</summary>
public sealed class Suggester(SnapshotSource source, ArticleSearcherOptions? options = null) : ISuggester
{
    private const int MaxTyped = 100;
    private const int MaxCount = 50;

    private readonly ArticleSearcher _searcher = new(source, options);
    private readonly Func<ReadingLimits> _limits = (options ?? new ArticleSearcherOptions()).Limits;

    public IReadOnlyList<Suggestion> Suggest(string typed, int count = 5)
    {
        ArgumentNullException.ThrowIfNull(typed);
        count = Math.Clamp(count, 1, MaxCount);
        typed = typed.Length > MaxTyped ? typed[..MaxTyped] : typed;
        var key = NameKey.OfBeginning(typed);
        var words = NameKey.AsWritten(typed);
        using var lease = source.Lease(_limits());
        if (lease is null || !key.Any(char.IsLetterOrDigit))
        {
            return [];
        }

        var snapshot = lease.Snapshot;
        var opened = new OpenedTerms(snapshot.Reader);
        return
        [
            .. Best(count, snapshot, opened, KnownNames.Of(snapshot, IndexFields.Person).Suggest(key, count)
                .Select(name => Named(SuggestionKind.Person, QueryField.Person, name))),
            .. Best(count, snapshot, opened, KnownNames.Of(snapshot, IndexFields.Place).Suggest(key, count)
                .Select(name => Named(SuggestionKind.Place, QueryField.Place, name))),
            .. Best(count, snapshot, opened, Titles(snapshot, words, count)),
            .. Best(count, snapshot, opened, Words(snapshot, words, count * 2)),
        ];
    }

    /// <summary>Each with the number of hits that its query finds, most first; without those that find nothing.</summary>
    private IEnumerable<Suggestion> Best(int count, Snapshot snapshot, OpenedTerms opened, IEnumerable<Suggestion> suggestions)
    {
        return suggestions.Select(suggestion => suggestion with { Articles = Found(suggestion) })
            .Where(suggestion => suggestion.Articles > 0).OrderByDescending(suggestion => suggestion.Articles).Take(count);

        int Found(Suggestion suggestion) => SuggestedCounts.Of(snapshot).Of(suggestion.Query, () =>
            _searcher.Count(new SearchRequest { Query = suggestion.Query, Match = MatchMode.All }, snapshot, opened));
    }

    private static Suggestion Named(SuggestionKind kind, QueryField field, KnownName name) =>
        SuggestedQueries.Name(kind, field, name.Text, name.Articles);

    private IEnumerable<Suggestion> Titles(Snapshot snapshot, string key, int count) =>
        ((key.All(char.IsLetter) ? NewestTitles.Of(snapshot, key, count) : null)
            ?? SuggestedQueries.TitlesOf(_searcher.Search(SuggestedQueries.Titles(key, count), snapshot))).Select(SuggestedQueries.Title);

    /// <summary>The last word typed, gone on with; the words before it stay in the query.</summary>
    private static IEnumerable<Suggestion> Words(Snapshot snapshot, string key, int count)
    {
        var reader = snapshot.Reader;
        var space = key.LastIndexOf(' ') + 1;
        var begun = key[space..];
        var words = Frequent(TermExpansion.Matching(reader, IndexFields.Text, begun + "*"), count);
        if (words.Count == 0 && TermExpansion.EditsFor(begun) is > 0 and var edits)
        {
            words = Frequent(TermExpansion.Fuzzy(reader, IndexFields.Text, begun, edits), count);
        }

        return words.Select(word => key[..space] + PrintedWords.Of(snapshot, word)).Distinct()
            .Select(text => new Suggestion(SuggestionKind.Word, text, 0, text));
    }

    private static List<string> Frequent(Expansion found, int count) =>
    [
        .. found.Frequencies
            .Where(word => word.Key.AsSpan().ContainsAnyExceptInRange('0', '9')
                && !word.Key.Contains(StemMarker.WholeSeparator, StringComparison.Ordinal))
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(count).Select(word => word.Key),
    ];
}
