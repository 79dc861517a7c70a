namespace SearchService.Indexing.Matching;

/// <summary>
/// Documents and their scores, in the order in which they were collected: segment by segment. A match is known by its number in
/// that order, from 0.
/// </summary>
internal sealed class Matches
{
    private int[] _documents = new int[64];
    private float[] _scores = new float[64];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Count);

    public void Add(int document, float score)
    {
        if (Count == _documents.Length)
        {
            Array.Resize(ref _documents, Count * 2);
            Array.Resize(ref _scores, Count * 2);
        }

        _documents[Count] = document;
        _scores[Count++] = score;
    }

    /// <summary>Puts another score in the match of one.</summary>
    public void Rescore(int index, float score) => _scores[index] = score;
}
