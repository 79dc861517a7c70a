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
    [InlineData("The harbour was closed on Monday when\nthe ice came, and it was the director Dam\nTeutong who had the ships sent away\nto Calder.",
        "The harbour was closed on Monday when the ice came, and it was the director Dam Teutong who had the ships sent away to Calder.")]
    [InlineData("Ferry returns\nThe ferry came back on Monday with\nthe mayor of Port\nCalder and his wife\non board.",
        "Ferry returns\nThe ferry came back on Monday with the mayor of Port Calder and his wife on board.")]
    [InlineData("The harbour was closed on Monday\nwhen the ice came.\n\nIt was Anna\nNowak who had all of the ships\nsent away.\n\nOf the crew of a single ferry\nnobody was seen again until\nnoon.",
        "The harbour was closed on Monday when the ice came.\n\nIt was Anna Nowak who had all of the ships sent away.\n\nOf the crew of a single ferry nobody was seen again until noon.")]
    public void A_break_inside_running_text_is_a_space(string text, string joined) => Assert.Equal(joined, RunningText.JoinLines(text));

    [Theory]
    [InlineData("Britain\nFrance\nGermany")]
    [InlineData("The ferry left.\nThe storm came.")]
    [InlineData("The ferry left the old harbour.\n\nStoltenberg was on board.")]
    [InlineData("The harbour was full of ships\n    Stoltenberg saw them all.")]
    [InlineData("Storm hits the northern coast again\nFerry returns to Port Calder today\nMayor speaks")]
    [InlineData("Ice lay on the bay\nAnd nobody came\nTo see the ferry go\nWhile the wind\nSaid its name.")]
    [InlineData("What he brought to the meeting\n- Maps\n- Charts.")]
    public void A_break_that_means_something_stays(string text) => Assert.Same(text, RunningText.JoinLines(text));
}
