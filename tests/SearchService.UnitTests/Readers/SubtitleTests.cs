using System.Text;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Subtitles of broadcasts are read as what was said.</summary>
public sealed class SubtitleTests
{
    [Theory]
    [InlineData("news.srt")]
    [InlineData("news.txt")]
    public void SubRip_gives_its_words_without_clock_and_numbers(string file) =>
        Assert.Equal("Good evening, this is the harbour news.\n\nA ferry sank off the coast on Monday, the coast guard said.", Text(file, """
            1
            00:00:01,000 --> 00:00:04,000
            <i>Good evening,</i>
            {\an8}this is the harbour news.

            2
            00:00:07,500 --> 00:00:09,000
            A ferry sank off the coast on Monday,

            3
            00:00:09,000 --> 00:00:11,000
            A ferry sank off the coast on Monday,
            the coast guard said.
            """));

    [Fact]
    public void WebVtt_names_who_speaks_and_leaves_notes_and_styles_out() =>
        Assert.Equal("Ann Lee: Was anybody found?\n\nBo Chen: Nobody was found by night.", Text("news.vtt", """
            WEBVTT - Harbour news

            STYLE
            ::cue { color: white }

            NOTE made by hand

            intro
            00:01.000 --> 00:04.000 align:start position:0%
            <v Ann Lee>Was anybody <00:02.000><c>found?</c>

            00:04.500 --> 00:09.000
            <v.loud Bo Chen>Nobody was found
            by night.
            """));

    [Fact]
    public void Subtitles_without_words_are_rejected() =>
        Assert.IsType<EntryRejected>(Assert.Single(Samples.Outcomes("news.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n<i></i>\n"u8.ToArray())));

    [Fact]
    public void A_text_that_speaks_of_an_arrow_is_a_text() =>
        Assert.Contains("-->", Text("note.txt", "The clock said so.\n\n00:00:01,000 --> 00:00:04,000 was on the screen.\n"), StringComparison.Ordinal);

    private static string Text(string name, string content) => Assert.IsType<ArticleRead>(
        Assert.Single(Samples.Outcomes(name, Encoding.UTF8.GetBytes(content)))).Article.Text;

    [Fact]
    public void A_speaker_who_goes_on_is_named_once() => Assert.Equal(
        "Ann: The ferry left at noon.\n\nBo: Who was on board?",
        Samples.Article("talk.vtt",
            "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>The ferry left\n\n00:03.000 --> 00:05.000\n<v Ann>at noon.\n\n"
            + "00:05.500 --> 00:07.000\n<v Bo>Who was on board?\n").Text);

    [Theory]
    [InlineData("a.ass", "[Script Info]\nTitle: x\n\n[Events]\n"
        + "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        + "Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,A ferry {\\i1}sank{\\i0},\\Noff Busan.\n"
        + "Dialogue: 0,0:00:09.00,0:00:11.00,Default,,0,0,0,,Nobody was hurt, they said.\n")]
    [InlineData("a.ttml", "<?xml version=\"1.0\"?><tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div>"
        + "<p begin=\"00:00:01.000\" end=\"00:00:03.000\">A ferry <span>sank</span>,<br/>off Busan.</p>"
        + "<p begin=\"00:00:09.000\" end=\"00:00:11.000\">Nobody was hurt, they said.</p></div></body></tt>")]
    public void Other_forms_of_subtitles_are_read_alike(string name, string content) =>
        Assert.Equal("A ferry sank, off Busan.\n\nNobody was hurt, they said.", Samples.Article(name, content).Text);
}
