using System.CommandLine;
using System.Text.Json;
using SearchService.Archive.Statistics;
using SearchService.Indexer.Terminal;

namespace SearchService.Indexer.Commands;

internal static class StatsCommand
{
    public static Command Create()
    {
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var coverage = new Option<bool>("--coverage") { Description = "Articles by source and month, with the gaps." };
        var command = new Command("stats", "Show what the index holds.") { coverage, index, json };
        command.SetAction(parsed =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            SearchCommand.RequireIndex(archive);
            if (parsed.GetValue(coverage))
            {
                CoverageReport.Write(archive.Overviews.Coverage(), parsed.GetValue(json));
                return ExitCode.Done.Value;
            }

            var statistics = archive.Overviews.Statistics();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(statistics, StatisticsJson.Readable.ArchiveStatistics));
            }
            else
            {
                StatisticsTable.Write(statistics);
            }

            return ExitCode.Done.Value;
        });
        return command;
    }
}
