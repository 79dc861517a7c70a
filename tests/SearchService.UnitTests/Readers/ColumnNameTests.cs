using System.Text.Json;
using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Columns of tables and fields of objects by their names in some forty languages: <c>samples/columns.tsv</c> has a language, what the
/// columns mean, what they are called, and a day as the language prints it.
/// </summary>
public sealed class ColumnNameTests
{
    private static readonly Dictionary<string, string> Given = new()
    {
        ["title"] = "A bridge opens", ["text"] = "The works took three years and cost the town a lot of money, as people say.",
        ["authors"] = "Ann Lee", ["source"] = "Quay Courier", ["section"] = "Harbour", ["url"] = "https://quay.example/a/1",
        ["summary"] = "After three years.",
    };

    public static TheoryData<string> Languages() => [.. Rows.Select(row => row[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Columns_are_known_by_their_names(string language)
    {
        foreach (var row in Rows.Where(row => row[0] == language))
        {
            var (meanings, names) = (row[1].Split(';'), row[2].Split(';'));
            var table = $"{row[2]}\n{string.Join(';', meanings.Select(meaning => Value(meaning, row[3])))}\n";
            Check(row, meanings, Samples.Article("table.csv", table));
            var json = JsonSerializer.Serialize(
                names.Zip(meanings).ToDictionary(pair => pair.First, pair => Value(pair.Second, row[3])));
            Check(row, meanings, Samples.Article("story.json", json));
        }
    }

    [Theory]
    [InlineData("Rubrik;Text;Datum\nEn bro öppnar;The works took three years.;2022-04-24", "En bro öppnar", null)]
    [InlineData("Titel;Rubrik;Text\nEine Brücke;Stadt;The works took three years.", "Eine Brücke", "Stadt")]
    public void A_headline_of_one_language_is_a_section_of_another(string table, string title, string? section)
    {
        var article = Samples.Article("table.csv", table);
        Assert.Equal((title, section), (article.Title, article.Section));
    }

    [Theory]
    [InlineData("۲۴/۰۴/۲۰۲۲")]
    [InlineData("২৪/০৪/২০২২")]
    [InlineData("２４/０４/２０２２")]
    public void Days_in_other_digits_reject_no_table(string day) =>
        Assert.Equal("2022-04-24", Samples.Article("table.csv", $"title;text;date\nBridge;The works took three years.;{day}").Published?.ToString());

    [Fact]
    public void Clocks_in_other_digits_reject_no_page_and_no_subtitles()
    {
        var page = Samples.Article(
            "page.html",
            "<!DOCTYPE html><html lang=ar><body><h1>Bridge opens</h1><time>٢4 أبريل ٢٠٢٢ 1٠:3٠</time>"
            + $"<p>{Given["text"]} {Given["text"]}</p><p>{Given["text"]}</p></body></html>");
        Assert.Equal("Bridge opens", page.Title);
        var cues = Samples.Article("news.vtt", "WEBVTT\n\n٠٠:٠٠:٠١.٠٠٠ --> ٠٠:٠٠:٠٤.٠٠٠\nThe bridge opens today, say the people of the town.\n");
        Assert.Contains("The bridge opens today", cues.Text, StringComparison.Ordinal);
    }

    private static List<string[]> Rows { get; } =
        [.. File.ReadLines(Path.Combine(Samples.Folder, "columns.tsv")).Select(line => line.Split('\t'))];

    private static string Value(string meaning, string day) => meaning == "published" ? day : Given[meaning];

    private static void Check(string[] row, string[] meanings, Article article)
    {
        var found = new Dictionary<string, string?>
        {
            ["title"] = article.Title, ["text"] = article.Text, ["authors"] = article.Authors.FirstOrDefault(), ["source"] = article.Source,
            ["section"] = article.Section, ["url"] = article.Url, ["summary"] = article.Summary,
            ["published"] = article.Published?.ToString(),
        };
        Assert.Equal(
            $"{row[2]}: {string.Join(", ", meanings.Select(meaning => Value(meaning, "2022-04-24")))}",
            $"{row[2]}: {string.Join(", ", meanings.Select(meaning => found[meaning]))}");
    }
}
