using SearchService.Articles;
using SearchService.Indexing.Storage.Writing;

namespace SearchService.Indexing.Storage.Engine;

/// <summary>
/// A generation that several processes build together, each a part of the files. What they write stands side by side until all parts are
/// done; then one process, which holds the right to write, ends the build and puts the generation into use.
/// </summary>
public interface ISharedBuilds
{
    /// <summary>The build that is under way; null where there is none.</summary>
    SharedBuild? UnderWay();

    /// <summary>Joins the build that is under way, or begins one. <see cref="IGenerationStore.TryLock"/> is held meanwhile.</summary>
    /// <param name="parts">In how many parts, where it is begun.</param>
    /// <param name="covers">What it covers, where it is begun.</param>
    /// <param name="now">When that is.</param>
    SharedBuild Join(int parts, string covers, DateTimeOffset now);

    /// <summary>
    /// Opens the generation for a part, without the right to write; a part that was started before may be written again. An article whose
    /// id a file of another part has is kept as a rival.
    /// </summary>
    IGenerationWriter Write(SharedBuild build, int part);

    /// <summary>Notes that a part is done.</summary>
    /// <returns>The build as it is then; null where it has ended.</returns>
    SharedBuild? Finish(SharedBuild build, DonePart part);

    /// <summary>No part is done any more, and each may be written again.</summary>
    void Reopen(SharedBuild build);

    /// <summary>What a process that is late still writes of a part is refused from now on.</summary>
    void Close(SharedBuild build);

    /// <summary>Takes the rivals out, once it is settled what becomes of each.</summary>
    void RemoveRivals(SharedBuild build);

    /// <summary>What the parts have written.</summary>
    ISharedLedger Ledger(SharedBuild build);
}

/// <summary>The ledger of a generation that was built in parts.</summary>
public interface ISharedLedger : ILedger
{
    /// <summary>Articles whose id an article of another part has.</summary>
    IEnumerable<IndexedArticle> Rivals();

    /// <summary>All articles in the order in which they first came in, by what is kept of them to find copies.</summary>
    IEnumerable<GroupedArticle> Grouped();

    /// <summary>Some articles, whole.</summary>
    IEnumerable<IndexedArticle> Whole(IEnumerable<ArticleId> ids);
}

/// <param name="Generation">The name of what is built.</param>
/// <param name="Parts">In how many parts.</param>
/// <param name="Covers">The folders and files that it covers; empty for all that the ledger knows.</param>
/// <param name="Begun">When.</param>
/// <param name="Started">The parts that some process began to write.</param>
/// <param name="Done">The parts that are done.</param>
public sealed record SharedBuild(
    string Generation, int Parts, string Covers, DateTimeOffset Begun, IReadOnlyList<int> Started, IReadOnlyList<DonePart> Done)
{
    /// <summary>The parts that are not done yet.</summary>
    public IReadOnlyList<int> ToCome => [.. Enumerable.Range(1, Parts).Where(number => !IsDone(number))];

    public bool IsDone(int number) => Done.Any(part => part.Number == number);
}

/// <param name="Number">1 or more.</param>
/// <param name="Files">How many files it read to their end.</param>
public sealed record DonePart(int Number, int Files);

/// <param name="Id">Of the article.</param>
/// <param name="CopyOf">The first article of its group; null where it is that, or stands alone.</param>
/// <param name="Sketch">What stands for its text; empty for a text that is too short.</param>
public readonly record struct GroupedArticle(ArticleId Id, ArticleId? CopyOf, byte[] Sketch);
