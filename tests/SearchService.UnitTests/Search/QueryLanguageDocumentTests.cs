using System.Runtime.CompilerServices;
using SearchService.Queries.Language;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>Every example of docs/query-language.md runs, over the articles that it describes.</summary>
public sealed class QueryLanguageDocumentTests
{
    private static readonly Story[] Stories =
    [
        new Story("ferry").Published("2023-09-12").Source("The Harbour Post").Title("Ferry reaches Vladivostok")
            .Text("The old ferry reached the harbour of Vladivostok on Tuesday. Captain Ann Lee said the crossing was calm.")
            .Person("Ann Lee").Place("Vladivostok", "RU"),
        new Story("missile").Published("2023-10").Source("Echo").Title("Missile seen over Sapporo")
            .Text("A missile launch was seen over Sapporo. Kim Jong-un watched the launch, state radio said.")
            .Person("Kim Jong-un").Place("Sapporo", "JP"),
        new Story("harvest").Published("2021").Source("Echo").Title("A good harvest").Author("Bo Ek")
            .Text("Farmers in Kent expect the best harvest since 2019. The café in the harbour of Dover celebrates.")
            .Place("Kent", "GB").Place("Dover", "GB").Speaks("2019"),
        new Story("notice").Text("Launches of ships: see the notice board."),
    ];

    [Fact]
    public void Every_example_finds_what_the_page_says()
    {
        using var index = SampleIndex.With(Stories);
        var examples = Rows("| query | finds |").ToList();

        Assert.True(examples.Count > 40, $"only {examples.Count} examples were read");
        Assert.All(examples, row => Assert.Equal($"{row[0]} finds {row[1]}", $"{row[0]} finds {index.Found(row[0])}"));
    }

    [Fact]
    public void Every_slip_is_read_as_the_page_says()
    {
        var slips = Rows("| query | read as |").ToList();

        Assert.True(slips.Count > 8, $"only {slips.Count} slips were read");
        Assert.All(slips, row =>
        {
            var parsed = QueryParser.Parse(row[0]);
            Assert.Equal(row[1], parsed.Tree.ToString());
            Assert.Equal([row[2]], parsed.Warnings.Select(warning => warning.Code));
        });
    }

    /// <summary>The cells of all tables with this head, code marks taken off.</summary>
    private static IEnumerable<string[]> Rows(string head)
    {
        var inTable = false;
        foreach (var line in File.ReadLines(Page()))
        {
            inTable = line.StartsWith(head, StringComparison.Ordinal) || (inTable && line.StartsWith('|'));
            if (inTable && line.StartsWith("| `", StringComparison.Ordinal))
            {
                yield return [.. line.Split('|', StringSplitOptions.TrimEntries)[1..^1].Select(cell => cell.Trim('`'))];
            }
        }
    }

    private static string Page([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "query-language.md"));
}
