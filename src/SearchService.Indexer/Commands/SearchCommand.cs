using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using SearchService.Indexer.Terminal;
using SearchService.Queries;
using SearchService.Wire.Json;

namespace SearchService.Indexer.Commands;

internal static class SearchCommand
{
    public static Command Create()
    {
        var query = SearchOptions.Query();
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var command = new Command("search", "Search the index, with the parameters of /search as options.") { query, index, json };
        var options = new SearchOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, parsed.GetValue(query) ?? "");
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            RequireIndex(archive);
            var started = Stopwatch.GetTimestamp();
            var response = SearchResponse.From(archive.Articles.Search(request), Stopwatch.GetElapsedTime(started));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(response, WireJson.Readable.SearchResponse));
            }
            else
            {
                HitReport.Write(response);
            }

            return ExitCode.Done.Value;
        });
        return command;
    }

    public static void RequireIndex(Archive.NewsArchive archive)
    {
        if (archive.Served.RebuildReason is { } reason)
        {
            throw new UsageException(reason);
        }

        if (archive.Served.Trouble is { } trouble)
        {
            throw new EngineException(trouble);
        }

        if (archive.Served.Generation is null)
        {
            throw new UsageException(archive.Settings.Cluster is { Address: var address }
                ? $"There is no archive {address.Archive} in the cluster at {address.Url}: run 'index PATH' first."
                : $"There is no index in {archive.Settings.Index}: run 'index PATH' first, or name the folder with --index.");
        }
    }
}
