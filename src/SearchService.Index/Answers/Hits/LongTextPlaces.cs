using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.Hits;

/// <summary>
/// Which blocks of a long text are read for its snippets, so that a snippet costs what it shows and not what the article holds: the
/// positions in the index say in which blocks the words and phrases of a query stand. For one thread at a time.
/// </summary>
internal sealed class LongTextPlaces(IndexReader reader, IReadOnlyList<MarkPattern> patterns)
{
    /// <summary>Shown are three passages; the blocks beside each are read with it, for the sentence and the phrase.</summary>
    private const int MostBlocks = 3;

    /// <summary>A pattern such as <c>a*</c> stands for many terms: behind so many that the text holds, no others are looked for.</summary>
    private const int EnoughTerms = 64;

    private readonly Dictionary<int, TermsEnum?> _terms = [];

    /// <summary>Stretches of blocks in their order, first and last included, none of which touch.</summary>
    /// <param name="document">The article's.</param>
    /// <param name="named">Mentions of the text that are marked.</param>
    public List<(int First, int Last)> Of(int document, TextBlocks blocks, IEnumerable<Mark> named)
    {
        PatternPlaces?[] places = [.. patterns.Select(pattern => PlacesOf(document, blocks, pattern))];
        bool[][] holds = [.. patterns.Select(_ => new bool[blocks.Count])];
        var isSought = Array.ConvertAll(places, each => each is not null);
        foreach (var mark in named)
        {
            holds[mark.Pattern][blocks.AtOffset(mark.Span.Start)] = isSought[mark.Pattern] = true;
        }

        // No block shows more than one that holds all that is sought, and none behind it shows anything else.
        for (var (block, isAll) = (0, false); block < blocks.Count && !isAll; block++)
        {
            isAll = true;
            for (var i = 0; i < places.Length; i++)
            {
                var (from, to) = blocks.PositionsIn(block);
                holds[i][block] |= places[i]?.StandsIn(from, to) == true;
                isAll &= holds[i][block] || !isSought[i];
            }
        }

        return Joined(Best(holds, blocks.Count), blocks.Count);
    }

    /// <summary>The blocks that show the most of what none of those before shows, the first of several.</summary>
    private List<int> Best(bool[][] holds, int count)
    {
        List<int> best = [];
        HashSet<int> shown = [];
        while (best.Count < MostBlocks)
        {
            var (most, at) = (0.0, -1);
            for (var block = 0; block < count; block++)
            {
                var worth = 0.0;
                for (var i = 0; i < holds.Length; i++)
                {
                    worth += holds[i][block] && !shown.Contains(i) ? patterns[i].Weight : 0;
                }

                (most, at) = worth > most ? (worth, block) : (most, at);
            }

            if (at < 0)
            {
                break;
            }

            best.Add(at);
            shown.UnionWith(Enumerable.Range(0, holds.Length).Where(i => holds[i][at]));
        }

        return best.Count > 0 ? best : [0];
    }

    private static List<(int First, int Last)> Joined(List<int> blocks, int count)
    {
        List<(int First, int Last)> joined = [];
        foreach (var block in blocks.Order())
        {
            var (first, last) = (Math.Max(0, block - 1), Math.Min(count - 1, block + 1));
            if (joined.Count > 0 && first <= joined[^1].Last + 1)
            {
                joined[^1] = (joined[^1].First, last);
            }
            else
            {
                joined.Add((first, last));
            }
        }

        return joined;
    }

    /// <summary>Where a pattern stands in the text; null where some word of it does not.</summary>
    private PatternPlaces? PlacesOf(int document, TextBlocks blocks, MarkPattern pattern)
    {
        if (pattern.Scope == MarkScope.Title)
        {
            return null;
        }

        if (pattern is WordPattern word)
        {
            var terms = PlacesOf(document, word.Words.Concat(word.Stems)).Take(EnoughTerms).ToList();
            return terms.Count > 0 ? new WordPlaces(terms) : null;
        }

        if (pattern is not PhrasePattern phrase)
        {
            return null;
        }

        List<List<TermPlaces>> words = [.. phrase.Words.Select(spellings => PlacesOf(document, spellings).ToList())];
        return words.TrueForAll(spellings => spellings.Count > 0) ? new PhrasePlaces(phrase, words, blocks.Positions) : null;
    }

    /// <summary>Of some terms, those that the text holds.</summary>
    private IEnumerable<TermPlaces> PlacesOf(int document, IEnumerable<string> sought)
    {
        var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
        if (!_terms.TryGetValue(leaf, out var terms))
        {
            _terms[leaf] = terms = IndexFields.Text.TermsOf(reader.Leaves[leaf].AtomicReader)?.GetEnumerator();
        }

        var own = document - reader.Leaves[leaf].DocBase;
        foreach (var term in sought)
        {
            if (terms?.SeekExact(new BytesRef(term)) == true
                && terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE) is { } postings && postings.Advance(own) == own)
            {
                yield return new TermPlaces(postings);
            }
        }
    }
}
