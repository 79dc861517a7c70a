using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Stories as content systems give them, and tables and exports as strangers name their columns.</summary>
public sealed class ContentSystemTests
{
    private const string First = "A ferry with forty people on board sank off Busan on Monday, the coast guard said.";
    private const string Second = "Divers searched the wreck until nightfall and found nobody in the cabins.";

    private static Article Single(string name, string content) =>
        Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes(name, content))).Article;

    public static TheoryData<string, string> Blocks => new()
    {
        { "Arc", """{"_id": "A1", "type": "story", "headlines": {"basic": "Ferry sinks"}, "content_elements": [{"type": "text", "content": "FIRST"}, {"type": "image", "caption": "Divers"}, {"type": "text", "content": "<b>SECOND</b>"}], "credits": {"by": [{"name": "Ann Lee"}]}, "display_date": "2023-09-12T08:30:00Z"}""" },
        { "Contentful", """{"title": "Ferry sinks", "author": "Ann Lee", "publishDate": "2023-09-12", "body": {"nodeType": "document", "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "FIRST"}]}, {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "Divers searched the wreck "}, {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": "until nightfall"}]}, {"nodeType": "text", "value": " and found nobody in the cabins."}]}]}}""" },
        { "Sanity", """{"_id": "s1", "_type": "post", "title": "Ferry sinks", "author": {"name": "Ann Lee"}, "publishedAt": "2023-09-12T08:30:00Z", "body": [{"_type": "block", "children": [{"_type": "span", "text": "FIRST"}]}, {"_type": "image", "asset": {}}, {"_type": "block", "children": [{"_type": "span", "text": "SECOND"}]}]}""" },
        { "Editor.js", """{"title": "Ferry sinks", "author": "Ann Lee", "date": "2023-09-12", "content": {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": "FIRST"}}, {"type": "delimiter", "data": {}}, {"type": "paragraph", "data": {"text": "SECOND"}}]}}""" },
        { "ProseMirror", """{"title": "Ferry sinks", "author": "Ann Lee", "date": "2023-09-12", "content": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "FIRST"}]}, {"type": "paragraph", "content": [{"type": "text", "text": "SECOND"}]}]}}""" },
        { "Lexical", """{"title": "Ferry sinks", "author": "Ann Lee", "date": "2023-09-12", "content": {"root": {"type": "root", "children": [{"type": "paragraph", "children": [{"type": "text", "text": "FIRST"}]}, {"type": "paragraph", "children": [{"type": "text", "text": "SECOND"}]}]}}}""" },
        { "paragraphs", """{"response": {"payload": {"story": {"headline": "Ferry sinks", "byline": {"original": "By Ann Lee"}, "date": "2023-09-12", "paragraphs": [{"text": "FIRST"}, {"text": "SECOND"}]}}}}""" },
        { "Strapi", """{"data": [{"id": 1, "attributes": {"title": "Ferry sinks", "content": "FIRST\n\nSECOND", "publishedAt": "2023-09-12T08:30:00Z", "author": {"data": {"id": 3, "attributes": {"name": "Ann Lee"}}}}}]}""" },
        { "Firestore", """{"documents": [{"name": "a/1", "fields": {"title": {"stringValue": "Ferry sinks"}, "author": {"stringValue": "Ann Lee"}, "body": {"stringValue": "FIRST\n\nSECOND"}, "published": {"timestampValue": "2023-09-12T08:30:00Z"}}}]}""" },
    };

    [Theory, MemberData(nameof(Blocks))]
    public void A_story_in_blocks_is_one_article(string system, string json)
    {
        var article = Single(
            "story.json", json.Replace("FIRST", First, StringComparison.Ordinal).Replace("SECOND", Second, StringComparison.Ordinal));

        Assert.Equal((system, "Ferry sinks"), (system, article.Title));
        Assert.Equal($"{First}\n\n{Second}", article.Text);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.Date.ToString());
    }

    [Theory]
    [InlineData("Strapi 4", """{"data": [{"id": 1, "attributes": {"title": "Ferry", "content": "TEXT", "createdAt": "2023-09-12T08:30:00Z", "publishedAt": null}}]}""")]
    [InlineData("Strapi 5", """{"data": [{"documentId": "a", "title": "Ferry", "content": "TEXT", "updatedAt": "2023-09-12T08:30:00Z", "publishedAt": null}]}""")]
    [InlineData("Drupal", """{"data": [{"type": "node--article", "attributes": {"status": false, "langcode": "en", "title": "Ferry", "body": {"value": "<p>TEXT</p>"}}}]}""")]
    [InlineData("Sanity", """{"_id": "drafts.a1", "_type": "post", "title": "Ferry", "body": [{"_type": "block", "children": [{"_type": "span", "text": "TEXT"}]}]}""")]
    [InlineData("a flag", """{"title": "Ferry", "text": "TEXT", "is_published": false}""")]
    public void What_a_content_system_has_not_published_is_rejected_by_name(string system, string json)
    {
        var rejection = Assert.IsType<EntryRejected>(Assert.Single(
            Samples.Outcomes("story.json", json.Replace("TEXT", First, StringComparison.Ordinal)))).Rejection;

        Assert.Equal((system, RejectionCode.NoArticle), (system, rejection.Code));
        Assert.Contains("not published", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title": "Ferry", "text": "TEXT", "published": null, "date": "2023-09-12"}""")]
    [InlineData("""{"title": "Ferry", "text": "TEXT", "publishedAt": null, "date": "2023-09-12"}""")]
    [InlineData("""{"title": "Ferry", "text": "TEXT", "status": false, "date": "2023-09-12"}""")]
    public void A_field_that_only_says_nothing_makes_no_draft(string json) =>
        Assert.Equal("2023-09-12", Single("story.json", json.Replace("TEXT", First, StringComparison.Ordinal)).Published?.ToString());

    [Fact]
    public void A_table_of_texts_and_labels_is_an_article_a_row()
    {
        var outcomes = Samples.Outcomes("train.csv", $"text,label\n\"{First}\",1\n\"{Second}\",0\n");

        Assert.Equal([First, Second], outcomes.Select(outcome => Assert.IsType<ArticleRead>(outcome).Article.Text));
    }

    [Fact]
    public void A_list_of_articles_under_the_name_of_a_text_stays_a_list() =>
        Assert.Equal(2, Samples.Outcomes("all.json", $$"""{"content": [{"title": "One", "text": "{{First}}"}, {"title": "Two", "text": "{{Second}}"}], "totalPages": 1}""").Count);

    [Theory]
    [InlineData(
        "Article Headline,Pub. Date,News Outlet,Written By,Article Text\nFerry sinks,\"September 12, 2023\",The Harbour Post,Ann "
        + "Lee,\"A ferry sank, the coast guard said.\"\n")]
    [InlineData(
        "sep=;\nTitre;Date de publication;Journal;Auteur;Texte intégral\nFerry sinks;12.09.2023;The Harbour Post;Ann Lee;\"A ferry "
        + "sank, the coast guard said.\"\n")]
    [InlineData(
        "Título\tFecha de publicación\tPeriódico\tAutor\tTexto completo\nFerry sinks\t2023-09-12\tThe Harbour Post\tAnn Lee\tA "
        + "ferry sank, the coast guard said.\n")]
    public void Columns_are_known_by_the_names_that_people_give_them(string table)
    {
        var article = Single("table.csv", table);

        Assert.Equal(("Ferry sinks", "The Harbour Post", "2023-09-12"), (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("A ferry sank, the coast guard said.", article.Text);
    }

    [Theory]
    [InlineData("Titel;Datum;Krant;Auteur;Tekst")]
    [InlineData("Tytuł;Data;Gazeta;Autor;Treść")]
    [InlineData("Başlık;Tarih;Gazete;Yazar;Metin")]
    [InlineData("Titre;Date;Journal;Auteur;Texte")]
    [InlineData("Überschrift;Datum;Zeitung;Verfasser;Volltext")]
    [InlineData("Заголовок;Дата;Издание;Автор;Текст")]
    public void Columns_are_known_in_the_language_of_the_one_who_named_them(string header)
    {
        var article = Single("table.csv", header + "\nFerry sinks;12.09.2023;Hafenpost;Ann Lee;A ferry sank off Busan on Monday.\n");

        Assert.Equal(("Ferry sinks", "Hafenpost", "2023-09-12"), (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(["Ann Lee"], article.Authors);
    }

    [Fact]
    public void An_export_of_a_reference_manager_with_a_note_for_text_is_read() =>
        Assert.Equal("A ferry sank off Busan.", Single("table.csv",
            "\"Key\",\"Author\",\"Title\",\"Publication Title\",\"Abstract Note\",\"Date\"\n\"A\",\"Lee, Ann\",\"Ferry "
            + "sinks\",\"The Harbour Post\",\"A ferry sank off Busan.\",\"2023-09-12\"\n").Text);

    [Theory]
    [InlineData("\"/Date(1694507400000+0900)/\"")]
    [InlineData("{\"year\": 2023, \"month\": 9, \"day\": 12}")]
    [InlineData("[2023, 9, 12]")]
    [InlineData("[2023, 9, 12, 8, 30]")]
    public void Days_in_the_forms_of_programs_are_read(string date) =>
        Assert.Equal(
            "2023-09-12",
            Single("a.json", $$"""{"title": "Ferry", "text": "A ferry sank.", "date": {{date}}}""").Published?.Date.ToString());

    [Fact]
    public void A_table_without_a_header_is_rejected_by_name_and_no_garbled_article()
    {
        var rejection = Samples.Rejection("table.csv", $"1,Ferry sinks,2023-09-12,\"{First}\"\n2,Storm,2023-09-13,\"{Second}\"\n");

        Assert.Equal(RejectionCode.NoText, rejection.Code);
        Assert.Contains("column", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_a_database_may_stand_close_to_their_values()
    {
        var outcomes = Samples.Outcomes("export.txt", """
            HD Fähre vor Busan gesunken
            BY Von Anna Groß
            WC 240 Wörter
            PD 12. September 2023
            SN Hafenpost
            PG 3
            LA Deutsch
            LP
            Die Fähre sank am Montag vor Busan, sagte die Küstenwache.
            TD
            Taucher suchten bis zum Abend und fanden niemanden.
            AN Dokument HAFP000020230912ej9c00001

            HD Sturm schließt Hafen
            WC 100 Wörter
            PD 13. September 2023
            SN Hafenpost
            LA Deutsch
            LP
            Der Hafen von Ulsan wurde am Freitag geschlossen, weil ein Sturm kam.
            AN Dokument HAFP000020230913ej9d00001
            """);

        Assert.Equal(["Fähre vor Busan gesunken", "Sturm schließt Hafen"],
            outcomes.Select(outcome => Assert.IsType<ArticleRead>(outcome).Article.Title));
        var ferry = ((ArticleRead)outcomes[0]).Article;
        Assert.Equal(("Hafenpost", "2023-09-12"), (ferry.Source, ferry.Published?.ToString()));
        Assert.Equal(["Anna Groß"], ferry.Authors);
        Assert.EndsWith("fanden niemanden.", ferry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_of_evernote_are_articles_without_what_is_attached()
    {
        var outcomes = Samples.Outcomes("notes.enex", """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
            <en-export export-date="20240105T101010Z" application="Evernote" version="10.10.5">
              <note><title>Ferry sinks</title><created>20230912T083000Z</created><tag>ferry</tag>
                <note-attributes><author>Ann Lee</author><source-url>https://post.example/ferry</source-url></note-attributes>
                <content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>
                  <div>A ferry with <b>forty people</b> sank.</div><div><br/></div><div>Nobody was found.</div>
                  <en-media hash="a"/></en-note>]]></content>
                <resource><data encoding="base64">aGVsbG8=</data></resource>
              </note>
              <note><title>A picture</title><content><![CDATA[<en-note><en-media hash="b"/></en-note>]]></content></note>
            </en-export>
            """).ToList();

        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal("notes.enex#1", outcomes[0].File);
        Assert.Equal("A ferry with forty people sank.\n\nNobody was found.", article.Text);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("https://post.example/ferry", article.Url);
        Assert.Null(article.Published);
        Assert.Equal("20230912T083000Z", article.Extra["created"].GetString());
        Assert.IsType<EntryRejected>(outcomes[1]);
    }
}
