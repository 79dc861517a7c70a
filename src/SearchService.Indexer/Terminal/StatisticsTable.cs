using System.Globalization;
using SearchService.Archive.Statistics;
using Spectre.Console;

namespace SearchService.Indexer.Terminal;

/// <summary>What the index holds, for a person to read.</summary>
internal static class StatisticsTable
{
    public static void Write(ArchiveStatistics statistics)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("").AddColumn("");
        Row(table, "index", statistics.Index);
        Row(table, "generation", statistics.Generation ?? "none");
        Row(table, "articles", Number(statistics.Articles));
        Row(table, "files", Number(statistics.Files));
        Row(table, "withdrawn", Number(statistics.Withdrawn));
        Row(table, "without date", List(statistics.Undated));
        Row(table, "date guessed", List(statistics.Guessed));
        foreach (var (folder, articles) in statistics.Folders)
        {
            Row(table, "folder", $"{folder}: {Number(articles)}");
        }

        foreach (var (code, count) in statistics.Rejected)
        {
            Row(table, "rejected", $"{code}: {Number(count)}");
        }

        foreach (var (field, values) in statistics.Facets.Where(facet => facet.Value.Count > 0))
        {
            Row(table, field, string.Join(", ", values.Select(value => $"{value.Value ?? "(none)"} {Number(value.Count)}")));
        }

        AnsiConsole.Console.Write(table);
    }

    private static void Row(Table table, string name, string value) => table.AddRow(new Text(name), new Text(value));

    private static string List(IReadOnlyList<DatedArticle> articles)
    {
        const int Shown = 20;
        var names = articles.Take(Shown).Select(article => article.Published is { } date ? $"{article.File} ({date})" : article.File);
        var rest = articles.Count > Shown ? $", and {Number(articles.Count - Shown)} more (--json lists all)" : "";
        return articles.Count == 0 ? "0" : $"{Number(articles.Count)}: {string.Join(", ", names)}{rest}";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
