using SearchService.Archive;

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
            RunKind.Reindex => $"Building the index anew{Far(run)}. Until it is done, pages show the index as it was before.",
            _ => $"Reading articles that were posted{Far(run)}.",
        };
    }

    private static string Far(RunUnderWay run) => run.Progress switch
    {
        null => "",
        { Files: 0 } posted => $": {Words.Count(posted.Articles, "article", "articles")} so far",
        { } files => $": {Words.Number(files.FilesDone)} of about {Words.Count(files.Files, "file", "files")}",
    };
}
