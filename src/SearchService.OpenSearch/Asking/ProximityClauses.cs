using System.Text.Json;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// What neighbouring words of a query are worth where they stand together (sequential dependence, Metzler and Croft 2005), as the embedded
/// engine has it: 0.15 times the sum of their idf, times the saturated count of places where the two follow each other, and once more for
/// places where they are near.
/// </summary>
internal static class ProximityClauses
{
    private const double Share = 0.15;

    /// <summary>Seven positions apart at most: six words between.</summary>
    private const int Between = 6;

    /// <summary>More terms than these are not asked for: the cluster takes 1,024 in one query.</summary>
    private const int MostTerms = 256;

    /// <param name="words">By their stems, in order.</param>
    public static IReadOnlyList<Clause> Of(IReadOnlyList<IReadOnlyList<string>> words)
    {
        List<Clause> clauses = [];
        List<IReadOnlyList<string>> once = [.. words.DistinctBy(stems => stems[0])];
        for (var (i, terms) = (0, 0); i + 1 < once.Count; i++)
        {
            var (first, second) = (once[i], once[i + 1]);
            terms += 2 * (first.Count + second.Count);
            if (terms > MostTerms)
            {
                break;
            }

            // The cluster adds up the idf of all stems of both words: those of one word count as one.
            var share = Share * 2 / (first.Count + second.Count);
            clauses.Add(new WeighedClause(new TogetherClause(first, second, 0), share));
            clauses.Add(new WeighedClause(new TogetherClause(first, second, Between), share));
        }

        return clauses;
    }

    /// <summary>Two words with so many others between: in this order where they follow each other, else in either.</summary>
    private sealed record TogetherClause(IReadOnlyList<string> First, IReadOnlyList<string> Second, int Between)
        : FieldClause(ClusterFields.Ranked)
    {
        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteStartObject("span_near");
            json.WriteStartArray("clauses");
            SpanClauses.WriteAny(json, First, stem => SpanClauses.WriteTerm(json, Field, stem));
            SpanClauses.WriteAny(json, Second, stem => SpanClauses.WriteTerm(json, Field, stem));
            json.WriteEndArray();
            json.WriteNumber("slop", Between);
            json.WriteBoolean("in_order", Between == 0);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
