using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Says in words how a score came about.</summary>
internal static class ScoreExplanation
{
    /// <param name="reader">The state of the index.</param>
    /// <param name="words">What ranking counted.</param>
    /// <param name="document">The article.</param>
    /// <param name="score">Its score.</param>
    /// <param name="steps">What the steps behind the first added, where it was among the best.</param>
    /// <param name="recency">What age left of it, where asked.</param>
    public static string Of(
        IndexReader reader, IReadOnlyList<RankedWord> words, int document, double score, RankingSteps? steps, double? recency)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"score {score:0.####}");
        if (steps is { } taken)
        {
            text.Append(CultureInfo.InvariantCulture, $" from: words {taken.First:0.####} (BM25, title 3 times)");
        }

        foreach (var word in words)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {ShownOf(word)}: {CountOf(reader, word, document)} times, idf {word.Idf:0.##}");
        }

        if (steps is { } added)
        {
            text.Append(CultureInfo.InvariantCulture, $"; proximity +{added.Proximity:0.####}");
            text.Append(CultureInfo.InvariantCulture, $"; then 0.7 of that + 0.3 of the best passage {added.Passage:0.####}");
            if (added.Neighbours is { } mean)
            {
                text.Append(CultureInfo.InvariantCulture, $"; then 0.7 of that + 0.3 of the nearest articles {mean:0.####}");
            }

            if (added.Lift > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"; +{added.Lift:0.####} as one of the best {Reranker.Depth}");
            }
        }

        text.Append(recency is { } factor ? string.Create(CultureInfo.InvariantCulture, $"; times {factor:0.####} for its age") : "");
        return text.ToString();
    }

    private static string ShownOf(RankedWord word)
    {
        var stem = word.Stems[0];
        return stem[(stem.IndexOf(StemMarker.Separator, StringComparison.Ordinal) + 1)..];
    }

    private static int CountOf(IndexReader reader, RankedWord word, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var count = 0;
        foreach (var stem in word.Stems)
        {
            var postings = IndexFields.Ranked.PostingsOf(leaf.AtomicReader, stem);
            count += postings?.Advance(document - leaf.DocBase) == document - leaf.DocBase ? postings.Freq : 0;
        }

        return count;
    }
}
