using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>Looks up whom names mean: one or two requests for each name.</summary>
internal static class NameMeanings
{
    /// <summary>Of more whom an article calls so, the most frequent are taken.</summary>
    private const int Most = 256;

    /// <returns>By field and key; without those that mean nobody.</returns>
    public static async Task<Dictionary<(string Field, string Key), MeantName>> OfAsync(
        ClusterIndex index, IEnumerable<(string Field, string Key)> names, CancellationToken cancellation)
    {
        Dictionary<(string Field, string Key), MeantName> meant = [];
        foreach (var name in names)
        {
            foreach (var key in Orders(name.Field, name.Key))
            {
                var (isName, others) = await AskAsync(index, name.Field, key, cancellation).ConfigureAwait(false);
                if (isName || others.Count > 0)
                {
                    meant[name] = new MeantName(isName, isName ? [key] : others);
                    break;
                }
            }
        }

        return meant;
    }

    /// <summary>A name, and of a person the same with the first word behind: a family name may have been put first.</summary>
    private static IEnumerable<string> Orders(string field, string key)
    {
        yield return key;
        if (field == ClusterFields.Person && key.Split(' ') is { Length: > 1 } words)
        {
            yield return string.Join(' ', [.. words[1..], words[0]]);
        }
    }

    private static async Task<(bool IsName, IReadOnlyList<string> Others)> AskAsync(
        ClusterIndex index, string field, string key, CancellationToken cancellation)
    {
        var aliases = ClusterFields.AliasesOf(field);

        // Written with ".*" it would be a plain beginning, which OpenSearch 2.19 fails at where all values stand before it.
        var called = FrequentValues.Escaped(NameField.Alias(key, "")) + "[^\u0001]*";
        var answer = await index.AskAsync(index.Body(Clause.AnyOf(
            [new TermClause(field, key).Unscored(), new ExpressionClause(aliases, called).Unscored()])) with
        {
            Filters = [new TermClause(field, key)],
            Frequent = new FrequentValues(aliases, called, Most),
        }, cancellation).ConfigureAwait(false);
        return (
            answer.Aggregations![SearchAnswer.FilterName(0)].DocCount > 0,
            [
                .. answer.Aggregations[FrequentValues.Name].Buckets!.Select(bucket => bucket.Key[""]!)
                    .Select(alias => alias[(alias.IndexOf(NameField.Separator, StringComparison.Ordinal) + 1)..]),
            ]);
    }
}
