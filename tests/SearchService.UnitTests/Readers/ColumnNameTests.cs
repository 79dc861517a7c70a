using System.Text.Json;
using SearchService.Articles;
using SearchService.Readers;
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
        ["title"] = "A bridge opens",
        ["text"] = "The works took three years and cost the town a lot of money, as people say.",
        ["authors"] = "Ann Lee",
        ["source"] = "Quay Courier",
        ["section"] = "Harbour",
        ["url"] = "https://quay.example/a/1",
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
    [MemberData(nameof(Languages))]
    public void Labels_above_a_text_are_known_by_their_names(string language)
    {
        var story = Sentences.GetValueOrDefault(language == "no" ? "nb" : language, Given["text"]);
        var text = $"{story} {story} {story}\n\n{story} {story}";
        foreach (var row in Rows.Where(row => row[0] == language))
        {
            var fields = row[1].Split(';').Zip(row[2].Split(';')).Where(field => field.First is "title" or "authors" or "published" or "source")
                .ToList();
            var head = string.Join('\n', fields.Select(field => $"{field.Second}: {Value(field.First, row[3])}"));
            var article = Samples.Text($"{head}\n\n{text}\n");
            Check(row, [.. fields.Select(field => field.First)], article);
            Assert.Equal(text, article.Text);
            var both = Samples.Outcomes("two.txt", $"{head}\n\n{text}\n\n{head}\n\n{text}\n");
            Assert.Equal([text, text], both.Select(outcome => Assert.IsType<ArticleRead>(outcome).Article.Text));
        }
    }

    [Theory]
    [InlineData("Brücke eröffnet\nAutor: Anna Keller\nDatum: 24. April 2022\n\n", "Brücke eröffnet", "Anna Keller", "2022-04-24")]
    [InlineData("Titel: Brücke eröffnet\nText: Anna Keller\nDatum: 24. April 2022\n\n", "Brücke eröffnet", "Anna Keller", "2022-04-24")]
    public void A_headline_without_a_label_and_a_writer_of_the_text_are_told(string head, string title, string writer, string day)
    {
        var story = $"{Sentences["de"]} {Sentences["de"]} {Sentences["de"]}";
        var article = Samples.Text($"{head}{story}\n\n{story}\n");
        Assert.Equal((title, writer, day), (article.Title, string.Join(", ", article.Authors), article.Published?.ToString()));
    }

    [Theory]
    [InlineData("Frage: Woher kommt das Geld für die Brücke?\nAntwort: Aus dem Haushalt der Stadt, sagt der Bürgermeister der Zeitung.\n\n")]
    [InlineData("Thema: Die Stadt baut eine Brücke, und alle reden nur darüber, wie teuer sie wird und wer sie bezahlt.\n\n")]
    public void One_label_or_none_that_is_known_makes_no_head(string head)
    {
        var story = $"{Sentences["de"]} {Sentences["de"]} {Sentences["de"]}";
        Assert.StartsWith(head.Split('\n')[0], Samples.Text($"{head}{story}\n\n{story}\n").Text, StringComparison.Ordinal);
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

    private static Dictionary<string, string> Sentences { get; } = File
        .ReadLines(Path.Combine(Samples.Folder, "..", "..", "Entities", "Places", "samples", "sentences.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1]);

    private static string Value(string meaning, string day) => meaning == "published" ? day : Given[meaning];

    private static void Check(string[] row, string[] meanings, Article article)
    {
        var found = new Dictionary<string, string?>
        {
            ["title"] = article.Title,
            ["text"] = article.Text,
            ["authors"] = article.Authors is [var first, ..] ? first : null,
            ["source"] = article.Source,
            ["section"] = article.Section,
            ["url"] = article.Url,
            ["summary"] = article.Summary,
            ["published"] = article.Published?.ToString(),
        };
        Assert.Equal(
            $"{row[2]}: {string.Join(", ", meanings.Select(meaning => Value(meaning, "2022-04-24")))}",
            $"{row[2]}: {string.Join(", ", meanings.Select(meaning => found[meaning]))}");
    }
}
