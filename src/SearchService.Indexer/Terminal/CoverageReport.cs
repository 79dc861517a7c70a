using System.Globalization;
using System.Text.Json;
using SearchService.Archive.Statistics;
using Spectre.Console;

namespace SearchService.Indexer.Terminal;

/// <summary>Articles by source and month.</summary>
internal static class CoverageReport
{
    public static void Write(ArchiveCoverage coverage, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(coverage, StatisticsJson.Readable.ArchiveCoverage));
            return;
        }

        var table = new Table().Border(TableBorder.Minimal)
            .AddColumns("source", "articles", "from", "to", "by month", "months without any");
        foreach (var source in coverage.Sources)
        {
            table.AddRow(
                new Text(source.Source ?? "(none)"),
                new Text(source.Articles.ToString("N0", CultureInfo.InvariantCulture)),
                new Text(source.Months.Keys.First()),
                new Text(source.Months.Keys.Last()),
                new Text(string.Join(
                    ", ", source.Months.Select(month => string.Create(CultureInfo.InvariantCulture, $"{month.Key} {month.Value:N0}")))),
                new Text(string.Join(", ", source.Gaps)));
        }

        AnsiConsole.Console.Write(table);
        AnsiConsole.Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{coverage.WithoutMonth:N0} articles whose month is not known"));
    }
}
