namespace SearchService.Entities.Places;

/// <summary>The mentions of one name in one article; they mean one place unless a qualifier says otherwise.</summary>
internal sealed class SenseGroup(IReadOnlyList<MentionReading> readings)
{
    /// <summary>How far ahead, in units of prominence, the best known must be to count as sure before the article is asked.</summary>
    public const int ClearLead = 25;

    public IReadOnlyList<MentionReading> Readings => readings;

    public IReadOnlyList<GazetteerPlace> Candidates => readings[0].Candidates;

    /// <summary>What the article as a whole may take from this name alone; null where it is anyone's guess.</summary>
    public GazetteerPlace? Sure => Candidates switch
    {
        [] => null,
        [var only] => only,
        [var first, var second, ..] => first.Prominence - second.Prominence >= ClearLead ? first : null,
    };

    /// <summary>
    /// Whether the rest of the article can make a difference: it moves a candidate by a hundred units of prominence at the most, and
    /// says whether a village is meant at all.
    /// </summary>
    public bool IsOpen => Candidates switch
    {
        [] => false,
        [var only] => only.NeedsSupport,
        [var first, var second, ..] => first.Prominence - second.Prominence < 100 || first.NeedsSupport,
    };

    /// <summary>Mentions of a name count less and less.</summary>
    public double Weight => 1 + Math.Log(readings.Count);
}
