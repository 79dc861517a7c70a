using System.Collections.Frozen;

namespace SearchService.Entities.People;

/// <summary>
/// How given and family names end in the cases of a Slavic language, and its most frequent given names. They lie in
/// <c>case-endings.txt</c> beside this file.
/// </summary>
internal sealed class CaseEndings
{
    private const string Resource = "case-endings.txt";

    private static readonly Lazy<FrozenDictionary<string, CaseEndings>> Languages = new(ReadAll);

    private CaseEndings(ILookup<string, string> entries)
    {
        Men = new NamesOf(Endings(entries["given-men"]), Endings(entries["family-men"]), Names(entries["frequent-men"]));
        Women = new NamesOf(Endings(entries["given-women"]), Endings(entries["family-women"]), Names(entries["frequent-women"]));
    }

    public NamesOf Men { get; }

    public NamesOf Women { get; }

    /// <summary>Null for a language whose names are not in the table.</summary>
    public static CaseEndings? In(string language) => Languages.Value.GetValueOrDefault(language);

    private static FrozenDictionary<string, CaseEndings> ReadAll()
    {
        using var stream = typeof(CaseEndings).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<(string Key, string Value)>>(StringComparer.Ordinal);
        List<(string Key, string Value)> section = [];
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var language, ']'])
            {
                sections.Add(language, section = []);
            }
            else if (line is [not '#', ..])
            {
                var (key, values) = (line[..line.IndexOf(": ", StringComparison.Ordinal)], line[(line.IndexOf(' ') + 1)..]);
                section.AddRange(values.Split(' ').Select(value => (key, value)));
            }
        }

        return sections.ToFrozenDictionary(
            each => each.Key,
            each => new CaseEndings(each.Value.ToLookup(entry => entry.Key, entry => entry.Value)),
            StringComparer.Ordinal);
    }

    private static FrozenSet<string> Names(IEnumerable<string> names) => names.ToFrozenSet(StringComparer.Ordinal);

    private static Ending[] Endings(IEnumerable<string> entries) =>
    [
        .. entries.Select(entry => entry.Split('=', ':') is [var ending, var first, var cases]
            ? new Ending(ending, first, cases.TrimEnd('!'), cases[^1] == '!')
            : throw new InvalidDataException($"{Resource}: no ending, first case and cases: {entry}")),
    ];

    /// <param name="Given">Endings of given names.</param>
    /// <param name="Family">Endings of family names.</param>
    /// <param name="Frequent">Frequent given names in the first case.</param>
    internal sealed record NamesOf(Ending[] Given, Ending[] Family, FrozenSet<string> Frequent);

    /// <param name="Printed">What the word ends in.</param>
    /// <param name="First">What it ends in in the first case.</param>
    /// <param name="Cases">The cases that it may stand in.</param>
    /// <param name="IsNeverFirst">No name in the first case ends so.</param>
    internal readonly record struct Ending(string Printed, string First, string Cases, bool IsNeverFirst);
}
