using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Dates as papers of some ninety languages print them. <c>samples/dates/days.tsv</c> has each month, abbreviated forms, weekdays and times
/// in the forms of the Unicode CLDR; <c>notations.tsv</c> other calendars and the forms of single papers; <c>labels.tsv</c> what stands
/// before the day of publication and before that of a change.
/// </summary>
public sealed class PrintedDateTests
{
    private const string Story =
        "The harbour council met again on the quay and talked for a long time about the price of ice and of fish in the town.";

    private const string Further =
        "Nobody of the fishermen was content with the answer, and the mayor said that the talks with the ministry and the owners go on.";

    public static TheoryData<string> Languages() => [.. Rows("days").Select(row => row[0]).Distinct()];

    public static TheoryData<string, string, string> Notations() => Triples("notations");

    public static TheoryData<string, string, string> Labels() => Triples("labels");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_month_is_read_in_each_form_of_a_language(string language) => Assert.Equal(
        Rows("days").Where(row => row[0] == language).Select(row => $"{row[2]} -> {row[1]}"),
        Rows("days").Where(row => row[0] == language)
            .Select(row => $"{row[2]} -> {Page(language, $"<p class=date>{row[2]}</p>").Published}"));

    [Theory]
    [MemberData(nameof(Notations))]
    public void Other_calendars_and_forms_of_papers_are_read(string language, string published, string line) =>
        Assert.StartsWith(published, Page(language, $"<p class=meta>{line}</p>").Published?.ToString(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_change_is_told_from_the_publication_in_either_order(string language, string published, string updated)
    {
        foreach (var lines in (ReadOnlySpan<string>)
            [$"<p>{published}</p><p>{updated}</p>", $"<p>{updated}</p><p>{published}</p>", $"<p>{published} | {updated}</p>"])
        {
            Assert.Equal("2023-09-12T08:30:00Z", Page(language, lines).Published?.ToString());
        }
    }

    [Fact]
    public void Labelled_lines_of_a_plain_text_are_its_days_and_no_story() => Assert.All(Rows("labels"), row =>
    {
        var (published, updated) = (row[1], row[2]);
        var article = Samples.Text($"Harbour story\n{published}\n{updated}\n\n{Story}\n\n{Further}\n\n{Story}\n");
        Assert.StartsWith(Story, article.Text, StringComparison.Ordinal);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
        Assert.Equal("2023-09-14T10:00:00Z", article.Modified?.ToString());
    });

    [Theory]
    [InlineData("hr", "2023-10-30")]
    [InlineData("pl", "2023-11-30")]
    public void A_name_of_two_months_is_the_one_of_the_language_of_the_page(string language, string published) =>
        Assert.Equal(published, Page(language, "<p>30 listopada 2023</p>").Published?.ToString());

    [Theory]
    [InlineData("fas", "fa")]
    [InlineData("Hungarian", "hu")]
    [InlineData("Tiếng Việt", "vi")]
    [InlineData("fil-PH", "tl")]
    [InlineData("Esperantish", null)]
    public void Languages_are_known_by_code_and_name(string declared, string? language) =>
        Assert.Equal(language, Samples.Article("a.json", $$"""{"title":"Harbour","text":"1 2 3","language":"{{declared}}"}""").Language);

    private static Article Page(string language, string below) => Samples.Article(
        "page.html",
        $"<!doctype html><html lang='{language}'><body><main><h1>Harbour story</h1>{below}"
            + $"<article><p>{Story}</p><p>{Further}</p><p>{Story}</p></article></main>");

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Samples.Folder, "dates", name + ".tsv")).Select(line => line.Split('\t'));

    private static TheoryData<string, string, string> Triples(string name)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Rows(name))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }
}
