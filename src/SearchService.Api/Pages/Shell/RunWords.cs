using SearchService.Archive;
using SearchService.Wire.Reports;

namespace SearchService.Api.Pages.Shell;

/// <summary>What is being read just now, as a sentence for whoever looks at a page meanwhile.</summary>
public static class RunWords
{
    public static string Of(RunUnderWay run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Kind switch
        {
            RunKind.Index => $"Reading the archive{Far(run)}. Until it is done, pages show only what has been read.",
            RunKind.Reindex => $"Rebuilding the index{Far(run)}. Until it is done, pages show the index as it was before.",
            _ => $"Reading articles that were posted{Far(run)}.",
        };
    }

    private static string Far(RunUnderWay run) => run.Progress is { } progress ? $": {Far(progress)}" : "";

    /// <summary>How far a run is: files, and what came of them, which alone moves while a large file or posted articles are read.</summary>
    public static string Far(IngestionProgress progress)
    {
        var written = $"{Words.Count(progress.Articles, "article", "articles")} so far"
            + (progress.Rejected > 0 ? $", {Words.Number(progress.Rejected)} rejected" : "");
        return progress.Files == 0 ? written
            : $"{Words.Number(progress.FilesDone)} of about {Words.Count(progress.Files, "file", "files")}"
                + (progress.Articles + progress.Rejected > 0 ? $", {written}" : "");
    }
}
