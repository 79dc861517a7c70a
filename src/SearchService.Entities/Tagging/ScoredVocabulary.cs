using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchService.Entities.Tagging;

/// <summary>
/// A vocabulary that sums the weights of a word's features once, into five vectors: what it adds to the token two before it, one
/// before, itself, one after and two after. A token then costs five additions instead of some sixty.
/// </summary>
internal sealed class ScoredVocabulary(TaggerModel model, WordLexicon lexicon, NameListing? lists) : TaggerVocabulary(lexicon, lists)
{
    public const int Reach = 2;
    public const int Distances = 2 * Reach + 1;

    /// <summary>Words kept before a new start: 6 MB, and more than a day's news uses.</summary>
    private const int MostWords = 60_000;

    private readonly List<Vector128<short>> _scores = [];

    /// <summary>
    /// <see cref="Distances"/> vectors a word. Entry <c>Reach + d</c> goes to the token from which the word is <c>d</c> steps ahead.
    /// </summary>
    public ReadOnlySpan<Vector128<short>> Scores => CollectionsMarshal.AsSpan(_scores);

    public bool IsFull => Words.Length > MostWords;

    public override void Clear()
    {
        base.Clear();
        _scores.Clear();
    }

    protected override void Added(ReadOnlySpan<uint> own, int lexical, in BesideRows beside)
    {
        Span<uint> rows = stackalloc uint[WordFeatures.MostBeside];
        for (var distance = -Reach; distance <= Reach; distance++)
        {
            _scores.Add(distance == 0 ? Sum(own) : Sum(rows[..beside.Write(distance, rows)]));
        }
    }

    private Vector128<short> Sum(ReadOnlySpan<uint> rows)
    {
        var sum = Vector128<short>.Zero;
        foreach (var row in rows)
        {
            sum += model[row];
        }

        return sum;
    }
}
