using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Records as scrapers and content systems keep them: whole pages in a field, drafts, days as tables print them.</summary>
public sealed class ScraperRecordTests
{
    private const string First =
        "The harbour of Brenholm was closed on Tuesday after two tugs collided in thick fog, the coast guard said.";
    private const string Second = "Nobody was hurt, and the larger of the two was brought to the inner quay by noon.";

    private static readonly string Page =
        $"<!DOCTYPE html>\n<html lang='en'><head><title>Tugs collide in fog | Coast Courier</title>"
        + "<meta property='og:site_name' content='Coast Courier'><meta name='author' content='Ann Lee'>"
        + "<meta property='article:published_time' content='2023-09-12T08:30:00+02:00'></head><body><nav><a href='/'>Home</a></nav>"
        + $"<article><h1>Tugs collide in fog</h1><p>{First}</p><p>{Second}</p></article>"
        + "<footer>© 2023 Coast Courier</footer></body></html>";

    private static Article Single(string name, string content) =>
        Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes(name, content))).Article;

    private static string Record(string field, string rest) =>
        "{" + $"\"{field}\": {System.Text.Json.JsonSerializer.Serialize(Page)}{rest}" + "}";

    [Theory]
    [InlineData("html")]
    [InlineData("raw_html")]
    [InlineData("body")]
    [InlineData("content")]
    public void A_whole_page_in_a_field_gives_what_the_other_fields_do_not_say(string field)
    {
        var article = Single("page.json", Record(field, ", \"url\": \"https://courier.example/tugs\""));

        Assert.Equal($"{First}\n\n{Second}", article.Text);
        Assert.Equal(("Tugs collide in fog", "Coast Courier", "2023-09-12T08:30:00+02:00"),
            (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("https://courier.example/tugs", article.Url);
    }

    [Fact]
    public void What_the_record_says_goes_before_the_page_in_it()
    {
        var article = Single("page.json", Record("html", ", \"title\": \"Fog\", \"author\": \"Per Dahl\", \"date\": \"2023-09-11\""));

        Assert.Equal(("Fog", "2023-09-11"), (article.Title, article.Published?.ToString()));
        Assert.Equal(["Per Dahl"], article.Authors);
    }

    [Theory]
    [InlineData("\"status\": \"draft\"", true)]
    [InlineData("\"status\": \"Draft\"", true)]
    [InlineData("\"post_status\": \"pending\"", true)]
    [InlineData("\"draft\": true", true)]
    [InlineData("\"pubstatus\": \"withheld\"", true)]
    [InlineData("\"pubstatus\": \"usable\"", false)]
    [InlineData("\"status\": \"pending\"", false)]
    [InlineData("\"status\": \"Draft law passed\"", false)]
    [InlineData("\"draft\": false", false)]
    [InlineData("\"status\": \"publish\"", false)]
    public void A_story_that_is_not_published_is_rejected_by_its_field(string state, bool isRejected)
    {
        var outcome = Assert.Single(Samples.Outcomes("story.json", $"{{\"title\": \"Tugs\", \"text\": \"{First}\", {state}}}"));

        if (isRejected)
        {
            var rejection = Assert.IsType<EntryRejected>(outcome).Rejection;
            Assert.Equal(RejectionCode.NoArticle, rejection.Code);
            Assert.Contains(state.Split('"')[1], rejection.Reason, StringComparison.Ordinal);
        }
        else
        {
            Assert.IsType<ArticleRead>(outcome);
        }
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("auto-draft")]
    [InlineData("private")]
    [InlineData("future")]
    [InlineData("trash")]
    public void Of_an_answer_of_WordPress_only_what_is_published_is_read(string state)
    {
        var outcomes = Samples.Outcomes(
            "posts.json",
            $$$"""
            [{"id": 1, "status": "{{{state}}}", "title": {"rendered": "Tugs"}, "content": {"rendered": "<p>{{{First}}}</p>"}},
             {"id": 2, "status": "publish", "title": {"rendered": "Ferries"}, "content": {"rendered": "<p>{{{Second}}}</p>"}}]
            """);

        Assert.IsType<EntryRejected>(outcomes[0]);
        Assert.Equal("Ferries", Assert.IsType<ArticleRead>(outcomes[1]).Article.Title);
    }

    [Theory]
    [InlineData("08-Sep-23", "2023-09-08")]
    [InlineData("8 Sep 23", "2023-09-08")]
    [InlineData("08SEP2023", "2023-09-08")]
    [InlineData("Sept. 8, '23", "2023-09-08")]
    [InlineData("Sep-08-23", "2023-09-08")]
    [InlineData("08-Sep-23 10:15", "2023-09-08T10:15:00Z")]
    [InlineData("2023-W36-5", "2023-09-08")]
    [InlineData("2023-251", "2023-09-08")]
    [InlineData("2023年9月8日 10時15分", "2023-09-08T10:15:00Z")]
    [InlineData("2023년 9월 8일 10시 5분", "2023-09-08T10:05:00Z")]
    [InlineData("Fri Sep 08 10:15:32 CEST 2023", "2023-09-08T10:15:32+02:00")]
    [InlineData("Вт, 12 сен 2023 08:30:00 MSK", "2023-09-12T08:30:00+03:00")]
    [InlineData("Di, 12. September 2023 08:30 Uhr MESZ", "2023-09-12T08:30:00+02:00")]
    [InlineData("12.12.2023 08:30 Uhr MEZ", "2023-12-12T08:30:00+01:00")]
    [InlineData("12. September 2023 08:30 Uhr mitteleuropäische Sommerzeit", "2023-09-12T08:30:00+02:00")]
    public void Days_are_read_as_tables_and_feeds_of_many_countries_print_them(string printed, string expected) =>
        Assert.Equal(
            expected,
            Single("a.json", $$"""{"title": "Tugs", "text": "{{First}}", "date": "{{printed}}"}""").Published?.ToString());

    [Theory]
    [InlineData("8/9/23")]
    [InlineData("08.09.23")]
    [InlineData("2023-W54-1")]
    [InlineData("2023-366")]
    public void A_day_that_could_be_two_or_none_is_kept_as_it_was_given(string printed)
    {
        var article = Single("a.json", $$"""{"title": "Tugs", "text": "{{First}}", "date": "{{printed}}"}""");

        Assert.Null(article.Published);
        Assert.Equal(printed, article.Extra["date"].GetString());
    }

    [Theory]
    [InlineData("de", "08.09.23")]
    [InlineData("fr", "08/09/23")]
    public void Two_digits_of_a_year_are_read_where_the_language_tells_the_order(string language, string printed) =>
        Assert.Equal(
            "2023-09-08",
            Single("a.json", $$"""{"title": "Tugs", "text": "{{First}}", "language": "{{language}}", "date": "{{printed}}"}""")
                .Published?.ToString());

    [Fact]
    public void A_sequence_of_JSON_texts_is_as_many_articles() =>
        Assert.Equal(
            2,
            Samples.Outcomes("all.json", $"\u001e{{\"text\": \"{First}\"}}\n\u001e{{\"text\": \"{Second}\"}}\n")
                .OfType<ArticleRead>().Count());

    [Fact]
    public void The_address_of_a_record_dates_it_where_no_field_does()
    {
        var article = Single("a.json", $$"""{"title": "Tugs", "text": "{{First}}", "url": "https://courier.example/2023/09/12/tugs"}""");

        Assert.Equal(("2023-09-12", PublishedFrom.Path), (article.Published?.ToString(), article.PublishedFrom));
    }
}
