using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.Hits;

/// <summary>Where a phrase stands, by the positions of its words: a bit for each position and word.</summary>
internal sealed class PhrasePlaces : PatternPlaces
{
    private readonly PhrasePattern _phrase;
    private readonly IReadOnlyList<IReadOnlyList<TermPlaces>> _terms;
    private readonly List<FixedBitSet> _words;
    private readonly List<Occurrence> _near = [];

    /// <summary>The word that is looked at first.</summary>
    private readonly int _first;

    /// <summary>How far from it the others may stand.</summary>
    private readonly int _reach;

    /// <param name="terms">The spellings of each word.</param>
    /// <param name="positions">How many positions the text has.</param>
    public PhrasePlaces(PhrasePattern phrase, IReadOnlyList<IReadOnlyList<TermPlaces>> terms, int positions)
    {
        (_phrase, _terms) = (phrase, terms);
        _words = [.. terms.Select(_ => new FixedBitSet(positions + 1))];
        _first = phrase.Distance is null ? 0
            : Enumerable.Range(0, terms.Count).MinBy(word => terms[word].Sum(term => (long)term.Frequency));
        _reach = phrase.Distance is { } distance ? distance + terms.Count : phrase.Offsets.Max();
    }

    public override bool StandsIn(int from, int to)
    {
        Read(to + _reach);
        for (var at = Next(_first, from); at >= 0 && at < to; at = Next(_first, at + 1))
        {
            if (_phrase.Distance is { } distance ? IsNear(at, distance) : IsRow(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes where the words stand before a position.</summary>
    private void Read(int to)
    {
        for (var word = 0; word < _words.Count; word++)
        {
            foreach (var term in _terms[word])
            {
                for (var at = term.From(0); at < to && at < _words[word].Length; at = term.From(at + 1))
                {
                    _words[word].Set(at);
                }
            }
        }
    }

    private bool IsRow(int at)
    {
        var word = 1;
        while (word < _words.Count && at + _phrase.Offsets[word] is var next && next < _words[word].Length && _words[word].Get(next))
        {
            word++;
        }

        return word == _words.Count;
    }

    private bool IsNear(int at, int distance)
    {
        _near.Clear();
        for (var word = 0; word < _words.Count; word++)
        {
            var before = _near.Count;
            for (var next = Next(word, Math.Max(0, at - _reach)); next >= 0 && next <= at + _reach; next = Next(word, next + 1))
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
