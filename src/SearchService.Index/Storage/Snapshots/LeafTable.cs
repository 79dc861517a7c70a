using Lucene.Net.Index;

namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>
/// In which segment of a reader each document is. A table of where each stretch of 1,024 documents begins takes the place of a search
/// through all segments: whoever counts asks once for each article that it finds.
/// </summary>
internal sealed class LeafTable
{
    private const int StretchBits = 10;

    /// <summary>Where each segment begins, and where the last one ends.</summary>
    private readonly int[] _starts;
    private readonly int[] _stretches;

    public LeafTable(IndexReader reader)
    {
        _starts = [.. reader.Leaves.Select(leaf => leaf.DocBase), reader.MaxDoc];
        _stretches = new int[(reader.MaxDoc >> StretchBits) + 1];
        var leaf = 0;
        for (var stretch = 0; stretch < _stretches.Length && reader.MaxDoc > 0; stretch++)
        {
            while (stretch << StretchBits >= _starts[leaf + 1] && leaf < reader.Leaves.Count - 1)
            {
                leaf++;
            }

            _stretches[stretch] = leaf;
        }
    }

    /// <summary>The number of the segment of a document.</summary>
    public int LeafOf(int document)
    {
        var leaf = _stretches[document >> StretchBits];
        while (document >= _starts[leaf + 1])
        {
            leaf++;
        }

        return leaf;
    }

    /// <summary>The number in the reader of the first document of a segment.</summary>
    public int StartOf(int leaf) => _starts[leaf];
}
