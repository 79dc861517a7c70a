using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>Articles that pass a test of the number pairs in one of their doc values.</summary>
internal sealed class PairsFilter(string field, string description, Func<int, int, bool> passes) : Filter
{
    /// <summary>A date expression overlaps these days.</summary>
    public static PairsFilter Mentions(DayRange days)
    {
        var (first, last) = (days.First.SortKey, days.Last.SortKey);
        return new PairsFilter(IndexFields.MentionDays, $"{first}..{last}", (from, to) => from <= last && first <= to);
    }

    /// <summary>A place lies within a distance of a point, in kilometres.</summary>
    public static PairsFilter Near(GeoPoint centre, double kilometres) => new(
        IndexFields.Points,
        FormattableString.Invariant($"{centre.Latitude},{centre.Longitude} {kilometres} km"),
        (latitude, longitude) => centre.DistanceTo(new GeoPoint(BitConverter.Int32BitsToSingle(latitude), BitConverter.Int32BitsToSingle(longitude))) <= kilometres);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        context.AtomicReader.GetBinaryDocValues(field) is { } values ? new Matching(context.AtomicReader.MaxDoc, acceptDocs, values, passes) : null!;

    public override string ToString() => $"{field}({description})";

    private sealed class Matching(int maxDoc, IBits acceptDocs, BinaryDocValues values, Func<int, int, bool> passes) : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        private readonly BytesRef _bytes = new();

        protected override bool MatchDoc(int doc)
        {
            values.Get(doc, _bytes);
            var pairs = _bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length);
            for (; pairs.Length >= 8; pairs = pairs[8..])
            {
                if (passes(BinaryPrimitives.ReadInt32BigEndian(pairs), BinaryPrimitives.ReadInt32BigEndian(pairs[4..])))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
