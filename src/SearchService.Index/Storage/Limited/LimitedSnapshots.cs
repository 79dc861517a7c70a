using System.Collections.Concurrent;
using Lucene.Net.Index;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>
/// One state of the index as each kind of reader may see it, made when it is first asked for. Where nothing is hidden from a reader, that
/// is the state itself. A further one costs what was worked out of it, for the segments in which something is hidden. Safe for use by
/// many threads at once.
/// </summary>
internal sealed class LimitedSnapshots(Snapshot whole)
{
    private readonly ConcurrentDictionary<ReadingLimits, View> _views = [];

    /// <summary>Those of a state, for as long as it is there.</summary>
    public static LimitedSnapshots Of(Snapshot whole) => whole.OnDemand(static whole => new LimitedSnapshots(whole));

    /// <param name="limits">What the reader may not see.</param>
    /// <param name="now">The time, for embargoes.</param>
    public Snapshot SeenBy(ReadingLimits limits, DateTimeOffset now) =>
        limits.AreNone ? whole : _views.GetOrAdd(limits, _ => new View(whole, limits, null)).At(now);

    /// <summary>Makes anew what was asked of an earlier state, before queries move on to this one.</summary>
    public void Prepare(LimitedSnapshots earlier, DateTimeOffset now)
    {
        foreach (var (limits, view) in earlier._views)
        {
            if (view.Latest is { } seen)
            {
                _views.GetOrAdd(limits, _ => new View(whole, limits, seen)).At(now);
            }
        }
    }

    private sealed class View(Snapshot whole, ReadingLimits limits, Snapshot? earlier)
    {
        private readonly Lock _making = new();

        /// <summary>Held until the first is made of it: beyond that, each state would hold all before it.</summary>
        private Snapshot? _earlier = earlier;
        private volatile Made? _made;

        public Snapshot? Latest => _made?.Seen;

        public Snapshot At(DateTimeOffset now)
        {
            if (_made is { } made && now < made.Until)
            {
                return made.Seen;
            }

            lock (_making)
            {
                var latest = _made is { } other && now < other.Until ? other : _made = Make(now);
                _earlier = null;
                return latest.Seen;
            }
        }

        private Made Make(DateTimeOffset now)
        {
            var until = DateTimeOffset.MaxValue;
            var isHiding = false;
            var segments = new AtomicReader[whole.Reader.Leaves.Count];
            for (var leaf = 0; leaf < segments.Length; leaf++)
            {
                var segment = whole.Reader.Leaves[leaf].AtomicReader;
                var hidden = HiddenDocuments.Of(whole, leaf, limits, now, out var embargoed);
                segments[leaf] = hidden is null ? segment : new LimitedSegment(segment, hidden, limits, embargoed);
                isHiding |= hidden is not null;
                if (!limits.SeesEmbargoed && whole.OfSegment(leaf, Embargoes.Of).NextEnd(now) is { } end && end < until)
                {
                    until = end;
                }
            }

            if (!isHiding)
            {
                return new Made(whole, until);
            }

            var before = _made?.Seen ?? _earlier;
            var name = FormattableString.Invariant($"{limits.Name}-{until.UtcTicks}");
            var seen = whole.As(new LimitedReader(whole.Reader, segments), name, before);
            if (before is not null)
            {
                seen.Prepare(before);
            }

            return new Made(seen, until);
        }

        private sealed record Made(Snapshot Seen, DateTimeOffset Until);
    }
}
