using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;

namespace SearchService.Indexing.Storage.Engine;

/// <summary>
/// The ledger of a generation as it stood at one moment: what every source file, and every entry in it, became. What it tells is read
/// while it is asked for, and only until it is disposed.
/// </summary>
public interface ILedger : IDisposable
{
    /// <summary>The number of articles.</summary>
    int ArticleCount { get; }

    /// <summary>The number of files that were read to their end.</summary>
    int FileCount { get; }

    /// <summary>Every file that was read to its end.</summary>
    IEnumerable<FileRecord> Files();

    FileRecord? File(FileKey file);

    IEnumerable<IndexedEntry> Articles();

    /// <summary>The articles that came from a file.</summary>
    IEnumerable<IndexedEntry> Articles(FileKey file);

    /// <summary>Where an article came from; null where none has the id.</summary>
    IndexedEntry? Article(ArticleId id);

    /// <summary>Those of some ids that an article has.</summary>
    IReadOnlySet<ArticleId> Held(IReadOnlyList<ArticleId> ids) => ids.Where(id => Article(id) is not null).ToHashSet();

    IEnumerable<WithdrawnEntry> Withdrawn();

    /// <summary>Where a withdrawn article stands: in one file, or in each of several that give the same id.</summary>
    IEnumerable<WithdrawnEntry> Withdrawn(ArticleId id);

    IEnumerable<RejectedEntry> Rejections();

    IEnumerable<RejectedEntry> Rejections(FileKey file);

    /// <summary>The entities that were found earlier in an article of the same content, by the same version of the extractor.</summary>
    ArticleEntities? Entities(string hash, string entitiesVersion, Article article);

    /// <summary>The articles by what is kept of them to find their copies. For one thread.</summary>
    ISketchedArticles Sketches();

    /// <summary>
    /// The articles that name one of these people or places, by key, and those that corrections changed before: whatever new
    /// corrections can concern. Each is read when it is asked for.
    /// </summary>
    IEnumerable<IndexedArticle> Correctable(IEnumerable<string> people, IEnumerable<string> places);
}
