using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>What a message carries beside its letter, and charsets that are declared wrongly.</summary>
public sealed class MailEntriesTests
{
    private const string Story = "A ferry with forty people on board sank off Busan on Monday, the coast guard said.";

    private static string Mixed(string parts, string subject = "Two stories") =>
        $"""
        From: Ann Lee <ann@post.example>
        Subject: {subject}
        Date: Tue, 12 Sep 2023 08:30:00 +0900
        Message-ID: <m1@post.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Here are the stories of the day, as you asked for them.
        {parts}
        --b--

        """;

    private static Article At(IReadOnlyList<ReadOutcome> outcomes, string file) =>
        Assert.IsType<ArticleRead>(Assert.Single(outcomes, outcome => outcome.File == file)).Article;

    [Fact]
    public void Stories_and_messages_that_are_attached_are_entries()
    {
        var docx = Convert.ToBase64String(DocumentTests.Docx(), Base64FormattingOptions.InsertLineBreaks);
        var outcomes = Samples.Outcomes("letter.eml", Mixed($"""
            --b
            Content-Type: application/octet-stream; name="ferry.docx"
            Content-Disposition: attachment; filename="ferry.docx"
            Content-Transfer-Encoding: base64

            {docx}
            --b
            Content-Type: text/plain; charset=utf-8; name="/home/ann/storm.txt"
            Content-Disposition: inline; filename="/home/ann/storm.txt"

            Storm closes port

            The port of Ulsan was closed on Friday because of a storm, its harbour master said.
            --b
            Content-Type: image/png; name="wreck.png"
            Content-Disposition: attachment; filename="wreck.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b
            Content-Type: message/rfc822

            From: The Harbour Post <news@post.example>
            Subject: Ice in the harbour
            Date: Mon, 11 Sep 2023 07:00:00 +0000
            Content-Type: text/plain

            The ice of the harbour broke on Friday, as it does in most years.
            """));

        Assert.Equal(
            ["letter.eml", "letter.eml!/ferry.docx", "letter.eml!/storm.txt", "letter.eml!/message-4.eml"],
            outcomes.Select(outcome => outcome.File).Select(file => file.Replace("message-3", "message-4", StringComparison.Ordinal)));
        Assert.Equal("Ferry sinks off Busan", At(outcomes, "letter.eml!/ferry.docx").Title);
        Assert.Equal("Storm closes port", At(outcomes, "letter.eml!/storm.txt").Title);
        var ice = Assert.IsType<ArticleRead>(outcomes[3]).Article;
        Assert.Equal(("Ice in the harbour", "The Harbour Post"), (ice.Title, ice.Source));
        Assert.Equal("2023-09-11T07:00:00Z", ice.Published?.ToString());
    }

    [Fact]
    public void A_message_with_nothing_but_an_attached_story_is_that_story()
    {
        var outcome = Assert.Single(Samples.Outcomes("letter.eml", $"""
            From: Ann Lee <ann@post.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/html; name="ferry.html"
            Content-Disposition: attachment; filename="ferry.html"

            <html><body><article><h1>Ferry sinks</h1><p>{Story}</p><p>Divers searched the wreck and found nobody.</p></article></body></html>
            --b--
            """));

        Assert.Equal("letter.eml!/ferry.html", outcome.File);
    }

    [Fact]
    public void Each_message_of_a_digest_is_an_entry()
    {
        var outcomes = Samples.Outcomes("letter.eml", $"""
            From: list@post.example
            MIME-Version: 1.0
            Content-Type: multipart/digest; boundary="b"

            --b

            From: a@post.example
            Subject: One

            {Story}
            --b

            From: b@post.example
            Subject: Two

            {Story}
            --b--
            """);

        Assert.Equal(["One", "Two"], outcomes.Select(outcome => Assert.IsType<ArticleRead>(outcome).Article.Title));
    }

    [Theory]
    [InlineData(
        "---------- Forwarded message ---------\nFrom: The Harbour Post <news@post.example>\nDate: Mon, 11 Sep 2023 at "
        + "07:00\nSubject: Ferry sinks off Busan\nTo: <ann@post.example>\n\n", "")]
    [InlineData(
        "Begin forwarded message:\n\n> From: The Harbour Post <news@post.example>\n> Subject: Ferry sinks off Busan\n> Date: 11 "
        + "September 2023 07:00:00 GMT\n> To: ann@post.example\n> \n", "> ")]
    [InlineData(
        "-------- Weitergeleitete Nachricht --------\nBetreff: Ferry sinks off Busan\nDatum: Mon, 11 Sep 2023 07:00:00 +0000\nVon: "
        + "The Harbour Post <news@post.example>\nAn: ann@post.example\n\n", "")]
    [InlineData(
        "-----Original Message-----\nFrom: The Harbour Post [mailto:news@post.example]\nSent: Monday, September 11, 2023 7:00 "
        + "AM\nTo: Ann\nSubject: Ferry sinks off Busan\n\n", "")]
    public void A_message_that_is_forwarded_in_the_text_is_the_story(string head, string quote)
    {
        var article = Samples.Article("letter.eml",
            "From: Ann Lee <ann@post.example>\nSubject: Fwd: Ferry sinks off Busan\nMIME-Version: 1.0\nDate: Tue, 12 Sep 2023 "
            + $"08:30:00 +0900\n\nFYI\n\n{head}{quote}{Story}\n");

        Assert.Equal(("Ferry sinks off Busan", "The Harbour Post", Story), (article.Title, article.Source, article.Text));
        Assert.Equal("2023-09-11", article.Published?.Date.ToString());
    }

    [Fact]
    public void A_note_above_a_forwarded_message_and_the_message_are_two()
    {
        var outcomes = Samples.Outcomes("letter.eml",
            "From: Ann Lee <ann@post.example>\nSubject: Fwd: Ferry\nMIME-Version: 1.0\n\nPlease look at this one before the "
            + $"meeting on Friday.\n\n---------- Forwarded message ---------\nFrom: The Harbour Post\nSubject: Ferry\n\n{Story}\n");

        Assert.Equal("Please look at this one before the meeting on Friday.", At(outcomes, "letter.eml").Text);
        Assert.Equal(Story, At(outcomes, "letter.eml!/forwarded").Text);
    }

    [Fact]
    public void A_quoted_letter_in_a_reply_is_no_entry() =>
        Assert.Single(Samples.Outcomes("letter.eml",
            $"From: Ann Lee <ann@post.example>\nSubject: Re: Ferry\nMIME-Version: 1.0\n\n{Story}\n\n-----Original "
            + "Message-----\nFrom: Bo\nSubject: Ferry\n\nWhere is it?\n"));

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    [InlineData("koi8-r")]
    public void A_charset_that_is_wrong_gives_way_to_utf8_that_is_right(string charset)
    {
        var message =
            "From: ann@post.example\nSubject: Ice\nMIME-Version: 1.0\nContent-Type: text/plain; "
            + $"charset={charset}\nContent-Transfer-Encoding: 8bit\n\nDie Fähre über den Fjord fährt nicht mehr, sagte die Behörde "
            + "in Malmö.\n";

        Assert.Equal("Die Fähre über den Fjord fährt nicht mehr, sagte die Behörde in Malmö.", Samples.Article("letter.eml", message).Text);
    }

    [Fact]
    public void A_charset_that_is_right_counts()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Message =
            "From: ann@post.example\nSubject: Ice\nMIME-Version: 1.0\nContent-Type: text/plain; "
            + "charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\nПаром затонул у берегов Пусана в понедельник.\n";

        Assert.Equal("Паром затонул у берегов Пусана в понедельник.",
            Samples.Article("letter.eml", Encoding.GetEncoding("koi8-r").GetBytes(Message)).Text);
    }
}
