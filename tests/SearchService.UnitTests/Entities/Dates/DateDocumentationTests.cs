using Xunit;

namespace SearchService.UnitTests.Entities.Dates;

/// <summary>The examples of docs/dates.md are what the grammar answers.</summary>
public sealed class DateDocumentationTests
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_page_holds(string? published, string? language, string text, string found) =>
        Assert.Equal(found, DateReport.Of(text, published, language));

    [Fact]
    public void The_page_has_examples() => Assert.True(Examples().Count > 40);

    /// <summary>Rows of the tables "text | found"; the line "Published ..." above them says when.</summary>
    public static TheoryData<string?, string?, string, string> Examples()
    {
        var examples = new TheoryData<string?, string?, string, string>();
        string? published = null;
        var isExample = false;
        foreach (var line in File.ReadLines(Page()))
        {
            if (line.StartsWith("Published ", StringComparison.Ordinal))
            {
                published = line["Published ".Length..].Split(',', ':')[0] is var day and not "none" ? day : null;
            }

            isExample = line.StartsWith('|') && (isExample || line is "| text | found |" or "| language | text | found |");
            if (isExample && line.Split('`') is [var before, var text, _, var found, _])
            {
                var language = before.Trim(' ', '|');
                examples.Add(published, language.Length > 0 ? language : null, text, found.Trim());
            }
        }

        return examples;
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SearchService.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? "", "docs", "dates.md");
    }
}
