using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchService.Archive.Verification;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Indexer.Commands;

internal static class VerifyCommand
{
    public static Command Create()
    {
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var deep = new Option<bool>("--deep") { Description = "Read every byte of the index, too, and compare it with its checksums." };
        var command = new Command(
            "verify", "Compare article files, ledger and index in both directions; ends with 1 on any difference.") { deep, index, json };
        command.SetAction((parsed, cancellation) =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            SearchCommand.RequireIndex(archive);
            var report = archive.Verifier.Verify(
                parsed.GetValue(deep) ? VerificationDepth.EveryByte : VerificationDepth.Ledger, cancellation: cancellation);
            if (parsed.GetValue(json))
            {
                var response = new VerificationResponse(
                    report.Files, report.Ignored, report.Articles,
                    [.. report.Differences.Select(
                        difference =>
                        new DifferenceResponse(difference.Kind.Name, difference.Folder, difference.File, difference.Detail))]);
                Console.Out.WriteLine(JsonSerializer.Serialize(response, WireJson.Readable.VerificationResponse));
            }
            else
            {
                foreach (var difference in report.Differences)
                {
                    Console.Out.WriteLine(
                        $"{difference.Kind.Name}  {Path.Combine(difference.Folder, difference.File)}: {difference.Detail}");
                }

                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Files:N0} files and {report.Articles:N0} articles compared, {report.Ignored:N0} files ignored, "
                    + $"{report.Differences.Count:N0} differences"));
            }

            return Task.FromResult((report.Differences.Count == 0 ? ExitCode.Done : ExitCode.Failed).Value);
        });
        return command;
    }
}
