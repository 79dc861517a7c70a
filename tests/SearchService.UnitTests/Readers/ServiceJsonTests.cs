using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>JSON as scrapers, databases and services write it, and pages of messages.</summary>
public sealed class ServiceJsonTests
{
    [Theory]
    [InlineData("newsplease.json", "Ferry sinks", "post.example", "2023-09-12T08:30:00Z", "Ann Lee", "A ferry sank.\nNobody was found.")]
    [InlineData("trafilatura.json", "Ferry sinks", "Harbour Post", "2023-09-12", "Ann Lee|Bo Chen", "A ferry sank.\nNobody was found.")]
    [InlineData("newspaper4k.json", "Ferry sinks", null, "2023-09-12T08:30:00+09:00", "Ann Lee", "A ferry sank.")]
    [InlineData("ccnews.jsonl", "Ferry sinks", "post.example", "2018-03-20T00:00:00Z", "", "A ferry sank.")]
    [InlineData("mongo.json", "Ferry sinks", null, "2023-09-12T08:30:00Z", "", "A ferry sank.")]
    [InlineData("mongoshell.json", "Ferry", null, "2023-09-12T08:30:00Z", "", "A (ferry) sank.")]
    [InlineData("wp.json", "Ferry ‘sinks’", null, "2023-09-12T08:30:00+09:00", "Ann Lee", "A ferry sank.\n\nNobody was found.")]
    [InlineData("guardian.json", "Ferry sinks", "The Harbour Guardian", "2023-09-12T08:30:00Z",
        "Ann Lee", "A ferry sank.\n\nNobody was found.")]
    [InlineData("guardian1.json", "Ferry sinks", null, "2023-09-12T08:30:00Z", "Ann Lee", "A ferry sank.")]
    [InlineData("nyt.json", "Ferry Sinks", "The New York Harbour", "2023-09-12T08:30:00Z", "Ann Lee|Bo Chen", "A ferry sank on Monday.")]
    [InlineData("solr.json", "Ferry sinks", "Harbour Post", "2023-09-12T08:30:00Z",
        "Ann Lee|Bo Chen", "A ferry sank.\n\nNobody was found.")]
    [InlineData("trove.json", "FERRY SINKS", "The Harbour Argus (Vic.)", "1923-09-12", "", "A ferry sank. Nobody was found.")]
    [InlineData("chron.json", null, "New-York harbour.", "1903-09-12", "", "A FERRY SANK\nand nobody was found")]
    [InlineData("pcols.json", "Ferry", null, "2023-09-12T08:30:00Z", "Ann Lee", "A ferry sank.")]
    [InlineData("psplit.json", "Ferry", null, "2023-09-12", "", "A ferry sank.")]
    [InlineData("ninjs1.json", "Ferry sinks", "Harbour Post", "2023-09-12T08:30:00+09:00", "Ann Lee", "A ferry sank.")]
    [InlineData("ninjs2.json", "Ferry sinks", "Harbour Post", "2023-09-12T08:30:00+09:00", "Ann Lee", "A ferry sank.")]
    public void The_first_article_of_each_has_its_fields(
        string file, string? title, string? source, string? published, string authors, string text)
    {
        var article = Assert.IsType<ArticleRead>(Samples.File("exports/" + file)[0]).Article;

        Assert.Equal((title, source, published, text), (article.Title, article.Source, article.Published?.ToString(), article.Text));
        Assert.Equal(authors.Split('|', StringSplitOptions.RemoveEmptyEntries), article.Authors);
    }

    [Theory]
    [InlineData("trove.json", 2)]
    [InlineData("mongo.json", 3)]
    [InlineData("pcols.json", 2)]
    [InlineData("psplit.json", 2)]
    [InlineData("ccnews.jsonl", 2)]
    public void Every_article_of_a_file_has_a_line_of_its_own(string file, int count)
    {
        var outcomes = Samples.File("exports/" + file);

        Assert.Equal(Enumerable.Range(1, count).Select(number => $"exports/{file}#{number}"), outcomes.Select(outcome => outcome.File));
        Assert.All(outcomes, outcome => Assert.IsType<ArticleRead>(outcome));
    }

    [Theory]
    [InlineData("{\"0\": {\"title\": \"One\", \"text\": \"A.\"}, \"1\": {\"title\": \"Two\", \"text\": \"B.\"}}")]
    [InlineData("{\"articles\": {\"-Nx1\": {\"title\": \"One\", \"text\": \"A.\"}, \"-Nx2\": {\"title\": \"Two\", \"text\": \"B.\"}}}")]
    [InlineData(
        "{\"schema\": {\"fields\": []}, \"data\": [{\"title\": \"One\", \"text\": \"A.\"}, {\"title\": \"Two\", \"text\": \"B.\"}]}")]
    public void Articles_under_keys_and_in_wrappers_are_found(string json) =>
        Assert.Equal(["One", "Two"], Samples.Outcomes("all.json", json).OfType<ArticleRead>().Select(read => read.Article.Title));

    [Fact]
    public void An_answer_on_a_line_gives_its_articles() =>
        Assert.Equal(["pages.ndjson#1.1", "pages.ndjson#1.2", "pages.ndjson#2"],
            Samples.Outcomes(
                "pages.ndjson",
                "{\"docs\": [{\"title\": \"One\", \"text\": \"A.\"}, {\"title\": \"Two\", \"text\": \"B.\"}]}\n{\"text\": \"C.\"}\n")
            .Select(outcome => outcome.File));

    [Fact]
    public void Stories_beside_an_article_are_not_articles_of_the_file()
    {
        var article = Samples.Article("a.json", """{"title": "Ferry", "summary": "Forty missing.", "url": "https://post.example/a", "published": "2023-09-12", "related": [{"title": "Other", "url": "https://post.example/b", "published": "2023-09-11"}]}""");

        Assert.Equal(("Ferry", "Forty missing."), (article.Title, article.Text));
    }

    [Theory]
    [InlineData("1694507400", "2023-09-12T08:30:00Z")]
    [InlineData("1694507400000", "2023-09-12T08:30:00Z")]
    [InlineData("1694507400000000", "2023-09-12T08:30:00Z")]
    [InlineData("1694507400000000000", "2023-09-12T08:30:00Z")]
    [InlineData("1.6945074e9", "2023-09-12T08:30:00Z")]
    [InlineData("\"1694507400.25\"", "2023-09-12T08:30:00Z")]
    [InlineData("-1000000000", "1938-04-24T22:13:20Z")]
    [InlineData("{\"$date\": -86400000}", "1969-12-31T00:00:00Z")]
    [InlineData("{\"$date\": {\"$numberLong\": \"1694507400000\"}}", "2023-09-12T08:30:00Z")]
    [InlineData("1987", "1987")]
    [InlineData("198709", "1987-09")]
    [InlineData("19870912", "1987-09-12")]
    [InlineData("\"20230912083000\"", "2023-09-12T08:30:00")]
    [InlineData("0", null)]
    [InlineData("1e300", null)]
    [InlineData("-99999999999999999999", null)]
    public void Times_are_told_by_their_length_and_sign(string json, string? published) =>
        Assert.Equal(published, Samples.Article("a.json", $$"""{"text": "x", "date": {{json}}}""").Published?.ToString());

    [Fact]
    public void A_date_that_cannot_be_read_is_kept_with_a_warning_and_gives_way_to_the_next()
    {
        var outcomes = Samples.Outcomes("rest.ndjson", """
            {"text": "A.", "published": "early autumn 1987"}
            {"text": "B.", "published": "n/a", "date": "2023-09-12"}
            {"text": "C.", "published": "soon", "date": "2023-09-12"}
            """).Cast<ArticleRead>().ToList();

        Assert.Null(outcomes[0].Article.Published);
        Assert.Equal("early autumn 1987", outcomes[0].Article.Extra["published"].GetString());
        Assert.Contains("early autumn 1987", Assert.Single(outcomes[0].Warnings), StringComparison.Ordinal);
        Assert.Equal("2023-09-12", outcomes[1].Article.Published?.ToString());
        Assert.Empty(outcomes[1].Warnings);
        Assert.Equal("2023-09-12", outcomes[2].Article.Published?.ToString());
        Assert.Single(outcomes[2].Warnings);
    }

    [Fact]
    public void Paragraphs_that_come_again_stay() =>
        Assert.Equal("Refrain.\n\nA.\n\nRefrain.", Samples.Article("a.json", """{"text": ["Refrain.", "A.", "Refrain."]}""").Text);

    [Theory]
    [InlineData("A ferry sank.<br><br>Nobody was <b>found</b>.", "A ferry sank.\n\nNobody was found.")]
    [InlineData("&lt;p&gt;A ferry sank.&lt;/p&gt;&lt;p&gt;Nobody.&lt;/p&gt;", "A ferry sank.\n\nNobody.")]
    [InlineData("Two is < three & five > four.", "Two is < three & five > four.")]
    public void Markup_in_content_becomes_text(string content, string text) =>
        Assert.Equal(
            text, Samples.Article(
                "a.json", System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["content"] = content })).Text);

    [Fact]
    public void Words_that_troves_lines_part_are_one_and_the_address_is_the_one_for_people()
    {
        var article = Samples.Article("trove.json", """
            {"id": "7", "url": "https://api.trove.example/7", "troveUrl": "https://trove.example/article7", "heading": "FERRY SINKS",
             "articleText": "<p><span>  A ferry sank yes- </span><span>  terday off Busan.</span></p>"}
            """);

        Assert.Equal(("A ferry sank yesterday off Busan.", "https://trove.example/article7"), (article.Text, article.Url));
    }

    [Fact]
    public void Messages_of_a_channel_are_articles_with_their_pieces_in_one_text()
    {
        var outcomes = Samples.Outcomes("result.json", """
            {"name": "Harbour Post", "type": "public_channel", "id": 12345, "messages": [
             {"id": 1, "type": "service", "date": "2023-09-11T10:00:00", "actor": "Harbour Post", "action": "create_channel",
              "title": "Harbour Post", "text": ""},
             {"id": 2, "type": "message", "date": "2023-09-12T08:30:00", "date_unixtime": "1694507400", "from": "Harbour Post",
              "from_id": "channel12345", "text": ["A ferry with ", {"type": "bold", "text": "forty people"}, " sank.\n\nMore: ",
              {"type": "link", "text": "https://post.example/ferry"}]},
             {"id": 3, "type": "message", "date": "2023-09-13T08:30:00", "from": "Ann Lee", "from_id": "user77",
              "text": "The harbour was closed for a week."}]}
            """).ToList();

        Assert.Equal(RejectionCode.NoArticle, Assert.IsType<EntryRejected>(outcomes[0]).Rejection.Code);
        var first = Assert.IsType<ArticleRead>(outcomes[1]).Article;
        Assert.Equal("A ferry with forty people sank.\n\nMore: https://post.example/ferry", first.Text);
        Assert.Equal("Harbour Post", first.Source);
        Assert.Empty(first.Authors);
        Assert.Equal(["Ann Lee"], Assert.IsType<ArticleRead>(outcomes[2]).Article.Authors);
    }

    [Fact]
    public void Messages_that_telegram_exported_as_a_page_are_articles()
    {
        var outcomes = Samples.Outcomes("messages.html", """
            <!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap">
            <div class="page_header"><div class="content"><div class="text bold">Harbour Post </div></div></div>
            <div class="page_body chat_page"><div class="history">
            <div class="message service" id="message-1"><div class="body details">12 September 2023</div></div>
            <div class="message default clearfix" id="message2"><div class="body">
            <div class="pull_right date details" title="12.09.2023 08:30:00 UTC+01:00">08:30</div><div class="from_name">Harbour Post </div>
            <div class="text">A ferry with <strong>forty</strong> people sank.<br><br>Nobody was found.</div></div></div>
            <div class="message default clearfix joined" id="message3"><div class="body">
            <div class="pull_right date details" title="13.09.2023 08:30:00 UTC+01:00">08:30</div><div class="media_wrap"></div></div></div>
            <div class="message default clearfix" id="message4"><div class="body">
            <div class="pull_right date details" title="02.10.2023 09:30:00 UTC+01:00">09:30</div><div class="from_name">Ann Lee</div>
            <div class="text">The harbour was closed for a week.</div></div></div></div></div></div></body></html>
            """).ToList();

        Assert.Equal(["messages.html#1", "messages.html#2", "messages.html#3"], outcomes.Select(outcome => outcome.File));
        var first = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal("A ferry with forty people sank.\n\nNobody was found.", first.Text);
        Assert.Equal("2023-09-12T08:30:00+01:00", first.Published?.ToString());
        Assert.Equal("Harbour Post", first.Source);
        Assert.Empty(first.Authors);
        Assert.IsType<EntryRejected>(outcomes[1]);
        var last = Assert.IsType<ArticleRead>(outcomes[2]).Article;
        Assert.Equal("2023-10-02T09:30:00+01:00", last.Published?.ToString());
        Assert.Equal(["Ann Lee"], last.Authors);
    }
}
