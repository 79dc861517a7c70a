using System.Text.RegularExpressions;

namespace SearchService.Entities.Places;

/// <summary>Reads what the words before a name say of it: "the Texas town of Paris", "Russia's port city of Vladivostok", "state of Georgia".</summary>
internal sealed partial class LeadReader(Gazetteer gazetteer)
{
    /// <summary>Characters before the name that are looked at.</summary>
    private const int Reach = 70;

    public (IReadOnlyList<PlaceScope> Scopes, PlaceHint Hint) Read(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach));
        if (!before.EndsWith(" ") || before.Length < 6)
        {
            return ([], PlaceHint.None);
        }

        var match = Lead().Match(before.ToString());
        return match.Success
            ? (ScopesOf(match.Groups["area"].Value), PlaceNameForms.HintOf(match.Groups["kind"].Value))
            : ([], PlaceHint.None);
    }

    /// <summary>Of "After the Texas" the words that name an area are the last.</summary>
    private List<PlaceScope> ScopesOf(string words)
    {
        while (words.Length > 0)
        {
            var demonym = gazetteer.CountriesOfDemonym(words);
            if (demonym.Count > 0)
            {
                return [.. demonym.Select(code => new PlaceScope(code, null))];
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
        @"(?:(?<area>\p{Lu}[\w.'’-]*(?: \p{Lu}[\w.'’-]*){0,2}) )?(?:[a-z-]+ ){0,2}(?<kind>city|town|village|port|municipality|township|state|province|region|territory|republic|county|district)(?: of)? $",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
