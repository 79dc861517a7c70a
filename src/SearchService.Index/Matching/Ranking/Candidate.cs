namespace SearchService.Indexing.Matching.Ranking;

/// <summary>A hit that is looked at more closely.</summary>
internal sealed class Candidate(int match, int document, float score)
{
    /// <summary>The number of its match.</summary>
    public int Match { get; } = match;

    public int Document { get; } = document;

    public float First { get; } = score;

    public double Score { get; set; } = score;

    public double Proximity { get; set; }

    public double Passage { get; set; }

    public double? Neighbours { get; set; }

    /// <summary>Words in the field for ranking.</summary>
    public long Length { get; set; }

    /// <summary>Words in the text.</summary>
    public int TextLength { get; set; }

    /// <summary>Where the words of the query stand, by position: those of the title, a gap, those of the text.</summary>
    public List<(int Position, int Word)> Positions { get; } = [];
}
