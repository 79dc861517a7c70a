using FsCheck.Xunit;
using SearchService.Articles;
using SearchService.Articles.Letters;
using Xunit;

namespace SearchService.UnitTests.Articles.Letters;

public sealed class ComposedTextTests
{
    [Theory]
    [InlineData("The cafe\u0301 in Malmo\u0308", "café", "cafe\u0301")]
    [InlineData("The cafe\u0301 in Malmo\u0308", "Malmö", "Malmo\u0308")]
    [InlineData("a ﬁne har\u00ADbour", "fine", "ﬁne")]
    [InlineData("a ﬁne har\u00ADbour", "harbour", "har\u00ADbour")]
    [InlineData("\uFEFFUber\u200B alles", "Uber", "Uber")]
    public void A_stretch_of_the_composed_text_is_found_in_the_text_as_given(string given, string composed, string asGiven)
    {
        var text = ComposedText.Of(given);
        var start = text.Text.IndexOf(composed, StringComparison.Ordinal);
        Assert.True(start >= 0, text.Text);
        Assert.Equal(asGiven, text.Given(new TextSpan(start, start + composed.Length)).Of(given).ToString());
    }

    [Fact]
    public void A_text_that_is_composed_already_is_not_copied()
    {
        const string Text = "Ein Café in Malmö — schön, “wirklich”.";
        Assert.Same(Text, ComposedText.Of(Text).Text);
    }

    [Property]
    public bool Every_stretch_lies_in_the_text_as_given(string? given)
    {
        var text = ComposedText.Of(given ?? "");
        return Enumerable.Range(0, text.Text.Length).All(at =>
            text.Given(new TextSpan(at, at + 1)) is var span && span.Start >= 0 && span.Length > 0 && span.End <= given!.Length);
    }
}
