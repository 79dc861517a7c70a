using System.Buffers;

namespace SearchService.Indexing.Matching;

/// <summary>
/// Documents and their scores, in the order in which they were collected: segment by segment. A match is known by its number in
/// that order, from 0. Whoever has looked at them disposes them: a query that finds much would leave megabytes behind.
/// </summary>
internal sealed class Matches : IDisposable
{
    private const int Fewest = 256;

    private int[] _documents = ArrayPool<int>.Shared.Rent(Fewest);
    private float[] _scores = ArrayPool<float>.Shared.Rent(Fewest);
    private int _counted;
    private (CopyGroups By, int[] Places, long[] ByGroup)? _copies;

    public int Count { get; private set; }

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Count);

    public void Add(int document, float score)
    {
        if (Count == _documents.Length || Count == _scores.Length)
        {
            _documents = Larger(_documents);
            _scores = Larger(_scores);
        }

        _documents[Count] = document;
        _scores[Count++] = score;
    }

    /// <summary>Those of the matches that belong to groups of copies; looked up once, when all are collected.</summary>
    /// <param name="folded">The groups; null where every article counts.</param>
    public FoundCopies Copies(CopyGroups? folded)
    {
        if (folded is null)
        {
            return default;
        }

        if (_copies is not { } known || known.By != folded || Count != _counted)
        {
            var (places, byGroup) = folded.In(Documents);
            (_copies, _counted) = (known = (folded, places, byGroup), Count);
        }

        return new FoundCopies(known.Places, known.ByGroup);
    }

    /// <summary>Puts another score in the match of one.</summary>
    public void Rescore(int index, float score) => _scores[index] = score;

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        ArrayPool<float>.Shared.Return(_scores);
        (_documents, _scores, Count) = ([], [], 0);
    }

    private T[] Larger<T>(T[] values)
    {
        var larger = ArrayPool<T>.Shared.Rent(Count * 2);
        Array.Copy(values, larger, Count);
        ArrayPool<T>.Shared.Return(values);
        return larger;
    }
}
