using System.Runtime.InteropServices;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>A vocabulary that keeps the rows of each word's features at the distances -2 to 2.</summary>
internal sealed class TrainingVocabulary(WordLexicon lexicon, NameListing? lists) : TaggerVocabulary(lexicon, lists)
{
    private readonly List<uint> _rows = [];
    private readonly List<int> _ends = [0];
    private readonly List<int> _lexical = [];

    /// <summary>Rows that a word gives to the token from which it is <paramref name="distance"/> steps ahead.</summary>
    public ReadOnlySpan<uint> Rows(int word, int distance)
    {
        var at = word * ScoredVocabulary.Distances + ScoredVocabulary.Reach + distance;
        return CollectionsMarshal.AsSpan(_rows)[_ends[at].._ends[at + 1]];
    }

    /// <summary>Rows of the word for its own token, without those that name it.</summary>
    public ReadOnlySpan<uint> RowsWithoutName(int word) => Rows(word, 0)[_lexical[word]..];

    protected override void Added(ReadOnlySpan<uint> own, int lexical, in BesideRows beside)
    {
        Span<uint> rows = stackalloc uint[WordFeatures.MostBeside];
        for (var distance = -ScoredVocabulary.Reach; distance <= ScoredVocabulary.Reach; distance++)
        {
            _rows.AddRange(distance == 0 ? own : rows[..beside.Write(distance, rows)]);
            _ends.Add(_rows.Count);
        }

        _lexical.Add(lexical);
    }
}
