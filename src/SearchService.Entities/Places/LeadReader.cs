using System.Text.RegularExpressions;

namespace SearchService.Entities.Places;

/// <summary>
/// Reads what the words before a name say of it: "the Texas town of Paris", "Russia's port city of Vladivostok", "state of Georgia".
/// </summary>
internal sealed partial class LeadReader(Gazetteer gazetteer)
{
    /// <summary>Characters before the name that are looked at.</summary>
    private const int Reach = 70;

    public (IReadOnlyList<PlaceScope> Scopes, PlaceHint Hint) Read(string text, int start)
    {
        if (!HasKindBefore(text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach))))
        {
            return ([], PlaceHint.None);
        }

        var match = Lead().Match(text, Math.Max(0, start - Reach), Math.Min(start, Reach));
        return match.Success
            ? (ScopesOf(match.Groups["area"].Value), PlaceNameForms.HintOf(match.Groups["kind"].Value))
            : ([], PlaceHint.None);
    }

    /// <summary>Nine mentions in ten have no such word before them; asking first saves the expression, which takes microseconds.</summary>
    private static bool HasKindBefore(ReadOnlySpan<char> before)
    {
        if (!before.EndsWith(" "))
        {
            return false;
        }

        before = before[..^1];
        if (before.EndsWith(" of", StringComparison.Ordinal))
        {
            before = before[..^3];
        }

        var space = before.LastIndexOf(' ');
        return PlaceNameForms.HintOf(before[(space + 1)..]) != PlaceHint.None;
    }

    /// <summary>Of "After the Texas" the words that name an area are the last.</summary>
    private List<PlaceScope> ScopesOf(string words)
    {
        while (words.Length > 0)
        {
            var demonym = gazetteer.CountriesOfDemonym(words);
            if (demonym.Count > 0)
            {
                return [.. demonym.Select(code => new PlaceScope(code))];
            }

            if (gazetteer.FindQualifier(PlaceNameForms.Trim(words)) is { Count: > 0 } areas)
            {
                return [.. areas.Select(PlaceScope.Of)];
            }

            var space = words.IndexOf(' ', StringComparison.Ordinal);
            words = space < 0 ? "" : words[(space + 1)..];
        }

        return [];
    }

    [GeneratedRegex(
        @"(?:(?<area>\p{Lu}[\w.'’-]*(?: \p{Lu}[\w.'’-]*){0,2}) )?(?:[a-z-]+ ){0,2}(?<kind>city|town|village|port|municipality"
            + @"|township|state|province|region|territory|republic|county|district)(?: of)? $",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
