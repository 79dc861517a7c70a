using System.Text.Json;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>The order of hits. Equal ones come newest first, then by id; without a date an article comes last.</summary>
internal sealed record HitSort(SortOrder? Order)
{
    public static readonly HitSort None = new((SortOrder?)null);

    /// <summary>By the names of documents: the order of whoever goes through all.</summary>
    public static readonly HitSort ByLine = new((SortOrder?)null) { Named = true };

    /// <summary>The order in which articles came in.</summary>
    public static readonly HitSort ByFirstSeen = new((SortOrder?)null) { Named = true, Aged = true };

    /// <summary>By how many terms they share, each counting one.</summary>
    public static readonly HitSort ByShared = new((SortOrder?)null) { Named = true, Counted = true };

    /// <summary>What came in last first; of a group of copies the one that came first is shown.</summary>
    public static readonly HitSort Arrived = new((SortOrder?)null) { Arrival = "desc" };

    /// <summary>By which the article of a group is chosen that stands for it; the order itself, unless that shows another.</summary>
    public HitSort OfGroup => Arrival is null ? this : new HitSort((SortOrder?)null) { Arrival = "asc" };

    private string? Arrival { get; init; }

    private bool Named { get; init; }

    private bool Counted { get; init; }

    private bool Aged { get; init; }

    /// <summary>Scores are of words, which have to be weighed over all shards.</summary>
    public bool IsWeighed => Order is not null;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("sort");
        if (Named)
        {
            if (Counted)
            {
                Write(json, "_score", "desc", isOptional: false);
            }

            if (Aged)
            {
                Write(json, ClusterFields.FirstSeen, "asc", isOptional: false);
            }

            Write(json, ClusterFields.Line, "asc", isOptional: false);
            json.WriteEndArray();
            return;
        }

        if (Arrival is { } arrival)
        {
            Write(json, ClusterFields.FirstSeen, arrival, isOptional: false);
            Write(json, ClusterFields.Id, arrival == "desc" ? "asc" : "desc", isOptional: false);
            json.WriteEndArray();
            return;
        }

        if (Order == SortOrder.Relevance)
        {
            Write(json, "_score", "desc", isOptional: false);
        }

        Write(json, ClusterFields.PublishedSort, Order == SortOrder.Oldest ? "asc" : "desc", isOptional: true);
        Write(json, ClusterFields.Id, "asc", isOptional: false);
        json.WriteEndArray();

        // Scores are shown in every order.
        json.WriteBoolean("track_scores", true);
    }

    private static void Write(Utf8JsonWriter json, string field, string order, bool isOptional)
    {
        json.WriteStartObject();
        json.WriteStartObject(field);
        json.WriteString("order", order);
        if (isOptional)
        {
            json.WriteString("missing", "_last");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
