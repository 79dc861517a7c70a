namespace SearchService.Entities.Tagging;

/// <summary>
/// Labels of single tokens in the BIO scheme: 0 is outside; each kind has one label for the token that begins a name and one
/// for those inside it. Seven are used; eight lanes are kept so that a row of weights fills a vector.
/// </summary>
internal static class Label
{
    public const int Outside = 0;
    public const int Count = 7;
    public const int Lanes = 8;

    public static int Begin(EntityKind kind) => 2 * (int)kind - 1;

    public static int Inside(EntityKind kind) => 2 * (int)kind;

    public static EntityKind Kind(int label) => (EntityKind)((label + 1) / 2);

    public static bool IsInside(int label) => label > 0 && label % 2 == 0;

    /// <summary>An inside label follows only its own kind.</summary>
    public static bool MayFollow(int previous, int label) => !IsInside(label) || Kind(previous) == Kind(label);
}
