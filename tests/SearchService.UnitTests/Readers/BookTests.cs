using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Books and scans that others than libraries exchange, and tables and hidden text of documents.</summary>
public sealed class BookTests
{
    [Fact]
    public void Each_section_of_a_fictionbook_is_an_article_with_its_notes()
    {
        var outcomes = Samples.File("exports/book.fb2");

        Assert.Equal(["exports/book.fb2#1", "exports/book.fb2#2"], outcomes.Select(outcome => outcome.File));
        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal(("The ferry", "Harbour stories", "2023-09-12", "en"),
            (article.Title, article.Source, article.Published?.ToString(), article.Language));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.EndsWith("in the port.\n\nTwelve of them were children.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_djvu_scan_has_paragraphs_and_whole_words() => Assert.Equal(
        "A ferry with forty people on board sank off Busan on Monday night, the coast guard said.\n\n"
        + "Nobody was in the cabins, Captain Lee Min-ho told reporters in the port.",
        Samples.ArticleOf("exports/djvu.xml").Text);

    [Theory]
    [InlineData("hidden.doc")]
    [InlineData("hidden.docx")]
    [InlineData("hidden.odt")]
    public void Hidden_and_deleted_text_is_no_text_and_a_row_of_a_table_is_one_line(string file)
    {
        var text = Samples.ArticleOf("exports/" + file).Text;

        Assert.StartsWith(
            "The harbour board of Lindholm voted to raise the fees by four percent on Tuesday, after a long debate.\n\n"
            + "Fishermen in Ostvik protested against the decision, and went to court.\n\n"
            + "Harbour Old fee New fee\n\nLindholm 40 42\n\nThe board meets again in May.", text, StringComparison.Ordinal);
        Assert.Contains("A first paragraph of the left column.\n\nA second paragraph of the left column.", text, StringComparison.Ordinal);
    }
}
