using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Date, writers, title and address of pages in the forms that the web has them.</summary>
public sealed class PageMetadataTests
{
    private const string Paragraphs =
        """
        <p>A ferry with forty people on board sank off Busan on Monday, the coast guard said, and nobody has been found since then.</p>
        <p>Divers searched the wreck until nightfall and found nobody in the cabins below the deck, which had filled within minutes.</p>
        <p>The owner of the ship, who has three more of its kind, said that it had passed every test this year and the year before.</p>
        <p>Nobody on the quay had seen the ferry leave, and the harbour office keeps no list of those who board at night.</p>
        """;

    private static Article Page(string head = "", string below = "", string above = "", string after = "",
        string language = "en") => Samples.Article(
        "page.html",
        $"<!doctype html><html lang='{language}'><head>{head}</head><body><main>{above}<h1>Ferry sinks off "
            + $"Busan</h1>{below}<div>{Paragraphs}</div>{after}</main></body></html>");

    [Theory]
    [InlineData("<span class=\"date\">September 12, 2023</span>", "2023-09-12")]
    [InlineData("<p>Published: September 12, 2023 08:30</p>", "2023-09-12T08:30:00Z")]
    [InlineData("<p>By Ann Lee | September 12, 2023</p>", "2023-09-12")]
    [InlineData("<time>12 Sep 2023</time>", "2023-09-12")]
    [InlineData("<time datetime=\"2023-09-12T08:30:00+09:00\">3 hours ago</time>", "2023-09-12T08:30:00+09:00")]
    [InlineData("<p>Published <!-- -->September 12, 2023<!-- --> · Updated September 14, 2023</p>", "2023-09-12")]
    [InlineData("<p>Updated September 14, 2023</p>", "2023-09-14")]
    [InlineData("<div><span>4 min read</span><span>12/09/2023</span></div>", null)]
    [InlineData("<div>Sale until September 12, 2023</div>", null)]
    [InlineData("<p>Preprints of this paper stand elsewhere, first published September 2, 2023</p><p>September 12, 2023</p>", "2023-09-12")]
    public void A_date_that_stands_by_the_headline_is_the_days(string below, string? published) =>
        Assert.Equal(published, Page(below: below).Published?.ToString());

    [Theory]
    [InlineData("en-US", "9/8/2023", "2023-09-08")]
    [InlineData("en-GB", "9/8/2023", "2023-08-09")]
    [InlineData("de", "Veröffentlicht am 8. September 2023 um 9:15 Uhr", "2023-09-08T09:15:00Z")]
    [InlineData("fr", "Publié le 8 septembre 2023 à 09h15", "2023-09-08T09:15:00Z")]
    [InlineData("es", "Publicado el 8 de septiembre de 2023", "2023-09-08")]
    [InlineData("it", "8 settembre 2023", "2023-09-08")]
    [InlineData("bn", "৮ সেপ্টেম্বর ২০২৩", "2023-09-08")]
    [InlineData("ur", "8 ستمبر 2023", "2023-09-08")]
    [InlineData("ta", "8 செப்டம்பர் 2023", "2023-09-08")]
    [InlineData("ka", "8 სექტემბერი 2023", "2023-09-08")]
    [InlineData("hy", "8 սեպտեմբերի 2023", "2023-09-08")]
    [InlineData("pt", "8 de setembro de 2023", "2023-09-08")]
    [InlineData("nl", "8 september 2023", "2023-09-08")]
    [InlineData("sv", "Publicerad 8 september 2023", "2023-09-08")]
    [InlineData("no", "8. september 2023", "2023-09-08")]
    [InlineData("da", "8. september 2023", "2023-09-08")]
    [InlineData("fi", "8. syyskuuta 2023", "2023-09-08")]
    [InlineData("is", "8. september 2023", "2023-09-08")]
    [InlineData("pl", "8 września 2023", "2023-09-08")]
    [InlineData("cs", "8. září 2023", "2023-09-08")]
    [InlineData("sk", "8. septembra 2023", "2023-09-08")]
    [InlineData("sl", "8. septembra 2023", "2023-09-08")]
    [InlineData("hr", "8. rujna 2023.", "2023-09-08")]
    [InlineData("sr", "8. септембра 2023.", "2023-09-08")]
    [InlineData("bg", "8 септември 2023", "2023-09-08")]
    [InlineData("ru", "8 сентября 2023", "2023-09-08")]
    [InlineData("uk", "8 вересня 2023", "2023-09-08")]
    [InlineData("be", "8 верасня 2023", "2023-09-08")]
    [InlineData("hu", "2023. szeptember 8.", "2023-09-08")]
    [InlineData("lt", "2023 m. rugsėjo 8 d.", "2023-09-08")]
    [InlineData("lv", "2023. gada 8. septembris", "2023-09-08")]
    [InlineData("et", "8. september 2023", "2023-09-08")]
    [InlineData("ro", "8 septembrie 2023", "2023-09-08")]
    [InlineData("el", "8 Σεπτεμβρίου 2023", "2023-09-08")]
    [InlineData("tr", "8 Eylül 2023", "2023-09-08")]
    [InlineData("ca", "8 de setembre de 2023", "2023-09-08")]
    [InlineData("sq", "8 shtator 2023", "2023-09-08")]
    [InlineData("id", "8 September 2023", "2023-09-08")]
    [InlineData("vi", "8 tháng 9, 2023", "2023-09-08")]
    [InlineData("ar", "٨ سبتمبر ٢٠٢٣", "2023-09-08")]
    [InlineData("he", "8 בספטמבר 2023", "2023-09-08")]
    [InlineData("fa", "۸ سپتامبر ۲۰۲۳", "2023-09-08")]
    [InlineData("hi", "8 सितंबर 2023", "2023-09-08")]
    [InlineData("th", "8 กันยายน 2566", "2023-09-08")]
    [InlineData("zh", "2023年9月8日", "2023-09-08")]
    [InlineData("ja", "2023年9月8日 9時", "2023-09-08T09:00:00Z")]
    [InlineData("ko", "2023년 9월 8일", "2023-09-08")]
    public void Dates_are_read_in_the_language_of_the_page(string language, string line, string published) =>
        Assert.Equal(published, Page(below: $"<p>{line}</p>", language: language).Published?.ToString());

    [Theory]
    [InlineData("<meta property=\"og:published_time\" content=\"2023-09-12T08:30:00+09:00\">", "2023-09-12T08:30:00+09:00")]
    [InlineData("<meta name=\"pdate\" content=\"20230912\">", "2023-09-12")]
    [InlineData("<meta name=\"article_date_original\" content=\"Tuesday, September 12, 2023 8:30 AM\">", "2023-09-12T08:30:00Z")]
    [InlineData("<meta name=\"DC.date.issued\" content=\"2023-09-12\">", "2023-09-12")]
    [InlineData("<meta name=\"dcterms.created\" content=\"2023-09-12\">", "2023-09-12")]
    [InlineData("<meta property=\"rnews:datePublished\" content=\"2023-09-12\">", "2023-09-12")]
    [InlineData("<meta name=\"cXenseParse:recs:publishtime\" content=\"2023-09-12T08:30:00Z\">", "2023-09-12T08:30:00Z")]
    [InlineData("<meta name=\"parsely-pub-date\" content=\"2023-09-12\">", "2023-09-12")]
    [InlineData("<meta name=\"sailthru.date\" content=\"2023-09-12\">", "2023-09-12")]
    [InlineData("<meta property=\"article:published_time\" content=\"n/a\"><meta name=\"date\" content=\"2023-09-12\">", "2023-09-12")]
    [InlineData("<link rel=canonical href=\"https://post.example/2023/09/12/ferry\">", "2023-09-12")]
    [InlineData("<meta property=\"og:url\" content=\"https://post.example/world/20230912/ferry.html\">", "2023-09-12")]
    [InlineData("<link rel=canonical href=\"https://post.example/2023/sep/12/ferry\">", "2023-09-12")]
    [InlineData("<script>window.state = {\"story\": {\"publishedAt\": \"2023-09-12T08:30:00Z\"}};</script>", "2023-09-12T08:30:00Z")]
    public void Metadata_and_the_address_give_the_day(string head, string published) =>
        Assert.Equal(published, Page(head).Published?.ToString());

    [Fact]
    public void A_story_that_was_printed_before_its_page_was_made_keeps_its_day() => Assert.Equal(
        "2013-12-30",
        Page("<meta property=\"article:published_time\" content=\"2024-08-07T12:01:51Z\">",
            "<span>Dec 30, 2013</span>").Published?.ToString());

    [Fact]
    public void The_printed_day_is_the_local_one_of_a_time_in_utc() => Assert.Equal(
        "2023-09-13",
        Page("<meta property=\"article:published_time\" content=\"2023-09-12T22:10:00Z\">",
            "<span>13 September 2023</span>").Published?.ToString());

    [Theory]
    [InlineData("<aside class=\"related-stories\"><p>Published March 3, 2019</p></aside>")]
    [InlineData("<div class=\"comments\"><p>Posted on March 3, 2019</p></div>")]
    [InlineData("<p><a href=/old>The pier that nobody wanted to mend again, March 3, 2019</a></p>")]
    public void The_date_of_another_story_or_of_a_comment_is_not_the_pages(string other) => Assert.Null(Page(after: other).Published);

    [Theory]
    [InlineData("<p>By Ann Lee | September 12, 2023</p>", "Ann Lee")]
    [InlineData("<p>By <a href=\"/authors/ann-lee\">Ann Lee</a></p>", "Ann Lee")]
    [InlineData("<p>Written by:</p><p>Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>By ANN LEE and BO CHEN</p>", "Ann Lee;Bo Chen")]
    [InlineData("<p>By <a href=/a>Ann Lee</a>, <a href=/b>Bo Chen</a> and <a href=/c>Cy Day</a></p>", "Ann Lee;Bo Chen;Cy Day")]
    [InlineData("<div class=\"author-name\">Ann Lee</div><p>Reviewed by Dee Fox</p>", "Ann Lee")]
    [InlineData("<p>Reviewed by Dee Fox</p>", "")]
    [InlineData("<p>Ann Lee | Senior Writer | July 2, 2025</p>", "Ann Lee")]
    [InlineData("<p>Von Änne Müller</p>", "Änne Müller")]
    [InlineData("<p>Par Anne-Laure d’Estaing</p>", "Anne-Laure d’Estaing")]
    [InlineData("<p>Por Ana López</p>", "Ana López")]
    [InlineData("<p>By the Sea</p>", "")]
    [InlineData("<p>Photo by Dee Fox</p>", "")]
    public void The_byline_near_the_headline_names_the_writers(string below, string authors) =>
        Assert.Equal(authors, string.Join(';', Page(below: below).Authors));

    [Fact]
    public void A_byline_on_the_page_is_worth_more_than_the_papers_name_in_the_metadata()
    {
        var article = Page(
            "<meta property=\"og:site_name\" content=\"The Harbour Post\"><meta name=\"author\" content=\"The Harbour Post\">",
            "<p>By Ann Lee</p>");
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("The Harbour Post", article.Source);
    }

    [Theory]
    [InlineData("The Harbour Post")]
    [InlineData("Reuters")]
    [InlineData("Neue Hafener Zeitung")]
    [InlineData("https://post.example/people/ann")]
    public void A_paper_an_agency_and_an_address_are_no_author(string name) =>
        Assert.Empty(
            Page($"<meta property=\"og:site_name\" content=\"The Harbour Post\"><meta name=\"author\" content=\"{name}\">").Authors);

    [Theory]
    [InlineData(
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sinks\n off "
        + "Busan\",\"author\":{\"name\":\"Ann\tLee\"}}</script>")]
    [InlineData("<script type=\"application/ld+json\"><!--\n{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}\n--></script>")]
    [InlineData(
        "<script type=\"application/ld+json\">//<![CDATA[\n{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}\n//]]></script>")]
    [InlineData("<script type=\"application/ld+json; charset=utf-8\">{\"@type\":\"NewsArticle\",\"author\":\"Ann Lee\"}</script>")]
    [InlineData(
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann "
        + "Lee\"},{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\"}}]}</script>")]
    [InlineData(
        "<script "
        + "type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"author\":{\"name\":\"Ann "
        + "Lee\"}}]}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"givenName\":\"Ann\",\"familyName\":\"Lee\"}}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"schema:NewsArticle\",\"author\":{\"name\":\"Ann&nbsp;Lee\"}}</script>")]
    [InlineData(
        "<script type=\"application/ld+json\">{\"@type\":\"Organization\"}{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann "
        + "Lee\"}}</script>")]
    public void Json_ld_is_read_as_it_is_in_the_wild(string script) => Assert.Equal(["Ann Lee"], Page(script).Authors);

    [Fact]
    public void Of_several_articles_in_json_ld_the_one_with_the_pages_address_or_headline_counts()
    {
        const string Several =
            """
            <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Pier closed again","url":"https://post.example/pier","datePublished":"2020-01-01","author":{"name":"Dee Fox"}},
            {"@type":"Article","headline":"Ferry sinks off Busan","datePublished":"2023-09-12","author":{"name":"Ann Lee"}}]</script>
            """;
        Assert.Equal("2023-09-12", Page(Several).Published?.ToString());
        var other = Several.Replace("Ferry sinks off Busan", "The ferry: what is known", StringComparison.Ordinal)
            .Replace("\"Article\",", "\"Article\",\"@id\":\"http://www.post.example/ferry/\",", StringComparison.Ordinal);
        Assert.Equal(["Ann Lee"], Page("<link rel=canonical href=\"https://post.example/ferry\">" + other).Authors);
    }

    [Theory]
    [InlineData("<title>Ferry sinks off Busan | World | The Harbour Post</title>")]
    [InlineData("<title>Ferry sinks off Busan - post.example</title><link rel=canonical href=\"https://www.post.example/ferry\">")]
    [InlineData("<title>The Harbour Post: Ferry sinks off Busan</title><meta property=\"og:site_name\" content=\"The Harbour Post\">")]
    [InlineData("<meta property=\"og:title\" content=\"Ferry sinks off Busan in South Korea: what we know so far\">")]
    public void The_title_is_the_headline_that_readers_saw(string head) => Assert.Equal("Ferry sinks off Busan", Page(head).Title);

    [Theory]
    [InlineData("釜山冲渡轮沉没四十人失踪_海港日报", "海港日报", "釜山冲渡轮沉没四十人失踪")]
    [InlineData("釜山沖でフェリー沈没｜港新聞", "港新聞", "釜山沖でフェリー沈没")]
    [InlineData("Паром затонул у Пусана — Портовые ведомости", "Портовые ведомости", "Паром затонул у Пусана")]
    [InlineData("غرق عبارة قبالة بوسان | صحيفة الميناء", "صحيفة الميناء", "غرق عبارة قبالة بوسان")]
    public void A_title_loses_the_sites_name_in_other_scripts_as_well(string title, string site, string headline) => Assert.Equal(
        headline,
        Samples.Article("page.html",
            $"<html><head><title>{title}</title><meta property=\"og:site_name\" "
            + $"content=\"{site}\"></head><body><div>{Paragraphs}</div></body></html>").Title);

    [Fact]
    public void Entities_in_metadata_are_resolved_also_where_they_are_escaped_twice() => Assert.Equal(
        "Ferry sinks – “nobody” was found",
        Samples.Article("page.html",
            "<html><head><meta property=\"og:title\" content=\"Ferry sinks &amp;#8211; &amp;ldquo;nobody&amp;rdquo; was "
            + $"found\"></head><body><div>{Paragraphs}</div></body></html>").Title);

    [Theory]
    [InlineData("https://web.archive.org/web/20240105093000/https://post.example/2023/09/12/ferry")]
    [InlineData("https://web.archive.org/web/20240105093000id_/https://post.example/2023/09/12/ferry")]
    [InlineData("https://archive.ph/2024.01.05-093000/https://post.example/2023/09/12/ferry")]
    public void An_archived_copy_has_the_address_and_the_day_of_the_original(string address)
    {
        var article = Page($"<link rel=\"canonical\" href=\"{address}\">");
        Assert.Equal("https://post.example/2023/09/12/ferry", article.Url);
        Assert.Equal("2023-09-12", article.Published?.ToString());
    }

    [Fact]
    public void A_page_saved_by_a_browser_has_the_address_that_it_was_saved_from() => Assert.Equal(
        "https://post.example/ferry",
        Samples.Article("page.html",
            "<!DOCTYPE html>\n<!-- saved from url=(0026)https://post.example/ferry "
            + $"-->\n<html><body><div>{Paragraphs}</div></body></html>").Url);

    [Fact]
    public void A_story_built_of_many_sections_is_read_whole()
    {
        var sections = string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"<section><div><h2>Part {i}</h2></div><div class=card-{i}><div><p>In part {i} the ferry leaves harbour number {i} "
                + $"with {i} crews on board, and nobody knows where it went.</p></div></div></section>"));
        var text = Samples.Article("page.html", $"<html><body><main><h1>Ferries</h1>{sections}</main></body></html>").Text;
        Assert.All(Enumerable.Range(1, 8), i => Assert.Contains($"harbour number {i}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"@type\": \"Person\", \"name\": {\"@value\": \"Ann Lee\"}}")]
    [InlineData("{\"@type\": \"Person\", \"name\": {\"@type\": \"Text\", \"name\": \"Ann Lee\"}}")]
    public void A_writers_name_may_be_an_object(string author) => Assert.Equal(["Ann Lee"], Page(
        head: $"<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\", \"author\": {author}}}</script>").Authors);

    [Theory]
    [InlineData("<div class=meta data-published=\"2023-09-12T08:30:00+09:00\">yesterday</div>", "2023-09-12T08:30:00+09:00")]
    [InlineData("<span data-post-timestamp=\"1694507400\">2 hours ago</span>", "2023-09-12T08:30:00Z")]
    [InlineData("<span data-last-updated=\"1694507400\">2 hours ago</span>", null)]
    [InlineData("<span data-event-date=\"2023-10-01\">Soon</span>", null)]
    public void The_date_that_a_script_shows_in_words_is_in_an_attribute(string below, string? published) =>
        Assert.Equal(published, Page(below: below).Published?.ToString());

    [Fact]
    public void Without_a_heading_the_line_that_the_page_shows_is_the_headline() => Assert.Equal("Ferry sinks off Busan", Samples.Article(
        "page.html",
        $"<html><head><title>Ferry sinks off Busan « Our Harbour</title></head><body><div><b>Ferry sinks off Busan</b></div>{Paragraphs}</body></html>")
        .Title);

    [Fact]
    public void A_writer_whose_surname_is_a_papers_word_is_a_writer() =>
        Assert.Equal(["Yang Sun"], Page(head: "<meta name=author content='Yang Sun'>").Authors);
}
