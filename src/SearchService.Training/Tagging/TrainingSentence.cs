namespace SearchService.Training.Tagging;

/// <summary>A sentence as numbers: its words, their labels, and for each token the rows of its line features.</summary>
/// <param name="LineRowEnds">Where the rows of each token end in <paramref name="LineRows"/>.</param>
internal sealed record TrainingSentence(int[] Words, byte[] Labels, uint[] LineRows, int[] LineRowEnds, float Weight)
{
    public ReadOnlySpan<uint> LineRowsOf(int token) => LineRows.AsSpan((token == 0 ? 0 : LineRowEnds[token - 1])..LineRowEnds[token]);
}
