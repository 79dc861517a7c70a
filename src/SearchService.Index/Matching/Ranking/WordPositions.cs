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

    private static readonly (BodyField Field, int Start)[] Fields = [(IndexFields.Title, 0), (IndexFields.Text, TextStart)];

    public static void Read(IndexReader reader, IReadOnlyList<RankedWord> words, IEnumerable<Candidate> candidates)
    {
        var leaves = candidates.OrderBy(candidate => candidate.Document)
            .GroupBy(candidate => ReaderUtil.SubIndex(candidate.Document, reader.Leaves));
        foreach (var inLeaf in leaves)
        {
            var leaf = reader.Leaves[inLeaf.Key];
            List<Candidate> ordered = [.. inLeaf];
            ReadLengths(leaf, ordered);
            foreach (var (field, start) in Fields)
            {
                var positions = field.PositionsIn(leaf.AtomicReader);
                for (var word = 0; word < words.Count; word++)
                {
                    foreach (var stem in words[word].Stems)
                    {
                        ReadPositions(leaf, ordered, positions.Of(stem), word, start);
                    }
                }
            }

            ordered.ForEach(InOrder);
        }
    }

    /// <summary>By position, a word once where several of its stems stand.</summary>
    private static void InOrder(Candidate candidate)
    {
        candidate.Positions.Sort();
        var kept = 0;
        for (var i = 0; i < candidate.Positions.Count; i++)
        {
            if (kept == 0 || candidate.Positions[kept - 1] != candidate.Positions[i])
            {
                candidate.Positions[kept++] = candidate.Positions[i];
            }
        }

        candidate.Positions.RemoveRange(kept, candidate.Positions.Count - kept);
    }

    private static void ReadLengths(AtomicReaderContext leaf, List<Candidate> candidates)
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
        AtomicReaderContext leaf, List<Candidate> candidates, DocsAndPositionsEnum? postings, int word, int start)
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
