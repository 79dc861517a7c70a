using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary><c>words --from DIR --out FILE</c>: packs the words of the npm package dictionary-ru in all their forms.</summary>
internal static class OrdinaryWordsCommand
{
    public static int Run(Arguments arguments)
    {
        var folder = Path.Combine(arguments.Required("--from"), "node_modules", "dictionary-ru");
        using var file = File.Create(arguments.Required("--out"));
        OrdinaryWords.Write(new HunspellWords(Path.Combine(folder, "index.aff"), Path.Combine(folder, "index.dic")).Forms(), file);
        return 0;
    }
}
