using System.Globalization;
using System.Text;
using SearchService.Api.Pages;
using SearchService.Queries;
using SearchService.Wire;
using SearchService.Wire.Json;

namespace SearchService.Api.Endpoints;

/// <summary>Concordance, words over time and collocates as tables for a spreadsheet.</summary>
internal static class CloseReadingTables
{
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    public static IEnumerable<string> OfConcordance(
        HttpRequest http, ICloseReader reader, ConcordanceRequest request, CancellationToken cancellation) =>
        reader.Lines(request, cancellation)
            .Select(line => Row(
                line.Left.Trim(), line.Match, line.Right.Trim(), line.Title, line.Source, line.Published?.ToString(), line.Id.Value,
                $"{http.Scheme}://{http.Host}{http.PathBase}{PageAddress.Article(line.Id.Value, request.Search.Query)}"))
            .Prepend("left,match,right,title,source,published,id,page");

    public static IEnumerable<string> OfWords(
        HttpRequest http, ICloseReader reader, WordsRequest request, CancellationToken cancellation)
    {
        var counted = WordsResponse.From(reader.Words(request, cancellation));
        return counted.Queries
            .SelectMany(query => query.Periods.Select(period => Row(
                query.Query.Text, period.Value, Number(period.Count), Number(period.Words), Number(period.PerMillion))))
            .Prepend($"query,{counted.Interval},count,words,per_million");
    }

    public static IEnumerable<string> OfCollocates(
        HttpRequest http, ICloseReader reader, CollocatesRequest request, CancellationToken cancellation) =>
        CollocatesResponse.From(reader.Collocates(request, cancellation)).Collocates
            .Select(word => Row(
                word.Word, Number(word.Count), Number(word.Before), Number(word.Count - word.Before), Number(word.Everywhere),
                Number(word.Expected), Number(word.LogLikelihood)))
            .Prepend("word,count,before,behind,everywhere,expected,log_likelihood");

    public static async Task WriteAsync(Stream body, IEnumerable<string> lines, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, Marked, leaveOpen: true) { NewLine = CsvLine.End };
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellation);
        }
    }

    private static string Row(params IEnumerable<string?> cells) => CsvLine.Of(cells.Select(SpreadsheetCell.Of));

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
