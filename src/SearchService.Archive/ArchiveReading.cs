using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Readers;
using SearchService.Readers.Processes;
using SearchService.Wire.Json;

namespace SearchService.Archive;

/// <summary>What each file becomes, without touching an index.</summary>
public static class ArchiveReading
{
    /// <exception cref="IngestionException">A path does not exist.</exception>
    public static IEnumerable<ReadResponse> Read(
        ArchiveSettings settings, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        Outcomes(settings, paths, cancellation).Select(outcome => outcome switch
        {
            ArticleRead read => new ReadResponse(read.File, ArticleResponse.From(read.Article.Id ?? default, read.Article), null)
            {
                Warnings = read.Warnings.Count > 0 ? read.Warnings : null,
            },
            EntryRejected rejected => new ReadResponse(
                rejected.File, null, new RejectionResponse(rejected.Rejection.Code.Name, rejected.Rejection.Reason)),
            _ => throw new InvalidOperationException("An entry is read or rejected."),
        });

    /// <inheritdoc cref="Read"/>
    internal static IEnumerable<ReadOutcome> Outcomes(
        ArchiveSettings settings, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var options = new ReaderOptions { TimeZone = settings.TimeZone };
        using var processes = new ReaderProcesses(options);
        var reader = new ArticleReader(options, processes);
        foreach (var file in Scope.Resolve(paths, []).SelectMany(scope => FileDiscovery.Find(scope)))
        {
            if (file.Rejection is { } rejection)
            {
                yield return new EntryRejected(file.Key.Name, rejection);
                continue;
            }

            foreach (var outcome in reader.Read(new SourceFile(file.FullPath, file.Key.Name), cancellation))
            {
                yield return outcome;
            }
        }
    }
}
