using System.Globalization;
using System.Text.Json;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Indexer.Terminal;

/// <summary>The closing summary of a run.</summary>
internal static class SummaryReport
{
    /// <summary>Writes the summary and returns the exit code that it means.</summary>
    /// <param name="summary">What the run did.</param>
    /// <param name="json">As JSON, and nothing else.</param>
    /// <param name="done">What the command has changed itself, in a sentence.</param>
    public static int Write(IngestionSummary summary, bool json, string? done = null)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(summary, WireJson.Readable.IngestionSummary));
        }
        else
        {
            WriteText(summary, done, Console.Out);
        }

        return (summary.Interrupted ? ExitCode.Interrupted
            : summary.Gone.Any(folder => folder.Covered) ? ExitCode.FilesGone
            : summary.Rejected.Count + summary.FaultyCorrections.Count > 0 ? ExitCode.DoneWithRejected
            : ExitCode.Done).Value;
    }

    private static void WriteText(IngestionSummary summary, string? done, TextWriter output)
    {
        if (done is not null)
        {
            output.WriteLine(done);
        }

        foreach (var rejected in summary.Rejected)
        {
            output.WriteLine($"rejected  {rejected.File}: {rejected.Code}: {rejected.Reason}");
        }

        foreach (var warned in summary.Warned)
        {
            output.WriteLine($"warning   {warned.File}: {warned.Warning}");
        }

        if (summary.Warnings > summary.Warned.Count)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"warning   and {summary.Warnings - summary.Warned.Count:N0} more; 'read' shows those of a file."));
        }

        foreach (var fault in summary.FaultyCorrections)
        {
            output.WriteLine($"rejected  {fault}");
        }

        foreach (var folder in summary.LeftOut)
        {
            output.WriteLine($"left out  {folder}: the index knew it, this reindex did not cover it.");
        }

        foreach (var folder in summary.Gone)
        {
            output.WriteLine($"gone      {folder}");
        }

        if (summary.Healed is { } damage)
        {
            output.WriteLine($"healed    The index was damaged ({damage}); it was rebuilt from the article files and the inbox.");
        }

        if (summary.Interrupted)
        {
            output.WriteLine("Interrupted: what was written before is kept, and the next run continues from there.");
        }
        else if (summary is { Run: "index", Indexed: 0, Removed: 0, Corrected: 0 } && done is null)
        {
            output.WriteLine("Nothing has changed.");
        }

        if (summary.Part is { } part)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"part      {part.Number} of {part.Of}: {Sentence(part)}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"files     {summary.Files:N0} found, {summary.Read:N0} "
            + $"read{(summary.Ignored > 0 ? $", {summary.Ignored:N0} ignored (.searchignore)" : "")}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"articles  {summary.Indexed:N0} indexed, {summary.Unchanged:N0} unchanged, {summary.Removed:N0} removed, "
                + $"{summary.Rejected.Count:N0} rejected{Further(summary)}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"index     {summary.Articles:N0} articles in generation {summary.Generation}, {summary.Seconds:0.0} s"));
    }

    private static string Sentence(PartReport part) => part.ToCome.Count == 0
        ? "all parts are done, and the new index is in use."
        : $"the index that was in use stays until {(part.ToCome.Count == 1 ? "part" : "parts")} {string.Join(", ", part.ToCome)} "
            + $"{(part.ToCome.Count == 1 ? "is" : "are")} done too.";

    private static string Further(IngestionSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(summary.Copies > 0 ? $"; {summary.Copies:N0} of them copies" : "")}"
        + $"{(summary.Withdrawn > 0 ? $"; {summary.Withdrawn:N0} withdrawn" : "")}"
        + $"{(summary.Corrected > 0 ? $"; {summary.Corrected:N0} changed by corrections" : "")}");
}
