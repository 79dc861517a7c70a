namespace SearchService.Archive.Copies;

/// <summary>How alike two texts are, and whether that makes one a copy of the other.</summary>
/// <remarks>
/// The bounds are those of docs/reading.md, where their precision and recall stand. Wording alone takes forms that are filled
/// anew every day for copies, and digests for a copy of the first story that they print.
/// </remarks>
/// <param name="Wording">What they share of their runs of words.</param>
/// <param name="Numbers">What they share of their numbers.</param>
/// <param name="Names">What they share of their names.</param>
/// <param name="IsSame">Whether they have the same words throughout.</param>
internal readonly record struct Likeness(Overlap Wording, Overlap Numbers, Overlap Names, bool IsSame)
{
    /// <summary>Fewer runs of words than this prove nothing: two briefs of two lines can be alike by chance.</summary>
    private const int LeastEvidence = 12;

    private const double WordingFrom = 0.67;
    private const double ParticularsFrom = 0.65;

    /// <summary>A digest that prints many stories is a copy of none.</summary>
    private const double CoverFrom = 0.25;

    public static Likeness Of(TextSketch a, TextSketch b) => new(
        SmallestHashes.Compare(a.Wording, b.Wording, TextSketch.WordingSize),
        SmallestHashes.Compare(a.Numbers, b.Numbers, TextSketch.ParticularsSize),
        SmallestHashes.Compare(a.Names, b.Names, TextSketch.ParticularsSize),
        a.IsSameAs(b));

    public bool IsCopy => IsSame
        || (Wording.Smaller >= LeastEvidence && Wording.Containment >= WordingFrom && Wording.Cover >= CoverFrom && AgreesInParticulars);

    private bool AgreesInParticulars
    {
        get
        {
            var (shared, all) = (Numbers.Shared + Names.Shared, Numbers.Smaller + Names.Smaller);
            return all == 0 || shared >= ParticularsFrom * all;
        }
    }
}
