using System.Globalization;
using System.Text.Json;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Indexer.Terminal;

/// <summary>What a run would do.</summary>
internal static class PreviewReport
{
    public static int Write(IngestionPreview preview, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(preview, WireJson.Readable.IngestionPreview));
            return ExitCode.Done.Value;
        }

        List("new", preview.New);
        List("changed", preview.Changed);
        List("gone", preview.Gone);
        List("left out", preview.LeftOut);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Would {preview.Run}: {preview.Files:N0} files found, {preview.New.Count:N0} new, {preview.Changed.Count:N0} "
                + $"changed, {preview.Gone.Count:N0} gone, {preview.Unchanged:N0} unchanged, {preview.Ignored:N0} ignored. Nothing "
                + $"was written."));
        return ExitCode.Done.Value;
    }

    private static void List(string what, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            Console.Out.WriteLine($"{what,-9} {name}");
        }
    }
}
