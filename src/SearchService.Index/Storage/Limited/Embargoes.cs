using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>When the embargoes of one segment end: sixteen bytes for each article that has one.</summary>
internal sealed class Embargoes
{
    /// <summary>The earliest end first.</summary>
    private readonly List<(long End, int Document)> _ends = [];

    private Embargoes(AtomicReader segment)
    {
        if (IndexFields.Embargo.ValuesOf(segment) is not { } ends)
        {
            return;
        }

        for (var document = 0; document < segment.MaxDoc; document++)
        {
            if (ends.Get(document) is > 0 and var end)
            {
                _ends.Add((end, document));
            }
        }

        _ends.Sort();
    }

    public static Embargoes Of(AtomicReader segment) => new(segment);

    /// <summary>Marks the articles that are under embargo.</summary>
    /// <returns>How many there are.</returns>
    public int Hide(FixedBitSet hidden, DateTimeOffset now)
    {
        var first = FirstAfter(now);
        for (var i = first; i < _ends.Count; i++)
        {
            hidden.Set(_ends[i].Document);
        }

        return _ends.Count - first;
    }

    /// <summary>When the next one ends; null where all are over.</summary>
    public DateTimeOffset? NextEnd(DateTimeOffset now) =>
        FirstAfter(now) is var first && first < _ends.Count ? new DateTimeOffset(_ends[first].End, TimeSpan.Zero) : null;

    private int FirstAfter(DateTimeOffset now)
    {
        var at = _ends.BinarySearch((now.UtcTicks, int.MaxValue));
        return at < 0 ? ~at : at + 1;
    }
}
