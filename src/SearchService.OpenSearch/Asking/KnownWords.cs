using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Writing;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// Which of some words the archive holds. A phrase is compiled twice: first it only says what it wants to know, then with the answers, so
/// that the cluster is asked once.
/// </summary>
internal sealed class KnownWords : IWordList
{
    private const int FewestParts = 2;
    private const int MostParts = 6;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _held;

    /// <summary>Knows nothing yet, and notes what it is asked.</summary>
    public KnownWords() => _held = new HashSet<string>();

    /// <param name="held">Those of <see cref="Asked"/> that the archive holds.</param>
    public KnownWords(IReadOnlySet<string> held) => _held = held;

    /// <summary>Words, and whole words of two to six parts, as <see cref="StemMarker"/> writes them.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public bool Holds(string term)
    {
        _asked.Add(term);
        return _held.Contains(term);
    }

    /// <summary>Longer terms that are asked for are whole words: the number of their parts goes on from the letters.</summary>
    public bool AnyGoesOn(string beginning)
    {
        var word = beginning.TrimEnd(StemMarker.WholeSeparator);
        var any = false;
        for (var parts = FewestParts; parts <= MostParts && parts <= word.Length; parts++)
        {
            any |= Holds(StemMarker.Whole(word, parts));
        }

        return any;
    }

    /// <summary>A term as the cluster holds it.</summary>
    public static string Sent(string term) => PositionText.TermOf(term);
}
