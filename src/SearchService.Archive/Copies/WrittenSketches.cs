using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Archive.Copies;

/// <summary>Sketches that are held outside of memory, without the articles that were taken out since.</summary>
internal sealed class WrittenSketches(ISketchedArticles sketches, Predicate<uint> mayHold)
{
    private readonly HashSet<ArticleId> _removed = [];

    public void Remove(ArticleId id) => _removed.Add(id);

    public void Expect(ReadOnlySpan<uint> keys, Predicate<uint> isAsked) => sketches.Expect(keys, key => isAsked(key) && mayHold(key));

    public IEnumerable<WrittenSketch> Sharing(uint key) => mayHold(key)
        ? sketches.Sharing(key).Where(each => !_removed.Contains(each.Id)).Select(each => new WrittenSketch(this, each.Group, each.Place))
        : [];

    public IEnumerable<TextSketch> Joined(ArticleId group) =>
        sketches.Joined(group).Where(each => !_removed.Contains(each.Id)).Select(each => SketchAt(each.Place));

    public TextSketch SketchAt(int place) => TextSketch.FromBytes(sketches.SketchAt(place));
}

/// <param name="Source">Where it is held.</param>
/// <param name="Group">The first article of its group of copies; itself where it stands alone.</param>
/// <param name="Place">Its number there.</param>
internal readonly record struct WrittenSketch(WrittenSketches Source, ArticleId Group, int Place)
{
    /// <summary>What stands for its text.</summary>
    public TextSketch Sketch => Source.SketchAt(Place);
}
