using System.Text.Json;

namespace SearchService.OpenSearch.Asking;

/// <summary>Words at their positions, as the cluster is asked for them.</summary>
internal static class SpanClauses
{
    public static void WriteTerm(Utf8JsonWriter json, string field, string term)
    {
        json.WriteStartObject();
        json.WriteStartObject("span_term");
        json.WriteString(field, term);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One of several choices.</summary>
    public static void WriteAny<T>(Utf8JsonWriter json, IReadOnlyList<T> choices, Action<T> write)
    {
        if (choices is [var only])
        {
            write(only);
            return;
        }

        json.WriteStartObject();
        json.WriteStartObject("span_or");
        json.WriteStartArray("clauses");
        foreach (var choice in choices)
        {
            write(choice);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
