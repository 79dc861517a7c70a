using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Reads where the words of a query stand in some articles.</summary>
internal static class WordPositions
{
    /// <summary>The position of the text's first word; no title reaches so far.</summary>
    public const int TextStart = 1 << 16;

    /// <summary>Words behind so many are not looked at: a book of 400 pages has as many, and no article that people wrote as one.</summary>
    private const int MostRead = 1 << 17;

    /// <summary>More places than these are sorted rather than put in their order one by one.</summary>
    private const int MostInserted = 64;

    private static readonly (BodyField Field, int Start)[] Fields = [(IndexFields.Title, 0), (IndexFields.Text, TextStart)];

    public static void Read(
        IndexReader reader, OpenedTerms opened, IReadOnlyList<RankedWord> words, IEnumerable<Candidate> candidates)
    {
        Candidate[] sorted = [.. candidates];
        Array.Sort(sorted, static (x, y) => x.Document.CompareTo(y.Document));
        for (var (first, end) = (0, 0); first < sorted.Length; first = end)
        {
            var number = ReaderUtil.SubIndex(sorted[first].Document, reader.Leaves);
            var leaf = reader.Leaves[number];
            end = Array.FindIndex(sorted, first, candidate => candidate.Document >= leaf.DocBase + leaf.Reader.MaxDoc);
            end = end < 0 ? sorted.Length : end;
            var ordered = sorted.AsSpan(first, end - first);
            ReadLengths(leaf, ordered);
            foreach (var (field, start) in Fields)
            {
                var positions = opened.PositionsIn(field, number);
                for (var word = 0; word < words.Count; word++)
                {
                    foreach (var stem in words[word].Stems)
                    {
                        ReadPositions(leaf, ordered, positions.Of(stem), word, start);
                    }
                }
            }

            foreach (var candidate in ordered)
            {
                InOrder(candidate.Positions);
            }
        }
    }

    /// <summary>By position, a word once where several of its stems stand.</summary>
    private static void InOrder(List<(int Position, int Word)> positions)
    {
        // Each word and field comes in order by itself: mostly few of them have to be moved, and a sort that compares pairs is slow.
        if (positions.Count > MostInserted)
        {
            positions.Sort();
        }

        var kept = 0;
        var all = CollectionsMarshal.AsSpan(positions);
        foreach (var next in all)
        {
            var at = kept;
            while (at > 0 && (all[at - 1].Position, all[at - 1].Word) is var (position, word)
                && (position > next.Position || (position == next.Position && word > next.Word)))
            {
                at--;
            }

            if (at == 0 || all[at - 1] != next)
            {
                all[at..kept].CopyTo(all[(at + 1)..]);
                all[at] = next;
                kept++;
            }
        }

        positions.RemoveRange(kept, positions.Count - kept);
    }

    private static void ReadLengths(AtomicReaderContext leaf, ReadOnlySpan<Candidate> candidates)
    {
        var ranked = IndexFields.Ranked.LengthsOf(leaf.AtomicReader);
        var text = IndexFields.Text.LengthsOf(leaf.AtomicReader);
        foreach (var candidate in candidates)
        {
            candidate.Length = ranked?.Get(candidate.Document - leaf.DocBase) ?? 0;
            candidate.TextLength = (int)(text?.Get(candidate.Document - leaf.DocBase) ?? 0);
        }
    }

    private static void ReadPositions(
        AtomicReaderContext leaf, ReadOnlySpan<Candidate> candidates, DocsAndPositionsEnum? postings, int word, int start)
    {
        if (postings is null)
        {
            return;
        }

        var at = -1;
        foreach (var candidate in candidates)
        {
            var document = candidate.Document - leaf.DocBase;
            at = at < document ? postings.Advance(document) : at;
            if (at == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }

            for (var i = 0; at == document && i < postings.Freq && postings.NextPosition() is < MostRead and var position; i++)
            {
                candidate.Positions.Add((position + start, word));
            }
        }
    }
}
