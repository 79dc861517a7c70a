using System.Text.Json;
using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Titles of pages without the name of the site, in some thirty languages: <c>samples/site-titles.tsv</c> has a language, a headline and a
/// paper. The name stands behind or before the headline, with every sign that is in use.
/// </summary>
public sealed class SiteTitleTests
{
    private const string Story =
        "The works took three years and cost the town a lot of money, as people say. The works took three years and cost the town a lot of "
        + "money, as people say. The works took three years and cost the town a lot of money, as people say.";

    public static TheoryData<string> Signs() => [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " / ", "|", "-"];

    [Theory]
    [MemberData(nameof(Signs))]
    public void The_name_of_the_site_behind_the_headline_is_cut_off(string sign) =>
        Assert.Equal(
            Rows.Select(row => $"{row[1]} ({row[2]})"),
            Rows.Select(row => Read(row, row[1] + sign + row[2], Meta(row[2]), "")));

    [Theory]
    [MemberData(nameof(Signs))]
    public void The_name_of_the_site_before_the_headline_is_cut_off(string sign) =>
        Assert.Equal(
            Rows.Select(row => $"{row[1]} ({row[2]})"),
            Rows.Select(row => Read(row, row[2] + sign + row[1], Meta(row[2]), "")));

    [Theory]
    [MemberData(nameof(Signs))]
    public void The_publisher_of_the_linked_data_is_cut_off_as_well(string sign) =>
        Assert.Equal(
            Rows.Select(row => $"{row[1]} ({row[2]})"),
            Rows.Select(row => Read(row, row[1] + sign + row[2], Linked(row[1] + sign + row[2], row[2]), "")));

    [Theory]
    [InlineData("｜")]
    [InlineData("_")]
    [InlineData("：")]
    [InlineData("-")]
    public void Scripts_without_spaces_need_none(string sign)
    {
        var rows = Rows.Where(row => row[0] is "zh" or "ja" or "ko").ToList();
        Assert.Equal(
            rows.Select(row => $"{row[1]} ({row[2]})"),
            rows.Select(row => Read(row, row[1] + sign + row[2], Meta(row[2]), "")));
    }

    [Fact]
    public void The_title_alone_tells_the_site_that_the_page_shows_at_its_head() =>
        Assert.Equal(
            Rows.Select(row => $"{row[1]} ({row[2]})"),
            Rows.Select(row => Read(row, row[1] + " | " + row[2], "", $"<h1>{row[1]}</h1>")));

    [Theory]
    [InlineData("Harbour bridge opens after years | Politics", "Harbour bridge opens after years", "")]
    [InlineData("Ten bridges compared - Personally Walked", "Ten bridges compared - Personally Walked", "")]
    [InlineData("Harbour bridge opens after years | The Quay Courier", "Harbour bridge opens after years", "The Quay Courier")]
    [InlineData("Harbour bridge opens after years - News - The Quay Courier", "Harbour bridge opens after years", "The Quay Courier")]
    public void What_the_page_does_not_show_as_its_name_is_no_source(string title, string headline, string source)
    {
        var article = Samples.Article(
            "page.html",
            $"<!DOCTYPE html><html><head><title>{title}</title></head><body><header><a href='/'>The Quay Courier</a></header>"
            + $"<article><h1>{headline}</h1><p>Personally walked. {Story}</p><p>{Story}</p></article></body></html>");
        Assert.Equal((headline, source), (article.Title, article.Source ?? ""));
    }

    private static List<string[]> Rows { get; } =
        [.. File.ReadLines(Path.Combine(Samples.Folder, "site-titles.tsv")).Select(line => line.Split('\t'))];

    private static string Meta(string site) => $"<meta property='og:site_name' content='{site}'>";

    private static string Linked(string headline, string site) => "<script type='application/ld+json'>"
        + JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@type"] = "NewsArticle",
            ["headline"] = headline,
            ["publisher"] = new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = site },
        }) + "</script>";

    private static string Read(string[] row, string title, string head, string heading)
    {
        Article article = Samples.Article(
            "page.html",
            $"<!DOCTYPE html><html lang='{row[0]}'><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
            + $"<body><header><a href='/'>{row[2]}</a></header><article>{heading}<p>{Story}</p><p>{Story}</p></article></body></html>");
        return $"{article.Title} ({article.Source})";
    }
}
