using System.Text;
using System.Text.Json;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// Asks for frequent values of a field. Every shard tells its own most frequent, so that these are candidates: counts that are shown come
/// from elsewhere.
/// </summary>
/// <param name="Field">A field of keys.</param>
/// <param name="Expression">That the whole value fits, as Lucene reads it.</param>
/// <param name="Count">How many.</param>
internal sealed record FrequentValues(string Field, string Expression, int Count)
{
    public const string Name = "frequent";

    /// <summary>Of each shard so many times as many are looked at.</summary>
    private const int Wider = 4;

    /// <summary>Text as an expression that it alone fits.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            _ = char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c > ' ' ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteStartObject("terms");
        json.WriteString("field", Field);
        json.WriteString("include", Expression);
        json.WriteNumber("size", Count);
        json.WriteNumber("shard_size", Count * Wider);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
