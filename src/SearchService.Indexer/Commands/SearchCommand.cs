using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using SearchService.Archive.Json;
using SearchService.Archive.Requests;
using SearchService.Indexer.Terminal;

namespace SearchService.Indexer.Commands;

internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string>("QUERY") { Description = SearchParameters.All[0].Description, DefaultValueFactory = _ => "" };
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var command = new Command("search", "Ask the index, with the parameters of /search as options.") { query, index, json };
        var options = SearchParameters.All.Skip(1).ToDictionary(parameter => parameter.Name, Option);
        foreach (var option in options.Values)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var given = options.SelectMany(option => (parsed.GetValue(option.Value) ?? []).Select(value => KeyValuePair.Create(option.Key, value)));
            var request = SearchParameters.Read(given.Prepend(KeyValuePair.Create("q", parsed.GetValue(query) ?? "")), out var errors);
            if (errors.Count > 0)
            {
                throw new UsageException(string.Join(Environment.NewLine, errors.Select(error => error.Detail)));
            }

            using var archive = IndexOptions.Open(parsed.GetValue(index));
            RequireIndex(archive);
            var started = Stopwatch.GetTimestamp();
            var response = SearchResponse.From(archive.Articles.Search(request), Stopwatch.GetElapsedTime(started));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(response, ArchiveJson.Readable.SearchResponse));
            }
            else
            {
                HitList.Write(response);
            }

            return ExitCode.Done.Value;
        });
        return command;
    }

    public static void RequireIndex(Archive.NewsArchive archive)
    {
        if (archive.NeedsRebuild)
        {
            throw new UsageException($"The index {archive.Settings.Index} has a layout of another version: run 'reindex'.");
        }

        if (archive.Generation is null)
        {
            throw new UsageException($"There is no index in {archive.Settings.Index}: run 'index PATH' first, or name the folder with --index.");
        }
    }

    private static Option<string[]> Option(SearchParameter parameter)
    {
        var option = new Option<string[]>("--" + parameter.Name.Replace('_', '-'))
        {
            Description = parameter.Description + (parameter.Default.Length > 0 ? $" Default: {parameter.Default}." : ""),
            HelpName = "VALUE",

            // One that stands twice without being repeatable is named by whoever reads the parameters.
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        if (parameter.Name.Contains('_', StringComparison.Ordinal))
        {
            option.Aliases.Add("--" + parameter.Name);
        }

        return option;
    }
}
