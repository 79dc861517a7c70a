using SearchService.Entities.Tokens;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

public sealed class TokenScannerTests
{
    [Theory]
    [InlineData("Kim Jong-un's train", "Kim|Jong-un|'s|train")]
    [InlineData("The U.S. and the U.S.-led talks", "The|U.S.|and|the|U.S.-led|talks")]
    [InlineData("J. Smith met John F. Kennedy.", "J.|Smith|met|John|F.|Kennedy|.")]
    [InlineData("Gen. Ivanov didn't go", "Gen.|Ivanov|did|n't|go")]
    [InlineData("won 6-3, 7-5 on 1996-08-22", "won|6-3|,|7-5|on|1996-08-22")]
    [InlineData("$1,250.5 or 5th", "$|1,250.5|or|5th")]
    [InlineData("AT&T and O’Neill’s", "AT&T|and|O’Neill|’s")]
    [InlineData("Sen. Reid (D-Nev.) and a D-day", "Sen.|Reid|(|D|-|Nev.|)|and|a|D-day")]
    [InlineData("left Moscow.The train", "left|Moscow|.|The|train")]
    [InlineData("wait... then -- go", "wait|...|then|--|go")]
    [InlineData("Ürümqi 😀 café", "Ürümqi|😀|café")]
    public void Text_is_cut_as_newswire_annotators_cut_it(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokens(text)));

    [Fact]
    public void A_sentence_ends_at_a_full_stop_and_at_a_line_break_but_not_inside_a_name()
    {
        var document = new TokenizedDocument();
        const string Text = "Mr. Li met J. Smith. \"We left.\" He slept\nIn Seoul";
        document.Add(0, Text);

        var sentences = new List<string>();
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.Tokens.Slice(sentence.First, sentence.Count);
            sentences.Add(Text[tokens[0].Start..tokens[^1].End]);
        }

        Assert.Equal(["Mr. Li met J. Smith.", "\"We left.\"", "He slept", "In Seoul"], sentences);
    }

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public void Tokens_cover_all_but_white_space_and_never_overlap(string? text)
    {
        text ??= "";
        var scanner = new TokenScanner(text);
        var at = 0;
        while (scanner.MoveNext())
        {
            var token = scanner.Current;
            Assert.True(token.Start >= at && token.End > token.Start, $"{token} after {at}");
            Assert.True(string.IsNullOrWhiteSpace(text[at..token.Start]));
            at = token.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var scanner = new TokenScanner(text);
        while (scanner.MoveNext())
        {
            tokens.Add(text[scanner.Current.Start..scanner.Current.End]);
        }

        return tokens;
    }
}
