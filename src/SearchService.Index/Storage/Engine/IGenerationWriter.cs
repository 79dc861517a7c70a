using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;

namespace SearchService.Indexing.Storage.Engine;

/// <summary>
/// Writes articles and their ledger into one generation. What was not committed when it is disposed is as if it had never been written,
/// or is written again by the next run.
/// </summary>
public interface IGenerationWriter : IDisposable
{
    /// <summary>The name of the generation.</summary>
    string Name { get; }

    /// <summary>
    /// The stamp of the corrections that every article has been brought in line with; empty while there are none. The next commit
    /// keeps it.
    /// </summary>
    string Corrections { get; set; }

    /// <summary>
    /// How far withdrawals were read when the last run was done; empty where that is not known. The next commit keeps it.
    /// </summary>
    string Withdrawals { get; set; }

    /// <summary>
    /// Is told of an article that was taken and refused later, where an engine does that: a rejection stands in its place.
    /// </summary>
    Action<RejectedEntry>? Refused { get; set; }

    /// <summary>Whether each question to its ledger goes over a network.</summary>
    bool IsRemote => false;

    /// <summary>Forgets all that came from a file: its articles, rejections and its record.</summary>
    void Forget(FileKey file);

    /// <exception cref="ArgumentException">The article holds what the engine cannot keep; nothing of it is written.</exception>
    void Add(IndexedArticle article);

    /// <summary>Writes an article that is there already anew.</summary>
    void Replace(IndexedArticle article);

    /// <summary>Takes one article out, whatever file it came from.</summary>
    void Remove(ArticleId id);

    void Add(RejectedEntry rejected);

    void Add(WithdrawnEntry withdrawn);

    /// <summary>Forgets that an article of a file was withdrawn.</summary>
    void Forget(WithdrawnEntry withdrawn);

    /// <summary>Records a file as read to its end. Until then the ledger does not know it, and the next run reads it again.</summary>
    void Add(FileRecord file);

    /// <summary>Puts another record in the place of a file's, and leaves what came from the file.</summary>
    void Replace(FileRecord file);

    /// <summary>What has been written so far, committed or not.</summary>
    ILedger Ledger();

    /// <summary>
    /// Waits until what the engine puts in order behind a commit is done and durable; nothing where it does that by itself. What is
    /// written after the last commit becomes durable as well.
    /// </summary>
    void Settle()
    {
    }

    /// <summary>Makes everything written so far durable and visible to queries.</summary>
    void Commit();
}
