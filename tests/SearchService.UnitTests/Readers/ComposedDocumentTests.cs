using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Texts that programs keep in small parts are one article each.</summary>
public sealed class ComposedDocumentTests
{
    private const string Two = "A ferry sank off Busan.\n\nNobody died.";

    [Theory]
    [InlineData("""
        {"title":"Ferry","metadata":{"datePublished":"2023-09-12"},"components":[{"role":"title","text":"Ferry"},
        {"role":"body","text":"<p>A ferry sank off <b>Busan</b>.</p>","format":"html"},{"role":"photo","caption":{"text":"The wreck"}},
        {"role":"container","components":[{"role":"body","text":"Nobody died."}]}]}
        """)]
    [InlineData("""
        {"title":"Ferry","date":"2023-09-12","documentId":"x","body":{"content":[{"sectionBreak":{}},
        {"paragraph":{"elements":[{"textRun":{"content":"A ferry sank "}},{"textRun":{"content":"off Busan.\n"}}]}},
        {"paragraph":{"elements":[{"textRun":{"content":"Nobody died.\n"}}]}}]}}
        """)]
    [InlineData("""
        {"title":"Ferry","date":"2023-09-12","body":{"ops":[{"insert":"A ferry "},{"attributes":{"bold":true},"insert":"sank"},
        {"insert":" off Busan.\nNobody died.\n"}]}}
        """)]
    [InlineData("""
        {"title":"Ferry","date":"2023-09-12",
        "content":"{\"blocks\":[{\"text\":\"A ferry sank off Busan.\",\"type\":\"p\"},{\"text\":\"Nobody died.\",\"type\":\"p\"}]}"}
        """)]
    [InlineData("""
        {"items":[{"id":"x","first_publication_date":"2023-09-12","data":{"title":[{"type":"heading1","text":"Ferry"}],
        "body":[{"type":"paragraph","text":"A ferry sank off Busan."},{"type":"paragraph","text":"Nobody died."}]}}]}
        """)]
    public void A_document_of_a_content_system_keeps_title_day_and_paragraphs(string json)
    {
        var article = Samples.Article("a.json", json);

        Assert.Equal(("Ferry", "2023-09-12", Two), (article.Title, article.Published?.ToString(), article.Text));
    }

    [Theory]
    [InlineData("""
        {"object":"list","results":[
        {"object":"block","type":"paragraph","paragraph":{"rich_text":[{"plain_text":"A ferry sank "},{"plain_text":"off Busan."}]}},
        {"object":"block","type":"paragraph","paragraph":{"rich_text":[{"plain_text":"Nobody died."}]}}]}
        """, Two)]
    [InlineData("""
        {"version":"1.0.0","segments":[{"speaker":"Ann Lee","body":"A ferry sank"},{"speaker":"Ann Lee","body":"off Busan."},
        {"speaker":"Bo Chen","body":"Nobody died."}]}
        """, "Ann Lee: A ferry sank off Busan.\n\nBo Chen: Nobody died.")]
    [InlineData("""
        {"jobName":"j","results":{"transcripts":[{"transcript":"A ferry sank off Busan."}],
        "items":[{"alternatives":[{"confidence":"1.0","content":"A"}],"type":"pronunciation"}]}}
        """, "A ferry sank off Busan.")]
    public void Blocks_and_transcripts_are_one_text(string json, string text) =>
        Assert.Equal(text, Samples.Article("a.json", json).Text);

    [Fact]
    public void An_entry_keeps_the_id_that_stands_beside_its_text()
    {
        var article = Samples.Article("a.json", """
            {"data":[{"type":"node--article","id":"u1",
            "attributes":{"title":"Ferry","created":"2023-09-12","body":{"value":"<p>It sank.</p>"}}}]}
            """);

        Assert.Equal(("u1", "Ferry", "It sank."), (article.Id?.ToString(), article.Title, article.Text));
    }

    [Fact]
    public void Mail_in_json_has_its_subject_for_a_title() => Assert.Equal("Ferry sinks", Samples.Article("a.json", """
        {"subject":"Ferry sinks","from":{"emailAddress":{"name":"Ann Lee"}},"receivedDateTime":"2023-09-12T08:30:00Z",
        "body":{"contentType":"html","content":"<p>It sank.</p>"}}
        """).Title);

    [Fact]
    public void A_head_in_xml_gives_its_fields_and_is_no_title()
    {
        var article = Samples.Article("a.xml", """
            <?xml version="1.0"?><message><article><head><title>Ferry sinks</title><creator>Ann Lee</creator><date>2023-09-12</date></head>
            <body><p>A ferry sank.</p><p>Nobody died.</p></body></article></message>
            """);

        Assert.Equal(("Ferry sinks", "2023-09-12", "A ferry sank.\n\nNobody died."),
            (article.Title, article.Published?.ToString(), article.Text));
    }
}
