namespace SearchService.Archive.Copies;

/// <summary>How alike two texts are, and whether that makes one a copy of the other.</summary>
/// <remarks>
/// The bounds are those of docs/reading.md, where their precision and recall stand. Wording alone takes forms that are filled
/// anew every day for copies, and digests for a copy of the first story that they print.
/// </remarks>
internal static class Likeness
{
    /// <summary>Fewer runs of words than this prove nothing: two briefs of two lines can be alike by chance.</summary>
    private const int LeastEvidence = 12;

    private const double WordingFrom = 0.67;
    private const double ParticularsFrom = 0.65;

    /// <summary>A digest that prints many stories is a copy of none.</summary>
    private const double CoverFrom = 0.25;

    /// <summary>What the texts of two sketches share of their runs of words; null where neither is a copy of the other.</summary>
    public static Overlap? OfCopies(TextSketch a, TextSketch b)
    {
        var wording = SmallestHashes.Compare(a.Wording, b.Wording, TextSketch.WordingSize, WordingFrom);
        var areCopies = a.IsSameAs(b)
            || (wording.Smaller >= LeastEvidence && wording.Containment >= WordingFrom && wording.Cover >= CoverFrom
                && AgreeInParticulars(a, b));
        return areCopies ? wording : null;
    }

    private static bool AgreeInParticulars(TextSketch a, TextSketch b)
    {
        var numbers = SmallestHashes.Compare(a.Numbers, b.Numbers, TextSketch.ParticularsSize);
        var names = SmallestHashes.Compare(a.Names, b.Names, TextSketch.ParticularsSize);
        var (shared, all) = (numbers.Shared + names.Shared, numbers.Smaller + names.Smaller);
        return all == 0 || shared >= ParticularsFrom * all;
    }
}
