using System.Collections.Frozen;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>The few words whose neighbours are evidence for a whole document.</summary>
internal static class WordRoles
{
    private static readonly FrozenDictionary<string, WordRole>.AlternateLookup<ReadOnlySpan<char>> Lookup = Build();

    private static readonly FrozenDictionary<string, WordRole>.AlternateLookup<ReadOnlySpan<char>> WorldLookup = BuildWorld();

    public static WordRole Of(ReadOnlySpan<char> lowered) => Lookup.TryGetValue(lowered, out var role) ? role : WordRole.Other;

    /// <summary>
    /// For the model of all languages: titles and verbs of saying of all of them, and the words that a place follows in this one.
    /// </summary>
    public static WordRole Of(ReadOnlySpan<char> lowered, string language) =>
        WorldLookup.TryGetValue(lowered, out var role) ? role
        : GroundWords.Contains(language, lowered) ? WordRole.Ground
        : PlaceSignals.Introduces(language, lowered) || (language == "en" && lowered is "in" or "near" or "at" or "from") ? WordRole.Inside
        : WordRole.Other;

    private static FrozenDictionary<string, WordRole>.AlternateLookup<ReadOnlySpan<char>> BuildWorld()
    {
        var roles = new Dictionary<string, WordRole>(StringComparer.Ordinal) { ["("] = WordRole.Bracket };
        Add(roles, WordRole.Title, WorldTitles.Titles);
        Add(roles, WordRole.Title, SlavicTitles.All);
        Add(roles, WordRole.Acts, WorldTitles.Saying);
        Add(roles, WordRole.Acts, SlavicTitles.Acts);
        return roles.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenDictionary<string, WordRole>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var roles = new Dictionary<string, WordRole>(StringComparer.Ordinal) { ["("] = WordRole.Bracket };
        Add(roles, WordRole.Title,
            "mr mr. mrs mrs. ms ms. dr dr. president minister sen. gen. rep. prime secretary chairman sir king queen pope "
            + "judge coach spokesman spokeswoman gov. col. lt. capt. prof. senator general lord captain striker midfielder "
            + "defender goalkeeper manager");
        Add(roles, WordRole.Inside, "in near");
        Add(roles, WordRole.Origin, "at from");
        Add(roles, WordRole.Acts, "said says told added 's who beat won scored");
        return roles.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static void Add(Dictionary<string, WordRole> roles, WordRole role, string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            roles[word] = role;
        }
    }
}
