using System.Collections.Frozen;

namespace SearchService.Readers.Dates;

/// <summary>Offsets of time zones by the names that dates carry; RFC 822's and those that news pages print.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, double?> Hours = new Dictionary<string, double?>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["WEST"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["МСК"] = 3,
        ["HNEC"] = 1,
        ["HAEC"] = 2,
        ["WAT"] = 1,
        ["CAT"] = 2,
        ["SAST"] = 2,
        ["EAT"] = 3,
        ["TRT"] = 3,
        ["PKT"] = 5,
        ["NPT"] = 5.75,
        ["ICT"] = 7,
        ["WIB"] = 7,
        ["WITA"] = 8,
        ["WIT"] = 9,
        ["PHT"] = 8,
        ["BRT"] = -3,
        ["NST"] = -3.5,
        ["NDT"] = -2.5,
        ["ADT"] = -3,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["ACST"] = 9.5,
        ["ACDT"] = 10.5,
        ["JST"] = 9,
        ["KST"] = 9,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["AWST"] = 8,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,

        // Names of more than one offset: the time is kept, its offset stays unknown.
        ["ET"] = null,
        ["CT"] = null,
        ["MT"] = null,
        ["PT"] = null,
        ["IST"] = null,
        ["AST"] = null,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word names a zone, and its offset where the name has only one.</summary>
    public static bool TryFind(string word, out TimeSpan? offset)
    {
        var found = Hours.TryGetValue(word, out var hours);
        offset = hours is { } known ? TimeSpan.FromHours(known) : null;
        return found;
    }
}
