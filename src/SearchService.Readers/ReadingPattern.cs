namespace SearchService.Readers;

/// <summary>What all patterns that read files have in common.</summary>
internal static class ReadingPattern
{
    /// <summary>
    /// Milliseconds after which a pattern gives up and the file is rejected as <c>timeout</c>. It is wall-clock time: a busy machine
    /// must not cost an article, and no file may hang a run for ten seconds.
    /// </summary>
    public const int Patience = 5_000;
}
