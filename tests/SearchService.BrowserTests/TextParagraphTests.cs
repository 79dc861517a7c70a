using SearchService.Api.Pages.Reading;
using SearchService.Articles;
using Xunit;

namespace SearchService.BrowserTests;

/// <summary>How a text falls into paragraphs on the page of its article.</summary>
public sealed class TextParagraphTests
{
    [Theory]
    [InlineData("""
        The ferry to the northern islands left the harbour two hours late on
        Monday, since a crane had dropped a container of tinned peaches onto
        the only road to the pier. Nobody was hurt.
            The harbour master said that the road would be open again by the
        evening, and that the peaches were to be given away.
        """, "The ferry", "The harbour master")]
    [InlineData("""
        The mill beside the river has stood empty
        for eleven years, and the roof went in the
        spring storm. The council wants it sold.

        A potter from the next valley has offered
        one crown for it.
        """, "The mill", "A potter")]
    [InlineData("""
        MOSCOW, Monday - The delegation came by train and was met
        at the station by a band, two ministers and a dog that had
        slipped its lead. It left by road.
        Nobody spoke of the treaty, and the dog was not seen again
        until the evening news showed it asleep on the red carpet.
        """, "MOSCOW", "Nobody spoke")]
    [InlineData("""
        Prices at the auction were as follows, in crowns for a ton of
        the usual quality:
        Barley       112       108
        Oats          97        99
        Traders said that they had expected more after a winter which
        was the driest for a decade.
        """, "Prices", "Barley", "Oats", "Traders")]
    [InlineData("""
        The toll for grain barges goes up by a twentieth in April, the third
        rise in two years, and the lock is to be shut for a week.
            Dealers said that the rise was smaller than they had feared.
            - wheat up 2
            - barley unchanged
            - rye down 1
            - oats unchanged
         ENDS
        """, "The toll", "Dealers", "- wheat", "- barley", "- rye", "- oats", "ENDS")]
    [InlineData("Each line is a paragraph here.\nSo is this one, though it is short.\nAnd the last.", "Each", "So is", "And")]
    [InlineData("O harbour of my youth\nThe Gulls are crying still\nThe Boats are all away\nAnd Silence has the hill",
        "O harbour", "The Gulls", "The Boats", "And Silence")]
    [InlineData("ARRIVALS\nThe ferry\n\n", "ARRIVALS", "The ferry")]
    [InlineData("漁船は月曜日に港を出て北の島へ向かったが霧のために二時間\n遅れて到着した。乗客は四十人で、けが人はいなかった。\n\n次の船は火曜日に出る。", "漁船", "次の船")]
    [InlineData("", "")]
    [InlineData("\n\n  \n", "")]
    public void Lines_that_were_wrapped_belong_together(string text, params string[] begin)
    {
        begin = [.. begin.Where(each => each.Length > 0)];
        foreach (var breaks in new[] { "\n", "\r\n" })
        {
            var typed = text.ReplaceLineEndings(breaks);
            var paragraphs = TextParagraphs.Of(typed).Select(span => typed[span.Start..span.End]).ToList();
            Assert.Equal(begin.Length, paragraphs.Count);
            Assert.All(begin.Zip(paragraphs), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_name_that_goes_over_a_line_end_is_one_name_and_offsets_are_those_of_the_text()
    {
        const string Text = "The visitors were met at the pier by Kim Jong-\nun, who had come early, and by a band from the\nnext town.";
        var start = Text.IndexOf("Kim", StringComparison.Ordinal);
        var span = new TextSpan(start, Text.IndexOf(',', StringComparison.Ordinal));
        var entities = new ArticleEntities(
            [new Person("Kim Jong-un", [new Mention(span, Text[span.Start..span.End], ArticlePart.Text)])], [], []);
        var pieces = Assert.Single(AnnotatedText.Paragraphs(Text, ArticlePart.Text, entities, [new TextSpan(4, 12)]));
        Assert.Equal(["The ", "visitors", " were met at the pier by ", "Kim Jong-un",
            ", who had come early, and by a band from the next town."], pieces.Select(piece => piece.Text));
        Assert.Equal("Kim Jong-un", Assert.Single(pieces, piece => piece.Kind == MentionKind.Person).Name);
    }
}
