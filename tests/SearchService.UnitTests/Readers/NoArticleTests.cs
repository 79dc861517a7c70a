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
    [InlineData("thesis.tex", "\\documentclass{article}\n\\begin{document}\nA ferry sank.\n\\end{document}")]
    [InlineData("site.cdx", " CDX a b a m s k r M V g u\nhttps://post.example/ 20230912 text/html 200 2QZENJIH - - 825 site.warc.gz")]
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

    [Theory]
    [InlineData("stories.parquet", "PAR1\u0015\u0004 A ferry sank.PAR1", "Parquet")]
    [InlineData("stories.db", "SQLite format 3\0", "SQLite")]
    [InlineData("story.ps", "%!PS-Adobe-3.0\n%%Title: Ferry\n/Times-Roman findfont 12 scalefont setfont\n(A ferry sank.) show\n", "PostScript")]
    [InlineData("scan.djvu", "AT&TFORM\0\0\u0004\u0010DJVMDIRM", "DjVu")]
    [InlineData("mail.pst", "!BDN\u0001\u0002", "Outlook")]
    public void What_no_program_here_reads_is_rejected_by_its_kind(string name, string content, string kind)
    {
        var rejection = Samples.Rejection(name, content);

        Assert.Equal(RejectionCode.Binary, rejection.Code);
        Assert.Contains(kind, rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", "#!/bin/sh\nset -e\ncp stories.txt /backup\n", "script")]
    [InlineData("access.txt", "10.0.0.7 - - [12/Sep/2023:08:30:0{0} +0000] \"GET /story/{0} HTTP/1.1\" 200 2326\n", "log")]
    [InlineData("crawler.txt", "2023-09-12 08:30:0{0},120 INFO fetcher: story {0} fetched\n", "log")]
    [InlineData("sums.txt", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0{0}  story{0}.txt\n", "checksums")]
    [InlineData("dump.txt", "INSERT INTO stories VALUES ({0}, 'Ferry sinks', 'A ferry sank off Busan.');\n", "database")]
    [InlineData("Story.txt", "using System;\npublic class Story{0}\n{\n    public int Id { get; set; }\n}\n\n", "code")]
    public void What_programs_write_is_told_by_its_content_where_the_name_says_nothing(string name, string line, string what)
    {
        var rejection = Samples.Rejection(name, string.Concat(Enumerable.Range(0, 8).Select(
            i => line.Replace("{0}", FormattableString.Invariant($"{i}"), StringComparison.Ordinal))));

        Assert.Equal(RejectionCode.NoArticle, rejection.Code);
        Assert.Contains(what, rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_about_code_and_a_poem_with_semicolons_are_read()
    {
        var article = Samples.Text(
            "A bug of one line\n\nThe harbour's computer let ships pass each other twice. The programmer had written this:\n\n"
            + "if (ship.IsIn(harbour)) {\n    return true;\n}\n\nThe second ship was never counted, the harbour master said on Monday.\n\n"
            + "Nobody had read the line in ten years, and nobody will have to read it again.\n");
        Assert.Contains("return true;", article.Text, StringComparison.Ordinal);

        var poem = string.Concat(Enumerable.Repeat("The ferry left at noon, the quay was bare;\nthe gulls went with it, and the evening air;\n", 8));
        Assert.Contains("the evening air;", Samples.Text(poem).Text, StringComparison.Ordinal);
    }
}
