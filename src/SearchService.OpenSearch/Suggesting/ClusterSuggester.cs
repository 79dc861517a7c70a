using SearchService.Articles;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Suggesting;

/// <summary>Suggestions from the newest state of an archive in a cluster. Safe for use by many threads at once.</summary>
internal sealed class ClusterSuggester(ClusterSearcher searcher, QueryReader queries) : ISuggester
{
    private const int MaxTyped = 100;
    private const int MaxCount = 50;

    public IReadOnlyList<Suggestion> Suggest(string typed, int count = 5)
    {
        ArgumentNullException.ThrowIfNull(typed);
        count = Math.Clamp(count, 1, MaxCount);
        typed = typed.Length > MaxTyped ? typed[..MaxTyped] : typed;
        var key = NameKey.OfBeginning(typed);
        return !key.Any(char.IsLetterOrDigit) ? [] : ClusterArticles.Told(() => searcher.NewestAsync(
            index => SuggestAsync(index, key, NameKey.AsWritten(typed), count), [], CancellationToken.None));
    }

    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(ClusterIndex index, string key, string words, int count)
    {
        var (names, printed) = (new BegunNames(index), new BegunWords(index, queries));
        List<(Suggestion Suggestion, Clause Clause)> all =
        [
            .. (await names.OfAsync(ClusterFields.Person, key, count).ConfigureAwait(false))
                .Select(name => Named(SuggestionKind.Person, QueryField.Person, name)),
            .. (await names.OfAsync(ClusterFields.Place, key, count).ConfigureAwait(false))
                .Select(name => Named(SuggestionKind.Place, QueryField.Place, name)),
        ];
        foreach (var suggestion in await TitlesAsync(index, words, count).ConfigureAwait(false))
        {
            all.Add((suggestion, await AskedAsync(index, suggestion.Query).ConfigureAwait(false)));
        }

        foreach (var text in await printed.OfAsync(words, count * 2).ConfigureAwait(false))
        {
            all.Add((new Suggestion(SuggestionKind.Word, text, 0, text), await AskedAsync(index, text).ConfigureAwait(false)));
        }

        var found = await new FoundCounts(index).OfAsync([.. all.Select(each => each.Clause)]).ConfigureAwait(false);
        return
        [
            .. all.Select((each, at) => each.Suggestion with { Articles = found[at] }).Where(suggestion => suggestion.Articles > 0)
                .GroupBy(suggestion => suggestion.Kind)
                .SelectMany(kind => kind.OrderByDescending(suggestion => suggestion.Articles).Take(count)),
        ];
    }

    private async Task<Clause> AskedAsync(ClusterIndex index, string query) =>
        (await AskedQuery.OfAsync(index, queries, new SearchRequest { Query = query, Match = MatchMode.All }, CancellationToken.None)
            .ConfigureAwait(false)).Found;

    private async Task<IEnumerable<Suggestion>> TitlesAsync(ClusterIndex index, string words, int count) =>
        SuggestedQueries.TitlesOf(
            await searcher.SearchAsync(index, SuggestedQueries.Titles(words, count), null, CancellationToken.None).ConfigureAwait(false))
            .Select(SuggestedQueries.Title);

    private static (Suggestion Suggestion, Clause Clause) Named(SuggestionKind kind, QueryField field, string name) => (
        SuggestedQueries.Name(kind, field, name, 0),
        new NameAsking(new MeantNames()).Build(SuggestedQueries.Phrase(name), field).Clause ?? Clause.Nothing);
}
