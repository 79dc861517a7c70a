using SearchService.Entities.People;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>
/// <c>people --from DIR --out FILE</c>: packs the names of people of the npm package humannames, and the given names of languages that bend
/// them (<c>given-names.txt</c>), of which it has few.
/// </summary>
internal static class PersonNamesCommand
{
    private const int Shortest = 3;
    private const int Longest = 24;

    public static int Run(Arguments arguments)
    {
        var names = File.ReadLines(Path.Combine(arguments.Required("--from"), "node_modules", "humannames", "list.txt"))
            .Where(name => name.Length is >= Shortest and <= Longest && char.IsUpper(name[0])
                && name.All(letter => char.IsLetter(letter) || letter is '-' or '\''))
            .Concat(CaseEndings.GivenNames());
        using var file = File.Create(arguments.Required("--out"));
        PersonNames.Write(names, file);
        return 0;
    }
}
