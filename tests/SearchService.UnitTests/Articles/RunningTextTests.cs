using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Articles;

public sealed class RunningTextTests
{
    [Theory]
    [InlineData("The minister met Gerhard\nStoltenberg and spoke of the\nharbour on Monday.",
        "The minister met Gerhard Stoltenberg and spoke of the harbour on Monday.")]
    [InlineData("The committee of the harbour includes Charles F.\nBarlow, who came to the town on Monday.",
        "The committee of the harbour includes Charles F. Barlow, who came to the town on Monday.")]
    [InlineData("In a letter to the harbour master Mr.\nGreen warned of ice and of high water in the bay.",
        "In a letter to the harbour master Mr. Green warned of ice and of high water in the bay.")]
    [InlineData("He came to the town of New\r\nYork in the spring.", "He came to the town of New  York in the spring.")]
    [InlineData("The ferry left the harbour\nat noon and came back", "The ferry left the harbour at noon and came back")]
    [InlineData("Canadian Harbour Minister Anna\nPetrova, who came to the town for two days, said that\nshe hoped for calm.",
        "Canadian Harbour Minister Anna Petrova, who came to the town for two days, said that she hoped for calm.")]
    public void A_break_inside_running_text_is_a_space(string text, string joined) => Assert.Equal(joined, RunningText.JoinLines(text));

    [Theory]
    [InlineData("Britain\nFrance\nGermany")]
    [InlineData("The ferry left.\nThe storm came.")]
    [InlineData("The ferry left the old harbour.\n\nStoltenberg was on board.")]
    [InlineData("The harbour was full of ships\n    Stoltenberg saw them all.")]
    [InlineData("Storm hits the northern coast again\nFerry returns to Port Calder today\nMayor speaks")]
    [InlineData("What he brought to the meeting\n- Maps\n- Charts.")]
    public void A_break_that_means_something_stays(string text) => Assert.Same(text, RunningText.JoinLines(text));
}
