using System.Globalization;
using SearchService.Readers.Html;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Labelling;

namespace SearchService.Training.Lines;

/// <summary>
/// <c>lines</c>: prints labelled pages as text in two ways, trains the labeller of lines on two thirds of them, scores it on the third, and
/// writes the model trained on all.
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
        var learned = pages.Where((_, i) => i % Parts != 0).SelectMany(page => page.Examples).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages.Count} pages, {pages.Sum(page => page.Examples.Sum(example => example.Lines.Count))} lines"));
        var model = trainer().Train(learned);
        Score("left out", [.. pages.Where((_, i) => i % Parts == 0)], model);
        if (arguments.Optional("--out") is { } file)
        {
            using var stream = File.Create(file);
            trainer().Train([.. pages.SelectMany(page => page.Examples)]).Write(stream);
        }

        return 0;
    }

    private static void Score(string which, List<Printed> pages, LineModel model)
    {
        Print($"{which}, main block as it comes", pages, page => page.Main);
        Print($"{which}, main block, rules", pages, page => Read(page.Main, null));
        Print($"{which}, main block, rules and labeller", pages, page => Read(page.Main, model));
        Print($"{which}, whole page as it comes", pages, page => page.Whole);
        Print($"{which}, whole page, rules", pages, page => Read(page.Whole, null));
        Print($"{which}, whole page, rules and labeller", pages, page => Read(page.Whole, model));
    }

    private static string? Read(string? text, LineModel? model) => text is null ? null : PrintedStory.Read(text, model)?.Text;

    private static void Print(string what, List<Printed> pages, Func<Printed, string?> text)
    {
        var scores = pages.Select(page => WordOverlap.Of(text(page) ?? "", page.Body)).ToList();
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
