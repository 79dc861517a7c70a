using Lucene.Net.Index;

namespace SearchService.Indexing.Answers.Hits;

/// <summary>
/// Where something sought stands in a text, by positions of the index, asked for from the beginning on: no position is read before it is
/// asked for.
/// </summary>
internal abstract class PatternPlaces
{
    /// <summary>Whether it begins at one of some positions. Each call asks for positions behind those of the call before.</summary>
    /// <param name="from">The first position.</param>
    /// <param name="to">Behind the last.</param>
    public abstract bool StandsIn(int from, int to);
}

/// <summary>Where a word stands in any of its forms.</summary>
internal sealed class WordPlaces(IReadOnlyList<TermPlaces> terms) : PatternPlaces
{
    public override bool StandsIn(int from, int to) => terms.Any(term => term.From(from) < to);
}

/// <summary>Where a term stands in one article.</summary>
/// <param name="postings">Of the term, at the article.</param>
internal sealed class TermPlaces(DocsAndPositionsEnum postings)
{
    private int _left = postings.Freq;
    private int _position = -1;

    /// <summary>How often it stands there.</summary>
    public int Frequency { get; } = postings.Freq;

    /// <summary>
    /// Its first position that is not before another, which rises from call to call; the largest number where there is none.
    /// </summary>
    public int From(int least)
    {
        while (_position < least)
        {
            _position = _left-- > 0 ? postings.NextPosition() : int.MaxValue;
        }

        return _position;
    }
}
