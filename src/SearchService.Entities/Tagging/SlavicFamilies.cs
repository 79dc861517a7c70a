namespace SearchService.Entities.Tagging;

/// <summary>Endings of Russian and Ukrainian family names: "Песков" is also "of the sands", and a name behind "Дмитрий".</summary>
internal static class SlavicFamilies
{
    private static readonly string[] Endings =
    [
        "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "енко", "ову", "еву", "овым",
        "евым",
    ];

    /// <param name="small">A word in small letters.</param>
    /// <param name="language">ISO 639-1.</param>
    public static bool EndAs(string small, string language) => language is "ru" or "uk" && small.Length > 4
        && Array.Exists(Endings, ending => small.EndsWith(ending, StringComparison.Ordinal));
}
