using System.Globalization;
using System.Text;
using SearchService.Wire;
using SearchService.Wire.Json;

namespace SearchService.Api.Endpoints;

/// <summary>CSV (RFC 4180) with a line of names; lists are joined by <c>; </c>.</summary>
internal static class ResultTable
{
    private const string Header = "id,title,url,source,authors,published,score,snippets,people,places,dates,copies,restricted";

    public static async Task WriteAsync(Stream body, IEnumerable<HitResponse> hits, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(
            body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        { NewLine = CsvLine.End };
        await writer.WriteLineAsync(Header.AsMemory(), cancellation);
        foreach (var hit in hits)
        {
            await writer.WriteLineAsync(Line(hit).AsMemory(), cancellation);
        }
    }

    private static string Line(HitResponse hit) => CsvLine.Of(
    [
        hit.Id.Value, hit.Title, hit.Url, hit.Source, CsvLine.List(hit.Authors), hit.Published?.ToString(),
        hit.Score.ToString(CultureInfo.InvariantCulture),
        CsvLine.List(hit.Snippets), CsvLine.List(hit.People), CsvLine.List(hit.Places), CsvLine.List(hit.Dates),
        hit.Copies.ToString(CultureInfo.InvariantCulture), hit.Restricted ? "true" : "",
    ]);
}
