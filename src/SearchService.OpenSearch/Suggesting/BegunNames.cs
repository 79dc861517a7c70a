using System.Text;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;

namespace SearchService.OpenSearch.Suggesting;

/// <summary>
/// Names of which a word goes on from what was typed; where there are too few, those that are spelled nearly so among the thousand most
/// frequent with its first letter. The cluster goes through the different names of the archive for it, and not through articles.
/// </summary>
internal sealed class BegunNames(ClusterIndex index)
{
    private const int Nearly = 1_000;
    private const string AnyWords = "([^\u0001]* )?";
    private const string AnyForm = ".*\u0001.*";
    private const string Apostrophes = "['’‘ʼ`´]";

    /// <param name="field">Of the names.</param>
    /// <param name="typed">As a key.</param>
    /// <param name="count">How many.</param>
    /// <returns>As most articles print them, most frequent first.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(string field, string typed, int count)
    {
        var begun = FrequentValues.Escaped(typed);
        var beginning = $"{AnyWords}{begun}.*\u0001.*|{AnyForm}{Apostrophes}{AnyCase(typed)}.*";
        var found = await FrequentAsync(field, beginning, count * 2, value => WordBeginnings.Has(value, typed)).ConfigureAwait(false);
        if (found.Count < count && TermExpansion.EditsFor(typed) is > 0 and var edits)
        {
            // The first letter is rarely wrong.
            var first = $"{AnyWords}{FrequentValues.Escaped(typed[..1])}.*\u0001.*";
            var near = await FrequentAsync(field, first, Nearly, value => IsNear(value, typed, edits)).ConfigureAwait(false);
            found.AddRange(near.Where(name => !found.Exists(known => known.Key == name.Key)).Take(count - found.Count));
        }

        return found.ConvertAll(name => name.Shown);
    }

    private async Task<List<(string Key, string Shown)>> FrequentAsync(
        string field, string expression, int count, Predicate<string> isSought)
    {
        var forms = ClusterFields.FormsOf(field);
        var answer = await index.AskAsync(index.Body(new ExpressionClause(forms, expression).Unscored()) with
        {
            Frequent = new FrequentValues(forms, expression, count),
        }, CancellationToken.None).ConfigureAwait(false);
        return
        [
            .. answer.Aggregations![FrequentValues.Name].Buckets!.Select(bucket => (Value: bucket.Key[""]!, bucket.DocCount))
                .Where(value => isSought(value.Value))
                .GroupBy(value => NameField.KeyOf(value.Value))
                .OrderByDescending(same => same.Sum(value => value.DocCount)).ThenBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => (same.Key, same.MaxBy(value => value.DocCount).Value[(same.Key.Length + 1)..])),
        ];
    }

    private static bool IsNear(string value, string typed, int edits)
    {
        foreach (var words in WordBeginnings.Of(value))
        {
            for (var at = 0; at >= 0 && at < words.Length; at = WordBeginnings.Next(words, at))
            {
                var beginning = words.AsSpan(at, Math.Min(words.Length - at, typed.Length + edits));
                if (beginning[0] == typed[0] && NearSpelling.PrefixDistance(typed, beginning, edits) <= edits)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The letters of a form in either case: keys are folded, forms are as printed.</summary>
    private static string AnyCase(string typed)
    {
        var expression = new StringBuilder();
        foreach (var c in typed)
        {
            _ = char.ToUpperInvariant(c) is var upper && upper != c
                ? expression.Append('[').Append(c).Append(upper).Append(']')
                : expression.Append(FrequentValues.Escaped(c.ToString()));
        }

        return expression.ToString();
    }
}
