using System.Collections.Frozen;
using SearchService.Articles;

namespace SearchService.Entities.People;

/// <summary>
/// An agency's name alone on a line credits the story and names no person, although the founder's family name is the same:
/// wire copy of decades ends with the line "Reuter".
/// </summary>
internal static class AgencyCredit
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Agencies =
        FrozenSet.ToFrozenSet(
            ["Reuter", "Reuters", "AP", "AFP", "UPI", "Xinhua", "Tass", "Itar-Tass", "Interfax",
                "Kyodo", "Yonhap", "ANSA", "EFE", "PTI", "AAP"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name is an agency's and stands alone on its line.</summary>
    public static bool Is(ReadOnlySpan<char> text, TextSpan name)
    {
        if (!Agencies.Contains(name.Of(text)))
        {
            return false;
        }

        var before = text[..name.Start];
        var after = text[name.End..];
        var start = before.LastIndexOfAny('\n', '\r') + 1;
        var end = after.IndexOfAny('\n', '\r');
        return before[start..].IsWhiteSpace() && (end < 0 ? after : after[..end]).IsWhiteSpace();
    }
}
