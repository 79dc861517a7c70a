using System.Collections.Frozen;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Small letters in the Slavic languages that write Cyrillic: a word without a capital stands in no name of a person or place there, save
/// a particle or the noun of an area ("Чёрное море"). What the model was trained on has whole titles of articles as names,
/// and teaches otherwise.
/// </summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        "де ди да дю дос дас дель делла ван фон цу дер ден тер аль эль ибн бин бен ла ле лас лос оглы кызы заде хан бей паша о на"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="lowered">A word that is printed in small letters.</param>
    /// <param name="language">ISO 639-1; null for the English model.</param>
    public static bool AreNoNames(ReadOnlySpan<char> lowered, string? language) =>
        language is "ru" or "uk" or "be" or "bg" or "sr" or "mk" && lowered.Length > 1
        && lowered[0] is >= '\u0400' and < '\u0530' && !Particles.Contains(lowered) && !AreaNouns.Contains(lowered);
}
