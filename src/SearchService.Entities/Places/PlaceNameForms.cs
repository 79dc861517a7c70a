using System.Buffers;

namespace SearchService.Entities.Places;

/// <summary>
/// Takes from a mention the words that say which part or what kind of place is meant: "northern Iraq", "Osaka prefecture", "city of Derry".
/// </summary>
internal static class PlaceNameForms
{
    private static readonly SearchValues<char> Edges = SearchValues.Create(" \t\r\n\u00A0,;:!?\"'“”‘’()[]<>*|–—-");

    private static readonly string[] PartsOf =
    [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast",
        "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "north-east", "north-west", "south-east", "south-west",
        "north-eastern", "north-western", "south-eastern", "south-western", "upper", "lower", "greater", "inner", "outer", "downtown",
        "mainland", "metropolitan", "suburban", "rural", "coastal", "old", "former", "occupied", "mid", "south-central", "north-central",
        "uptown", "midtown", "continental", "war-torn", "post-war",
    ];

    private static readonly string[] RegionWords =
    [
        "state", "province", "region", "prefecture", "governorate", "oblast", "krai", "territory", "department", "canton", "republic",
        "county", "district", "voivodeship", "emirate",
    ];

    private static readonly string[] TownWords = ["city", "town", "municipality", "metropolis", "village", "township", "port"];

    /// <summary>Without the quotes, commas and possessive around it.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> mention)
    {
        var start = 0;
        var end = mention.Length;
        while (start < end && Edges.Contains(mention[start]))
        {
            start++;
        }

        while (end > start && Edges.Contains(mention[end - 1]))
        {
            end--;
        }

        var name = mention[start..end];
        if (name.Length > 2 && name[^1] is 's' or 'S' && name[^2] is '\'' or '’')
        {
            name = name[..^2];
        }

        return name;
    }

    /// <summary>"northern Iraq" → "Iraq".</summary>
    public static bool TryDropPart(ref ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        if (space <= 0 || !Contains(PartsOf, name[..space]))
        {
            return false;
        }

        name = name[(space + 1)..].TrimStart();
        return name.Length > 0 && char.IsUpper(name[0]);
    }

    /// <summary>"Osaka prefecture" → "Osaka", a region; "city of Derry" → "Derry", a town.</summary>
    public static bool TryDropKind(ref ReadOnlySpan<char> name, out PlaceHint hint)
    {
        var last = name.LastIndexOf(' ');
        hint = last > 0 ? HintOf(name[(last + 1)..]) : PlaceHint.None;
        if (hint != PlaceHint.None)
        {
            name = name[..last].TrimEnd();
            return true;
        }

        var of = name.IndexOf(" of ", StringComparison.Ordinal);
        hint = of > 0 ? HintOf(name[..of]) : PlaceHint.None;
        if (hint == PlaceHint.None)
        {
            return false;
        }

        name = name[(of + 4)..].TrimStart();
        return name.Length > 0;
    }

    public static PlaceHint HintOf(ReadOnlySpan<char> word) =>
        Contains(RegionWords, word) ? PlaceHint.Region : Contains(TownWords, word) ? PlaceHint.Town : PlaceHint.None;

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What kind of place the words around a name say it is.</summary>
internal enum PlaceHint
{
    None,
    Region,
    Town,
}
