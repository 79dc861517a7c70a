using Microsoft.Extensions.Configuration;

namespace SearchService.Archive.Settings;

/// <summary>Names that begin like a setting and are none: a mistyped one would be ignored without a word.</summary>
internal static class UnknownSettings
{
    private const string Beginning = "SEARCH_";

    /// <summary>A fault for each, with the setting that is most like it.</summary>
    public static IEnumerable<string> In(IConfiguration configuration) => configuration.GetChildren()
        .Select(child => child.Key)
        .Where(name => name.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase)
            && !Setting.All.Any(setting => setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal)
        .Select(name => $"{name} is not a setting: did you mean {Nearest(name)}? --help of the service lists all of them.");

    private static string Nearest(string name) =>
        Setting.All.MinBy(setting => Distance(name.ToUpperInvariant(), setting.Name))!.Name;

    /// <summary>The fewest letters to insert, remove or replace (Levenshtein 1965).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
