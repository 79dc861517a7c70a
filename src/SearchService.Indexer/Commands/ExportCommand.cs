using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using SearchService.Archive.Export;
using SearchService.Files;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Indexer.Commands;

/// <summary>Whole articles, as many as a query finds.</summary>
internal static class ExportCommand
{
    private const string NdJson = "ndjson";
    private const string Csv = "csv";
    private const string Gzip = ".gz";

    /// <summary>An export is the whole set in one order: what pages through hits or shows them has no meaning.</summary>
    private static readonly string[] Paging = ["match", "copies", "from", "size", "cursor", "facets", "facet_prefix", "explain", "boost"];

    public static Command Create()
    {
        var query = SearchOptions.Query();
        var format = new Option<string>("--format")
        {
            Description = "ndjson, which 'index' reads again, or csv.",
            DefaultValueFactory = _ => NdJson,
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong(NdJson, Csv);
        var output = new Option<string?>("--output")
        {
            Description = "A file that does not exist yet, instead of standard output; if its name ends with .gz, it is compressed.",
            HelpName = "FILE",
        };
        var (dryRun, index, json) = (IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        json.Description = "With --output, write the summary as JSON to standard output.";
        var options = new SearchOptions(parameter => !Paging.Contains(parameter.Name));
        var command = new Command(
            "export", "Write whole articles, those that a query finds or all, so that they can be indexed again.")
        { query, format, output, dryRun, index, json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = options.Read(parsed, parsed.GetValue(query) ?? "",
                KeyValuePair.Create("copies", "all"), KeyValuePair.Create("match", "all"));
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            SearchCommand.RequireIndex(archive);
            var file = parsed.GetValue(output) is { } given ? Path.GetFullPath(given) : null;
            if (File.Exists(file))
            {
                throw new UsageException($"{file} exists already: give the export a name of its own.");
            }

            var count = parsed.GetValue(dryRun)
                ? (int)archive.Articles.Search(request with { Size = 0, Facets = [] }, cancellation).Articles
                : await WriteAsync(
                    ArticleExport.Read(archive.Articles, request, cancellation), file, parsed.GetValue(format) == Csv, cancellation);
            if (file is not null || parsed.GetValue(dryRun))
            {
                Report(new ExportResponse(file, count, parsed.GetValue(dryRun)), parsed.GetValue(json));
            }

            return ExitCode.Done.Value;
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        IEnumerable<ExportedArticle> articles, string? file, bool table, CancellationToken cancellation)
    {
        if (file is null)
        {
            await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            return await WriteAsync(articles, output, table, cancellation);
        }

        // Whoever finds the file finds all of it.
        return await DurableFile.CreateAsync(file, async bytes =>
        {
            if (!file.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase))
            {
                return await WriteAsync(articles, bytes, table, cancellation);
            }

            await using var packed = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true);
            return await WriteAsync(articles, packed, table, cancellation);
        });
    }

    private static Task<int> WriteAsync(
        IEnumerable<ExportedArticle> articles, Stream output, bool table, CancellationToken cancellation) => table
        ? ArticleExport.WriteTableAsync(articles, output, cancellation)
        : ArticleExport.WriteLinesAsync(articles, output, cancellation);

    private static void Report(ExportResponse done, bool json) => Console.Out.WriteLine(json
        ? JsonSerializer.Serialize(done, WireJson.Readable.ExportResponse)
        : string.Create(CultureInfo.InvariantCulture,
            $"{(done.DryRun ? "Would write" : "Wrote")} {done.Articles:N0} articles{(done.File is null ? "" : $" to {done.File}")}."));
}
