using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class JsonTests
{
    [Fact]
    public void A_field_that_cannot_be_read_gives_way_to_the_next_name_and_is_kept()
    {
        var article = Samples.Article(
            "a.json", """{"text": "The ferry left.", "published": "n/a", "date": "2023-09-12", "created": "2024-01-01"}""");
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal("n/a", article.Extra["published"].GetString());
        Assert.Equal("2024-01-01", article.Extra["created"].GetString());
    }

    [Fact]
    public void The_fields_of_the_contract_are_read()
    {
        var article = Samples.Article("a.json", """
            {"id": "a1", "url": "https://post.example/a1", "title": "Ferry sinks", "authors": ["Ann Lee", "Bo Chen"], "source": "The Harbour Post",
             "section": "World", "published": "2023-09-12", "language": "en", "text": "  A ferry sank.\n"}
            """);

        Assert.Equal("a1", article.Id?.Value);
        Assert.Equal("https://post.example/a1", article.Url);
        Assert.Equal("Ferry sinks", article.Title);
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("World", article.Section);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal(PublishedFrom.File, article.PublishedFrom);
        Assert.Equal("en", article.Language);
        Assert.Equal("  A ferry sank.\n", article.Text);
        Assert.Empty(article.Extra);
    }

    [Fact]
    public void Names_seen_in_the_wild_are_mapped()
    {
        var article = Samples.Article("a.json", """
            {"headline": "Ferry sinks", "byline": "By Ann Lee and Bo Chen", "pubDate": "Tue, 12 Sep 2023 08:30:00 +0900", "publisher": {"name": "The Harbour Post"},
             "body": "A ferry sank.", "link": "https://post.example/a1", "standfirst": "Forty missing.", "lang": "en-GB", "guid": 17, "lastModified": "2023-09-13",
             "people": ["Ann Lee"], "places": [{"name": "Busan"}], "dates": "2023-09-12", "caption": "The wreck."}
            """);

        Assert.Equal("Ferry sinks", article.Title);
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal("2023-09-12T08:30:00+09:00", article.Published?.ToString());
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("A ferry sank.", article.Text);
        Assert.Equal("Forty missing.", article.Summary);
        Assert.Equal("en", article.Language);
        Assert.Equal("17", article.Id?.Value);
        Assert.Equal("2023-09-13", article.Modified?.ToString());
        Assert.Equal(["Ann Lee"], article.Declared.People);
        Assert.Equal(["Busan"], article.Declared.Places);
        Assert.Equal(["2023-09-12"], article.Declared.Dates);
        Assert.Equal(["The wreck."], article.Captions);
    }

    [Theory]
    [InlineData("\"author\": \"Ann Lee\"", "Ann Lee")]
    [InlineData("\"author\": {\"name\": \"Ann Lee\"}", "Ann Lee")]
    [InlineData("\"authors\": [{\"name\": \"Ann Lee\"}, {\"firstName\": \"Bo\", \"lastName\": \"Chen\"}]", "Ann Lee|Bo Chen")]
    [InlineData("\"authors\": [\"By Ann Lee\"]", "Ann Lee")]
    [InlineData("\"author\": \"Lee, Ann\"", "Ann Lee")]
    [InlineData("\"creator\": \"Ann Lee; Bo Chen\"", "Ann Lee|Bo Chen")]
    [InlineData("\"author\": null", "")]
    [InlineData("\"author\": []", "")]
    [InlineData("\"byline\": \"BY TED O'HARA, REUTERS\"", "TED O'HARA")]
    [InlineData("\"byline\": \"By Ann Lee, Reuters\", \"agency\": \"Reuters\"", "Ann Lee")]
    [InlineData("\"authors\": [\"Reuters\", \"AFP\", \"Ann Lee\"]", "Ann Lee")]
    [InlineData("\"byline\": \"By Ann Lee Reuters\"", "Ann Lee")]
    [InlineData("\"byline\": \"BY ANN LEE AND BO CHEN IN SEOUL\"", "ANN LEE|BO CHEN")]
    public void Authors_come_in_many_forms_and_are_one_name_each(string field, string authors) =>
        Assert.Equal(authors.Split('|', StringSplitOptions.RemoveEmptyEntries),
            Samples.Article("a.json", $$"""{"text": "x", {{field}}}""").Authors);

    [Fact]
    public void Unknown_fields_and_those_that_cannot_be_read_are_kept()
    {
        var article = Samples.Article(
            "a.json", """{"text": "A ferry sank.", "body": "Other.", "date": "soon", "wordCount": 3, "geo": {"lat": 35.1}}""");

        Assert.Equal(["body", "date", "geo", "wordCount"], article.Extra.Keys.Order());
        Assert.Equal("soon", article.Extra["date"].GetString());
        Assert.Equal(35.1, article.Extra["geo"].GetProperty("lat").GetDouble());
    }

    [Fact]
    public void A_broken_line_among_good_ones_is_rejected_by_its_number()
    {
        var outcomes = Samples.Outcomes("rest.ndjson",
            "{\"text\": \"One.\"}\n{\"text\": \"Tw\n\n{\"text\": \"Three.\"}\r\n{\"title\": \"No text\"}\n[1]\n{\"text\": \"Six.\"}");

        Assert.Equal(["rest.ndjson#1", "rest.ndjson#2", "rest.ndjson#4", "rest.ndjson#5", "rest.ndjson#6", "rest.ndjson#7"],
            outcomes.Select(outcome => outcome.File));
        Assert.Equal(["One.", "Three.", "Six."], outcomes.OfType<ArticleRead>().Select(read => read.Article.Text));
        Assert.Equal(
            [RejectionCode.Malformed, RejectionCode.NoText, RejectionCode.Malformed],
            outcomes.OfType<EntryRejected>().Select(rejected => rejected.Rejection.Code));
    }

    [Theory]
    [InlineData("[{\"text\": \"One.\"}, {\"text\": \"T]w}o\\\"\"}\n,{\"text\": \"Three.\"}]")]
    [InlineData("{\"text\": \"One.\"}\n{\"text\": \"T]w}o\\\"\"}\n{\"text\": \"Three.\"}\n")]
    [InlineData("{\n\"text\": \"One.\"}\n{\n\"text\": \"T]w}o\\\"\"}\n{\"text\": \"Three.\"}\n")]
    [InlineData("{\"status\": \"ok\", \"articles\": [{\"text\": \"One.\"}, {\"text\": \"T]w}o\\\"\"},{\"text\": \"Three.\"}]}")]
    public void Arrays_wrappers_and_objects_in_a_row_give_one_article_each(string json)
    {
        var outcomes = Samples.Outcomes("all.json", json);

        Assert.Equal(["One.", "T]w}o\"", "Three."], outcomes.Cast<ArticleRead>().Select(read => read.Article.Text));
        Assert.Equal(["all.json#1", "all.json#2", "all.json#3"], outcomes.Select(outcome => outcome.File));
    }

    [Fact]
    public void A_bracket_that_closes_nothing_is_rejected_and_what_follows_is_read()
    {
        var outcomes = Samples.Outcomes("all.json", """[{"text": "One."}]]{"text": "Two."}""");
        Assert.Equal(["all.json#1", "all.json#3"], outcomes.OfType<ArticleRead>().Select(read => read.File));
        Assert.Equal("malformed", Assert.Single(outcomes.OfType<EntryRejected>()).Rejection.Code.Name);
    }

    [Fact]
    public void An_array_that_breaks_off_gives_what_came_before_and_says_so()
    {
        var outcomes = Samples.Outcomes("all.json", "[{\"text\": \"One.\"}, {\"text\": \"Tw");

        Assert.Equal("One.", Assert.IsType<ArticleRead>(outcomes[0]).Article.Text);
        var rejected = Assert.IsType<EntryRejected>(outcomes[1]);
        Assert.Equal("all.json#2", rejected.File);
        Assert.Contains("breaks off", rejected.Rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text": "A fer""", "malformed")]
    [InlineData("""{"text": }""", "malformed")]
    [InlineData("""{"text": "   "}""", "no_text")]
    [InlineData("""{"text": ["", ""]}""", "no_text")]
    [InlineData("""{"text": "half \ud83d a pair"}""", "encoding")]
    [InlineData("{}", "no_text")]
    public void Broken_objects_are_rejected_with_a_reason(string json, string code) =>
        Assert.Equal(code, Samples.Rejection("a.json", json).Code.Name);

    [Fact]
    public void Deep_nesting_is_rejected_as_such()
    {
        var json = "{\"text\": \"x\", \"deep\": " + new string('[', 100_000) + new string(']', 100_000) + "}";

        Assert.Equal(RejectionCode.TooDeep, Samples.Rejection("a.json", json).Code);
        Assert.Equal(RejectionCode.TooDeep, Samples.Rejection("a.ndjson", json).Code);
    }

    [Fact]
    public void A_line_in_another_charset_is_rejected_and_the_byte_named()
    {
        var rejection = Samples.Rejection("a.ndjson", Encoding.Latin1.GetBytes("{\"text\": \"café\"}"));

        Assert.Equal(RejectionCode.Encoding, rejection.Code);
        Assert.Contains("0xE9 at offset 13", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_over_the_limit_is_rejected_and_the_next_one_read()
    {
        var options = new ReaderOptions { MaxTextBytes = 1000 };
        var long_ = "{\"text\": \"" + new string('x', 5000) + "\"}";

        foreach (var (name, json) in new[] { ("a.ndjson", long_ + "\n{\"text\": \"Two.\"}\n"),
            ("a.json", "[" + long_ + ",{\"text\": \"Two.\"}]") })
        {
            var outcomes = Samples.Outcomes(name, json, options);
            Assert.Equal(RejectionCode.TooLarge, Assert.IsType<EntryRejected>(outcomes[0]).Rejection.Code);
            Assert.Equal("Two.", Assert.IsType<ArticleRead>(outcomes[1]).Article.Text);
        }
    }

    [Fact]
    public void One_line_is_read_as_it_stands_for_those_who_have_lines()
    {
        var outcome = new JsonArticles(new ReaderOptions()).Read("{\"id\":\"a\",\"text\":\" 😀 x \"}"u8.ToArray(), "stdin#1");

        Assert.Equal(" 😀 x ", Assert.IsType<ArticleRead>(outcome).Article.Text);
        Assert.Equal("stdin#1", outcome.File);
    }

    [Fact]
    public void Markup_of_a_content_system_becomes_text_and_a_text_stays_as_given()
    {
        Assert.Equal("One &\n\nTwo.", Samples.Article("a.json", """{"content": "<p>One &amp;</p><p>Two.</p>"}""").Text);
        Assert.Equal("<p>One.</p>", Samples.Article("a.json", """{"text": "<p>One.</p>"}""").Text);
        Assert.Equal("<b>, he wrote, is bold.", Samples.Article("a.json", """{"body": "<b>, he wrote, is bold."}""").Text);
    }

    [Fact]
    public void A_date_in_numbers_follows_the_declared_language() =>
        Assert.Equal(
            "2023-09-12",
            Samples.Article("a.json", """{"text": "Ein Schiff.", "language": "de", "date": "12/09/2023"}""").Published?.ToString());

    [Fact]
    public void An_unknown_field_that_is_nested_deeper_than_answers_are_is_kept_as_text()
    {
        var deep = new string('[', 100) + new string(']', 100);
        var article = Samples.Article("a.json", "{\"text\":\"A ferry sank.\",\"shallow\":[[1]],\"deep\":" + deep + "}");

        Assert.Equal(deep, article.Extra["deep"].GetString());
        Assert.Equal("[[1]]", article.Extra["shallow"].GetRawText());
    }

    [Fact]
    public void The_address_form_of_feeds_and_the_time_tuple_of_python_are_read()
    {
        var article = Samples.Article("a.json",
            """{"text": "A ferry sank.", "author": "ann@post.example (Ann Lee)", "published_parsed": [2023, 9, 12, 8, 30, 0, 1, 255, 0]}""");

        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
    }

    [Fact]
    public void The_paper_behind_a_writer_is_no_writer() => Assert.Equal(
        ["Ann Lee", "Emily Post"],
        Samples.Article("a.json", """{"text": "A ferry sank.", "author": "Ann Lee, Emily Post, The Harbour Times"}""").Authors);

    [Fact]
    public void A_label_before_a_date_and_objects_around_names_are_seen_through()
    {
        var article = Samples.Article("a.json",
            """
            {"text": "A ferry sank.", "date": "Posted on 12 September 2023",
             "authors": [{"author": {"name": "Ann Lee"}}, {"person": {"firstName": "Bo", "lastName": "Chen"}}]}
            """);

        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
    }
}
