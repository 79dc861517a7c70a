using System.Text.Json;
using SearchService.Indexing.Matching;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// Finds the same, and lets scores fall with the age of an article to a half, as the embedded engine's step does: by half of that in every
/// 180 days behind the newest.
/// </summary>
/// <param name="Found">What is found.</param>
/// <param name="Newest">When the newest of these was published, as its sort key.</param>
internal sealed record RecentClause(Clause Found, long Newest) : Clause
{
    /// <summary>What the score of an article is multiplied by.</summary>
    /// <param name="published">Its sort key; null without a date.</param>
    public double FactorOf(long? published) => AgeFactor.Of(published, Newest);

    public override Clause Seen(Sight sight) => this with { Found = Found.Seen(sight) };

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("function_score");
        json.WritePropertyName("query");
        Found.Write(json);
        json.WriteStartArray("functions");
        json.WriteStartObject();
        json.WriteNumber("weight", 1 - AgeFactor.Share);
        json.WriteEndObject();

        // An article without a date is as one of no age to the cluster: it is kept from it.
        json.WriteStartObject();
        json.WritePropertyName("filter");
        new ExistsClause(ClusterFields.PublishedSort).Write(json);
        json.WriteStartObject("exp");
        json.WriteStartObject(ClusterFields.PublishedSort);
        json.WriteNumber("origin", Newest);
        json.WriteNumber("scale", AgeFactor.HalfLife);
        json.WriteNumber("decay", 0.5);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteNumber("weight", AgeFactor.Share);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("score_mode", "sum");
        json.WriteString("boost_mode", "multiply");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
