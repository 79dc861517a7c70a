using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Readers;
using SearchService.Readers.Processes;
using SearchService.Wire.Json;

namespace SearchService.Archive;

/// <summary>What each file becomes, without touching an index.</summary>
public static class ArchiveReading
{
    /// <exception cref="IngestionException">A path does not exist.</exception>
    public static IEnumerable<ReadResponse> Read(ArchiveSettings settings, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var options = new ReaderOptions { TimeZone = settings.TimeZone };
        using var processes = new ReaderProcesses(options);
        var reader = new ArticleReader(options, processes);
        foreach (var file in Scope.Resolve(paths, []).SelectMany(scope => FileDiscovery.Find(scope)))
        {
            if (file.Rejection is { } rejection)
            {
                yield return Rejected(file.Key.Name, rejection);
                continue;
            }

            foreach (var outcome in reader.Read(new SourceFile(file.FullPath, file.Key.Name), cancellation))
            {
                yield return outcome switch
                {
                    ArticleRead read => new ReadResponse(read.File, ArticleResponse.From(read.Article.Id ?? default, read.Article),
                        null)
                    { Warnings = read.Warnings.Count > 0 ? read.Warnings : null },
                    EntryRejected rejected => Rejected(rejected.File, rejected.Rejection),
                    _ => throw new InvalidOperationException("An entry is read or rejected."),
                };
            }
        }
    }

    private static ReadResponse Rejected(string file, Rejection rejection) =>
        new(file, null, new RejectionResponse(rejection.Code.Name, rejection.Reason));
}
