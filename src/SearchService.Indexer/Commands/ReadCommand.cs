using System.CommandLine;
using System.Text.Json;
using SearchService.Archive;
using SearchService.Wire.Json;

namespace SearchService.Indexer.Commands;

internal static class ReadCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders or files.", Arity = ArgumentArity.OneOrMore };
        var json = IndexOptions.Json();
        json.Description = "Write JSON to standard output, as this command always does.";
        var command = new Command("read", "Show what each file becomes, one JSON line each, without an index.") { paths, json };
        command.SetAction((parsed, cancellation) =>
        {
            var rejected = false;
            foreach (var line in ArchiveReading.Read(IndexOptions.Settings(), parsed.GetValue(paths)!, cancellation))
            {
                rejected |= line.Rejected is not null;
                Console.Out.WriteLine(JsonSerializer.Serialize(line, WireJson.Readable.ReadResponse));
            }

            return Task.FromResult((rejected ? ExitCode.DoneWithRejected : ExitCode.Done).Value);
        });
        return command;
    }
}
