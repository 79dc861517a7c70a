using System.CommandLine;
using SearchService.Archive;

namespace SearchService.Indexer.Commands;

internal static class ExtractCommand
{
    public static Command Create()
    {
        var json = IndexOptions.Json();
        json.Description = "Write JSON to standard output, as this command always does.";
        var command = new Command(
            "extract", "Read articles as JSON lines on standard input, write the people, places and dates of each.") { json };
        command.SetAction(async (_, cancellation) =>
        {
            using var input = Console.OpenStandardInput();
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            var failed = await Extraction.RunAsync(IndexOptions.Settings(), input, output, cancellation);
            return (failed == 0 ? ExitCode.Done : ExitCode.DoneWithRejected).Value;
        });
        return command;
    }
}
