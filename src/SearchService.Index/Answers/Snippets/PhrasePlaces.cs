using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>Where a phrase stands, by the positions of its words: a bit for each position and word.</summary>
internal sealed class PhrasePlaces
{
    private readonly List<FixedBitSet> _words = [];
    private readonly List<Occurrence> _near = [];
    private PhrasePattern? _phrase;

    /// <param name="positions">How many positions the text has.</param>
    public void Start(PhrasePattern phrase, int positions)
    {
        _phrase = phrase;
        _words.Clear();
        _words.AddRange(phrase.Words.Select(_ => new FixedBitSet(positions + 1)));
    }

    /// <param name="place">Which word of the phrase.</param>
    public void Add(int place, int position) => _words[place].Set(position);

    /// <summary>Positions of words of the phrase where it stands.</summary>
    public IEnumerable<int> Found() => _phrase!.Distance is { } distance ? Within(distance) : Rows();

    private IEnumerable<int> Rows()
    {
        for (var at = Next(0, 0); at >= 0; at = Next(0, at + 1))
        {
            var word = 1;
            while (word < _words.Count && at + _phrase!.Offsets[word] is var next && next < _words[word].Length && _words[word].Get(next))
            {
                word++;
            }

            if (word == _words.Count)
            {
                yield return at;
            }
        }
    }

    private IEnumerable<int> Within(int distance)
    {
        var rarest = Enumerable.Range(0, _words.Count).MinBy(word => _words[word].Cardinality);
        var reach = distance + _words.Count;
        for (var at = Next(rarest, 0); at >= 0; at = Next(rarest, at + 1))
        {
            if (IsNear(at, reach, distance))
            {
                yield return at;
            }
        }
    }

    private bool IsNear(int at, int reach, int distance)
    {
        _near.Clear();
        for (var word = 0; word < _words.Count; word++)
        {
            var before = _near.Count;
            for (var next = Next(word, Math.Max(0, at - reach)); next >= 0 && next <= at + reach; next = Next(word, next + 1))
            {
                _near.Add(new Occurrence(new Slot(0, word), next, new TextSpan(next, next + 1)));
            }

            if (_near.Count == before)
            {
                return false;
            }
        }

        return PhraseSearch.AnyWithin(_near, _words.Count, distance);
    }

    private int Next(int word, int from) => from < _words[word].Length ? _words[word].NextSetBit(from) : -1;
}
