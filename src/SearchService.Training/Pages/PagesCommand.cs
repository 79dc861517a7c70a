using System.Globalization;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using SearchService.Training.Lines;

namespace SearchService.Training.Pages;

/// <summary>
/// <c>pages</c>: reads pages that people labelled, as the archive does, and scores their bodies, titles, writers and days. Nothing is
/// learned.
/// </summary>
internal static class PagesCommand
{
    public static int Run(Arguments arguments)
    {
        var folder = arguments.Required("--data");
        var reader = new ArticleReader(new ReaderOptions());
        var read = PageLabels.In(folder).AsParallel().AsOrdered().WithDegreeOfParallelism(arguments.Number("--threads", 2))
            .Select(labels => (Labels: labels, Article: Read(reader, labels.Id, labels.Page(folder)))).ToList();
        var bodies = read.Select(page => WordOverlap.Of(page.Article?.Text ?? "", page.Labels.Body ?? "")).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"body    {read.Count} pages, precision {bodies.Average(score => score.Precision):0.0000}, recall "
            + $"{bodies.Average(score => score.Recall):0.0000}, F1 {bodies.Average(score => score.F1):0.0000}"));
        Print("title", [.. read.Select(page => (Words(page.Labels.Title), Words(page.Article?.Title)))], HoldsOther);
        Print(
            "author",
            [.. read.Select(page => (Words(page.Labels.Author), Words(string.Join(' ', page.Article?.Authors ?? []))))],
            HoldsOther);
        Print(
            "date",
            [.. read.Select(page => (page.Labels.Day ?? "", page.Article?.Published?.Date.ToString() ?? ""))],
            (wanted, found) => wanted == found);
        return 0;
    }

    private static Article? Read(ArticleReader reader, string id, byte[] page) =>
        (reader.Read(id + ".html", new MemoryStream(page)).FirstOrDefault() as ArticleRead)?.Article;

    private static void Print(string field, List<(string Wanted, string Found)> pages, Func<string, string, bool> isRight)
    {
        var labelled = pages.Where(page => page.Wanted.Length > 0).ToList();
        var right = labelled.Count(page => isRight(page.Wanted, page.Found));
        var wrong = labelled.Count(page => page.Found.Length > 0 && !isRight(page.Wanted, page.Found));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{field,-7} right {right} of {labelled.Count} ({(double)right / labelled.Count:0.000}), wrong {wrong} of those said "
            + $"({(double)wrong / Math.Max(1, right + wrong):0.000}), said where the labels have none "
            + $"{pages.Count(page => page.Wanted.Length == 0 && page.Found.Length > 0)}"));
    }

    /// <summary>One of the two holds the other: a label may leave out a subtitle or a second writer.</summary>
    private static bool HoldsOther(string wanted, string found) =>
        found.Length > 0 && (wanted.Contains(found, StringComparison.Ordinal) || found.Contains(wanted, StringComparison.Ordinal));

    private static string Words(string? text) =>
        string.Join(' ', LineLabels.Words((text ?? "").Normalize(NormalizationForm.FormKC)));
}
