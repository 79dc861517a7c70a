using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Copies;

/// <summary>Holds the sketches of what a run has written, once they are too many for memory.</summary>
public abstract class OwnSketches : IDisposable
{
    /// <summary>Whether it holds what earlier runs wrote as well.</summary>
    public abstract bool HoldsEarlier { get; }

    /// <summary>All sketches from now on; those that were given before are not valid any more.</summary>
    /// <param name="removed">Articles that were taken out since the last time.</param>
    /// <param name="added">Articles that were written since the last time and are still there.</param>
    internal abstract ISketchedArticles Take(IEnumerable<ArticleId> removed, IEnumerable<(ArticleId Id, RecentSketch Sketch)> added);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>The ledger of the generation that is written, where that is as near as a folder would be.</summary>
    public static OwnSketches InLedger(Func<ILedger> ledger) => new OfLedger(ledger);

    /// <summary>A folder beside the index, which is deleted with the run.</summary>
    public static OwnSketches InFolder(string index) => new OfFolder(index);

    private sealed class OfLedger(Func<ILedger> ledger) : OwnSketches
    {
        private ILedger? _read;

        public override bool HoldsEarlier => true;

        internal override ISketchedArticles Take(IEnumerable<ArticleId> removed, IEnumerable<(ArticleId Id, RecentSketch Sketch)> added)
        {
            _read?.Dispose();
            _read = ledger();
            return _read.Sketches();
        }

        protected override void Dispose(bool disposing) => _read?.Dispose();
    }

    private sealed class OfFolder(string index) : OwnSketches
    {
        private SketchFolder? _folder;

        public override bool HoldsEarlier => false;

        internal override ISketchedArticles Take(IEnumerable<ArticleId> removed, IEnumerable<(ArticleId Id, RecentSketch Sketch)> added)
        {
            _folder ??= SketchFolder.Create(index);
            foreach (var id in removed)
            {
                _folder.Remove(id);
            }

            foreach (var (id, sketch) in added)
            {
                _folder.Add(id, sketch.Group, sketch.Sketch.ToBytes());
            }

            return _folder.Read();
        }

        protected override void Dispose(bool disposing) => _folder?.Dispose();
    }
}
