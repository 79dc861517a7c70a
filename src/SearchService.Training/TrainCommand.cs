using System.Diagnostics;
using System.Globalization;
using SearchService.Training.Letters;
using SearchService.Training.Lines;
using SearchService.Training.Tagging;

namespace SearchService.Training;

/// <summary>
/// <c>train</c>: makes every model anew, each from what the ones before it made, and puts them where the build takes them from. The table
/// of letters and the labeller of lines are made where their data is given. The gazetteer is no model: it is built by itself, seldom.
/// </summary>
internal static class TrainCommand
{
    private const string Tagging = "src/SearchService.Entities/Tagging/";

    public static int Run(Arguments arguments)
    {
        var (data, from) = (arguments.Required("--data"), arguments.Required("--from"));
        var root = arguments.Optional("--repository") ?? ".";
        string In(string file) => Path.Combine(root, file);
        var (lexicon, people, words) = (In(Tagging + "lexicon.bin"), In(Tagging + "people.bin"), In(Tagging + "words.bin"));
        string[] threads = arguments.Optional("--threads") is { } number ? ["--threads", number] : [];
        var steps = new List<(string Name, Func<int> Run)>
        {
            ("lexicon", () => LexiconBuilder.Run(new Arguments(["--data", data, "--out", lexicon]))),
            ("people", () => PersonNamesCommand.Run(new Arguments(["--from", from, "--out", people]))),
            ("words", () => OrdinaryWordsCommand.Run(new Arguments(["--from", from, "--out", words]))),
            ("tagger", () => TaggerCommand.Run(
                new Arguments(["--data", data, "--lexicon", lexicon, "--out", In(Tagging + "tagger.bin"), .. threads]))),
            ("world", () => WorldTaggerCommand.Run(new Arguments(
                [
                    "--data", data, "--lexicon", lexicon, "--people", people, "--words", words,
                    "--out", In(Tagging + "world.bin"), .. threads,
                ]))),
        };
        if (arguments.Optional("--unicode") is { } unicode)
        {
            steps.Insert(0, ("letters", () => LettersCommand.Run(
                new Arguments(["--from", unicode, "--out", In("src/SearchService.Articles/Letters/letters.tsv")]))));
        }

        if (arguments.Optional("--pages") is { } pages)
        {
            steps.Add(("lines", () => LinesCommand.Run(
                new Arguments(["--data", pages, "--out", In("src/SearchService.Readers/Text/Labelling/lines.bin"), .. threads]))));
        }

        return Run(steps);
    }

    private static int Run(List<(string Name, Func<int> Run)> steps)
    {
        var clock = Stopwatch.StartNew();
        foreach (var (name, run) in steps)
        {
            var code = run();
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {(code == 0 ? "made" : "failed")}, {clock.Elapsed.TotalSeconds:0} s since the start"));
            if (code != 0)
            {
                return code;
            }
        }

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"all made; processor time {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0} s"));
        return 0;
    }
}
