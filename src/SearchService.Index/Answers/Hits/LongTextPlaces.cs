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
    private readonly PhrasePlaces _phrases = new();
    private DocsAndPositionsEnum? _postings;

    /// <summary>Stretches of blocks in their order, first and last included, none of which touch.</summary>
    /// <param name="document">The article's.</param>
    /// <param name="named">Mentions of the text that are marked.</param>
    public List<(int First, int Last)> Of(int document, TextBlocks blocks, IEnumerable<Mark> named)
    {
        var holds = new bool[patterns.Count][];
        for (var i = 0; i < holds.Length; i++)
        {
            holds[i] = new bool[blocks.Count];
            Find(document, blocks, patterns[i], holds[i]);
        }

        foreach (var mark in named)
        {
            holds[mark.Pattern][blocks.AtOffset(mark.Span.Start)] = true;
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

    private void Find(int document, TextBlocks blocks, MarkPattern pattern, bool[] holds)
    {
        if (pattern.Scope == MarkScope.Title)
        {
            return;
        }

        if (pattern is WordPattern word)
        {
            var found = 0;
            foreach (var term in word.Words.Concat(word.Stems))
            {
                found += ForEach(document, term, position => holds[blocks.AtPosition(position)] = true) ? 1 : 0;
                if (found == EnoughTerms)
                {
                    break;
                }
            }
        }
        else if (pattern is PhrasePattern phrase)
        {
            _phrases.Start(phrase, blocks.Positions);
            for (var place = 0; place < phrase.Words.Count; place++)
            {
                foreach (var term in phrase.Words[place])
                {
                    ForEach(document, term, position => _phrases.Add(place, position));
                }
            }

            foreach (var position in _phrases.Found())
            {
                holds[blocks.AtPosition(position)] = true;
            }
        }
    }

    /// <summary>Calls with each position of a term in the text; false where it stands nowhere.</summary>
    private bool ForEach(int document, string term, Action<int> action)
    {
        var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
        if (!_terms.TryGetValue(leaf, out var terms))
        {
            _terms[leaf] = terms = IndexFields.Text.TermsOf(reader.Leaves[leaf].AtomicReader)?.GetEnumerator();
        }

        if (terms is null || !terms.SeekExact(new BytesRef(term)))
        {
            return false;
        }

        var own = document - reader.Leaves[leaf].DocBase;
        _postings = terms.DocsAndPositions(null, _postings, DocsAndPositionsFlags.NONE);
        if (_postings is null || _postings.Advance(own) != own)
        {
            return false;
        }

        for (var left = _postings.Freq; left > 0; left--)
        {
            action(_postings.NextPosition());
        }

        return true;
    }
}
