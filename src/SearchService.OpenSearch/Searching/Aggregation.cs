using System.Text.Json;
using SearchService.OpenSearch.Asking;

namespace SearchService.OpenSearch.Searching;

/// <summary>Something that is counted among what a query finds, under a name in the answer.</summary>
internal abstract record Aggregation(string Name)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        WriteBody(json);
        json.WriteEndObject();
    }

    public static void WriteAll(Utf8JsonWriter json, IEnumerable<Aggregation> all)
    {
        json.WriteStartObject("aggs");
        foreach (var each in all)
        {
            each.Write(json);
        }

        json.WriteEndObject();
    }

    protected abstract void WriteBody(Utf8JsonWriter json);
}

/// <summary>The same of a part of what is found.</summary>
internal sealed record AmongThose(string Name, Clause Part, IReadOnlyList<Aggregation> Counted) : Aggregation(Name)
{
    protected override void WriteBody(Utf8JsonWriter json)
    {
        json.WritePropertyName("filter");
        Part.Write(json);
        if (Counted.Count > 0)
        {
            WriteAll(json, Counted);
        }
    }
}

/// <summary>Articles in which a field has no value.</summary>
internal sealed record WithoutValue(string Name, string Field) : Aggregation(Name)
{
    protected override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteStartObject("missing");
        json.WriteString("field", Field);
        json.WriteEndObject();
    }
}

/// <summary>
/// The most frequent values of a field. Every shard tells its own most frequent; so the answer says of each count by how much it may be
/// too small, and how many articles a value may have that is not among them.
/// </summary>
internal sealed record FrequentOf(string Name, string Field, int Size) : Aggregation(Name)
{
    /// <summary>Only of these values; null for all.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    protected override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteStartObject("terms");
        json.WriteString("field", Field);
        json.WriteNumber("size", Size);
        json.WriteNumber("shard_size", Size);
        json.WriteBoolean("show_term_doc_count_error", true);
        if (Only is { } values)
        {
            json.WriteStartArray("include");
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

/// <summary>The combined values of some fields, in order: exact, and as many as fit in.</summary>
/// <param name="Fields">Articles without a value of the first are passed over.</param>
internal sealed record CombinedValues(string Name, IReadOnlyList<string> Fields, int Size) : Aggregation(Name)
{
    protected override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteStartObject("composite");
        json.WriteNumber("size", Size);
        json.WriteStartArray("sources");
        for (var i = 0; i < Fields.Count; i++)
        {
            json.WriteStartObject();
            json.WriteStartObject(Fields[i]);
            json.WriteStartObject("terms");
            json.WriteString("field", Fields[i]);
            json.WriteBoolean("missing_bucket", i > 0);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
