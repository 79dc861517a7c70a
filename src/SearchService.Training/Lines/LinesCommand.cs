using System.Globalization;
using SearchService.Readers.Html;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Labelling;

namespace SearchService.Training.Lines;

/// <summary>
/// <c>lines</c>: prints labelled pages as text in two ways, scores the labeller of lines on each third of them when trained on the other
/// two, and writes the model trained on all.
/// </summary>
internal static class LinesCommand
{
    private const int Parts = 3;

    public static int Run(Arguments arguments)
    {
        var trainer = () =>
            new LineTrainer(arguments.Number("--epochs", 10), arguments.Number("--seed", 1), arguments.Number("--margin", 8));
        var pages = LabelledPage.In(arguments.Required("--data")).AsParallel().AsOrdered()
            .WithDegreeOfParallelism(arguments.Number("--threads", 2)).Select(Printed.Of).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages.Count} pages, {pages.Sum(page => page.Examples.Sum(example => example.Lines.Count))} lines"));
        var models = Enumerable.Range(0, Parts).AsParallel().AsOrdered().WithDegreeOfParallelism(arguments.Number("--threads", 2))
            .Select(part => trainer().Train([.. pages.Where((_, i) => i % Parts != part).SelectMany(page => page.Examples)])).ToList();
        Score(pages, models);
        if (arguments.Optional("--out") is { } file)
        {
            using var stream = File.Create(file);
            trainer().Train([.. pages.SelectMany(page => page.Examples)]).Write(stream);
        }

        return 0;
    }

    /// <summary>Each page is read with the model that was trained without its part.</summary>
    private static void Score(List<Printed> pages, List<LineModel> models)
    {
        Print("main block as it comes", pages, (page, _) => page.Main);
        Print("main block, rules", pages, (page, _) => Read(page.Main, null));
        Print("main block, rules and labeller", pages, (page, part) => Read(page.Main, models[part]));
        Print("whole page as it comes", pages, (page, _) => page.Whole);
        Print("whole page, rules", pages, (page, _) => Read(page.Whole, null));
        Print("whole page, rules and labeller", pages, (page, part) => Read(page.Whole, models[part]));
    }

    private static string? Read(string? text, LineModel? model) => text is null ? null : PrintedStory.Read(text, model)?.Text;

    private static void Print(string what, List<Printed> pages, Func<Printed, int, string?> text)
    {
        var scores = pages.Select((page, i) => WordOverlap.Of(text(page, i % Parts) ?? "", page.Body)).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-46} P {scores.Average(score => score.Precision):0.0000}  R {scores.Average(score => score.Recall):0.0000}  "
            + $"F1 {scores.Average(score => score.F1):0.0000}"));
    }

    /// <summary>A page printed in both ways, and the examples that come of it: these two, and its body alone, which has no line of a
    /// page.</summary>
    private sealed record Printed(string Body, string? Whole, string? Main, IReadOnlyList<LineExample> Examples)
    {
        public static Printed Of(LabelledPage page)
        {
            var (whole, main) = (PrintedPage.Whole(page.Html), PrintedPage.MainBlock(page.Html));
            return new Printed(page.Body, whole, main,
                [.. new[] { whole, main, page.Body }.OfType<string>().Select(text => LineLabels.Of(text, page.Body))]);
        }
    }
}
