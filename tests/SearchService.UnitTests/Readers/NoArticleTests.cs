using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>What lies in archives beside articles is told apart by its name, unless its content says that it is an article.</summary>
public sealed class NoArticleTests
{
    [Theory]
    [InlineData("site/style.css", "body { color: black }")]
    [InlineData("fetch.py", "import os\n\nprint('A ferry sank.')")]
    [InlineData("crawl.log", "2023-09-12 08:30 fetched 12 pages")]
    [InlineData("stories.txt.sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  stories.txt")]
    [InlineData("SHA256SUMS", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  stories.txt")]
    [InlineData("book/mimetype", "application/epub+zip")]
    [InlineData("settings.yml", "title: Ferry")]
    [InlineData("story.txt~", "A ferry sank.")]
    [InlineData("story.html.bak", "<!doctype html><p>A ferry sank off Busan on Monday, the coast guard said.</p>")]
    [InlineData("~$story.docx", "Ann Lee")]
    [InlineData("story.pdf.part", "%PDF-1.4")]
    [InlineData("harbour.url", "[InternetShortcut]\nURL=https://harbour.example/ferry")]
    [InlineData("ann.vcf", "BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD")]
    public void What_is_no_article_is_rejected_with_what_to_do(string name, string content)
    {
        var rejection = Samples.Rejection(name, content);

        Assert.Equal(RejectionCode.NoArticle, rejection.Code);
        Assert.EndsWith(".", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "story.php",
        "<!doctype html><html><body><p>A ferry sank off Busan on Monday, the coast guard said, with forty on board.</p></body></html>")]
    [InlineData("story.asp", "A ferry sank off Busan on Monday, the coast guard said.")]
    [InlineData("README.md", "# Ferry\n\nA ferry sank off Busan on Monday.")]
    [InlineData("story.text", "A ferry sank off Busan on Monday.")]
    [InlineData("1987.02.26", "A ferry sank off Busan on Monday.")]
    public void What_may_be_an_article_is_read(string name, string content) =>
        Assert.Contains("ferry sank", Samples.Article(name, content).Text, StringComparison.Ordinal);
}
