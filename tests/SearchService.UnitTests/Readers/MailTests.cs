using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class MailTests
{
    private const string Message =
        """
        Return-Path: <news@post.example>
        From: The Harbour Post <news@post.example>
        To: reader@home.example
        Subject: =?utf-8?Q?Ferry_sinks_=E2=80=93_forty_missing?=
        Date: Tue, 12 Sep 2023 23:30:00 +0900
        Message-ID: <f1@post.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        By Ann Lee

        A ferry with forty people on board sank off Busan on Monday, the coast
        guard said.

        Divers searched the wreck until nightfall and found nobody in the cabins.

        Sign up for our newsletter
        --b
        Content-Type: text/html; charset=utf-8

        <p>A ferry with forty people on board sank.</p>
        --b--

        """;

    [Fact]
    public void A_message_gives_subject_sender_day_and_letter()
    {
        var article = Samples.Article("letter.eml", Message);

        Assert.Equal("Ferry sinks – forty missing", article.Title);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal("2023-09-12T23:30:00+09:00", article.Published?.ToString());
        Assert.Equal("f1@post.example", article.Id?.Value);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(2, article.Text.Split("\n\n").Length);
        Assert.DoesNotContain("newsletter", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailbox_gives_an_article_for_each_message()
    {
        var box =
            $"From news@post.example Tue Sep 12 23:30:00 2023\n{Message}\nFrom news@post.example Wed Sep 13 23:30:00 "
            + "2023\nSubject: Ice\nDate: Wed, 13 Sep 2023 08:00:00 +0000\n\nThe ice broke on Friday.\n>From then on ships sailed.\n";
        var outcomes = Samples.Outcomes("box.mbox", box);

        Assert.Equal(["box.mbox#1", "box.mbox#2"], outcomes.Select(outcome => outcome.File));
        var ice = Assert.IsType<ArticleRead>(outcomes[1]).Article;
        Assert.Equal("Ice", ice.Title);
        Assert.Contains("From then on", ice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_with_html_alone_is_read()
    {
        var article = Samples.Article("letter.eml",
            "From: a@b.example\nSubject: Ice\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html><body><table><tr><td>The ice of "
            + "the harbour broke on Friday, as it does in most years.</td></tr></table></body></html>\n");

        Assert.Equal("The ice of the harbour broke on Friday, as it does in most years.", article.Text);
    }

    [Fact]
    public void A_message_without_text_is_rejected() =>
        Assert.Equal(RejectionCode.NoText,
            Samples.Rejection("letter.eml", "From: a@b.example\nSubject: Ice\nMIME-Version: 1.0\nContent-Type: image/png\n\nAAAA\n").Code);

    [Fact]
    public void A_mailbox_is_cut_at_lines_with_a_date_and_no_sentence_that_begins_with_the_word()
    {
        const string Separator = "From a@b.example Tue Sep 12 08:30:00 2023";
        var outcomes = Samples.Outcomes("box.mbox", $"""
            {Separator}
            Subject: One

            The ferry sails daily.

            From Busan it takes two hours.
            >From Ulsan it takes three.
            >>From Pohang, a reader wrote.
            {Separator}
            Subject: Two

            Nobody was found.
            """.ReplaceLineEndings("\n"));

        Assert.Equal(["One", "Two"], outcomes.Select(outcome => Assert.IsType<ArticleRead>(outcome).Article.Title));
        var text = ((ArticleRead)outcomes[0]).Article.Text;
        Assert.Contains("From Busan it takes two hours.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(">From Ulsan", text, StringComparison.Ordinal);
        Assert.Contains(">From Pohang", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bob", "Bob")]
    [InlineData("Bob Lee", "Bob Lee")]
    [InlineData("Bob Lee <bob@post.example>", "Bob Lee")]
    [InlineData("\"Bob Lee\" <bob@post.example>", "Bob Lee")]
    [InlineData("\"'Bob Lee'\" <bob@post.example>", "Bob Lee")]
    [InlineData("\"bob@post.example\" <bob@post.example>", "post.example")]
    [InlineData("bob@post.example", "post.example")]
    [InlineData("<bob@post.example>", "post.example")]
    [InlineData("\"\" <bob@post.example>", "post.example")]
    [InlineData("bob@post.example (Bob Lee)", "Bob Lee")]
    [InlineData("Newsroom: ann@post.example, bob@post.example;", "Newsroom")]
    [InlineData("", null)]
    [InlineData("<>", null)]
    public void The_sender_is_the_source_however_he_is_written(string from, string? source) => Assert.Equal(
        source, Samples.Article("letter.eml", $"From: {from}\nSubject: Ferry\nMessage-ID: <1@x>\n\nA ferry sank off Busan.\n").Source);

    [Theory]
    [InlineData("________________________________\n")]
    [InlineData("")]
    public void A_message_that_outlook_forwards_below_a_rule_or_none_is_the_story(string rule)
    {
        var article = Samples.Article("letter.eml",
            "From: x@y.example\nSubject: FW: Ferry\nDate: Wed, 13 Sep 2023 08:30:00 +0200\n\n\n" + rule
            + "From: Ann Lee <ann@post.example>\nSent: Tuesday, September 12, 2023 6:12 PM\nTo: x@y.example\nSubject: Ferry sinks\n\n"
            + "A ferry with forty people on board sank off Busan on Monday.\n");

        Assert.Equal(("Ferry sinks", "Ann Lee", "A ferry with forty people on board sank off Busan on Monday."),
            (article.Title, article.Source, article.Text));
        Assert.Equal("2023-09-12T18:12:00Z", article.Published?.ToString());
    }

    [Fact]
    public void The_name_of_a_zone_in_the_date_of_a_letter_counts() => Assert.Equal("2023-09-12T08:30:00+02:00", Samples.Article(
        "letter.eml", "From: x@y.example\nSubject: Ferry\nDate: Tue, 12 Sep 2023 08:30:00 CEST\n\nA ferry sank off Busan.\n")
        .Published?.ToString());
}
