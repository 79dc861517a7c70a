using System.Buffers;
using System.Globalization;
using System.Text;
using SearchService.Archive.Json;

namespace SearchService.Api.Endpoints;

/// <summary>CSV (RFC 4180) with a line of names; lists are joined by <c>; </c>.</summary>
internal static class ResultTable
{
    private const string Header = "id,title,url,source,authors,published,score,snippets,people,places,dates,copies";
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    public static async Task WriteAsync(Stream body, IEnumerable<HitResponse> hits, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = LineEnd };
        await writer.WriteLineAsync(Header.AsMemory(), cancellation);
        foreach (var hit in hits)
        {
            await writer.WriteLineAsync(Line(hit).AsMemory(), cancellation);
        }
    }

    private static string Line(HitResponse hit) => string.Join(',', new[]
    {
        hit.Id.Value, hit.Title, hit.Url, hit.Source, List(hit.Authors), hit.Published?.ToString(), hit.Score.ToString(CultureInfo.InvariantCulture),
        List(hit.Snippets), List(hit.People), List(hit.Places), List(hit.Dates), hit.Copies.ToString(CultureInfo.InvariantCulture),
    }.Select(Field));

    private static string List(IEnumerable<string> values) => string.Join("; ", values);

    private static string Field(string? value) => value is null ? ""
        : value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
