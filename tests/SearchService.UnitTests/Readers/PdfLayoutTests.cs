using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace SearchService.UnitTests.Readers;

/// <summary>What a printed page tells by where its letters stand and how large they are.</summary>
public sealed class PdfLayoutTests
{
    private static readonly string[] Body =
    [
        "ferry with forty people on board sank off Busan on", "Monday, the coast guard said after a night of fog",
        "that had kept the rescue boats in the harbour until", "the morning. The long-term search goes on, and a long-",
        "term plan for the well-known route is to follow. Rescu-", "ers said the harbour was closed by the state-of-the-",
        "art gates that the port had opened in spring.",
    ];

    private static (PdfDocumentBuilder Builder, PdfPageBuilder Page, PdfDocumentBuilder.AddedFont Font) NewPage()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        return (builder, builder.AddPage(PageSize.A4), font);
    }

    [Fact]
    public void A_large_initial_is_the_start_of_the_line_beside_it()
    {
        var (builder, page, font) = NewPage();
        page.AddText("Ferry sinks off Busan", 24, new PdfPoint(60, 740), font);
        page.AddText("A", 34, new PdfPoint(60, 669), font);
        for (var line = 0; line < Body.Length; line++)
        {
            page.AddText(Body[line], 10, new PdfPoint(line < 2 ? 88 : 60, 690 - 12 * line), font);
        }

        var article = Samples.Article("paper.pdf", builder.Build());

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.StartsWith("A ferry with forty people", article.Text, StringComparison.Ordinal);
    }

    /// <summary>As browsers print a page of the web: time and title on top, address and number of the page at the foot.</summary>
    [Theory]
    [InlineData("https://post.example/2023/ferry", "https://post.example/2023/ferry")]
    [InlineData("file:///home/ann/ferry.html", null)]
    public void What_a_browser_prints_into_the_margins_is_no_text_and_names_the_page(string address, string? url)
    {
        var (builder, page, font) = NewPage();
        page.AddText("9/13/23, 11:45 PM", 8, new PdfPoint(20, 825), font);
        page.AddText("Ferry sinks off Busan - The Harbour Post", 8, new PdfPoint(220, 825), font);
        page.AddText("Ferry sinks off Busan", 24, new PdfPoint(60, 740), font);
        for (var line = 0; line < Body.Length; line++)
        {
            page.AddText(Body[line], 10, new PdfPoint(60, 690 - 12 * line), font);
        }

        page.AddText(address, 8, new PdfPoint(20, 15), font);
        page.AddText("1/1", 8, new PdfPoint(560, 15), font);

        var article = Samples.Article("paper.pdf", builder.Build());

        Assert.Equal(("Ferry sinks off Busan", url), (article.Title, article.Url));
        Assert.StartsWith("ferry with forty people", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("opened in spring.", article.Text, StringComparison.Ordinal);
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_number_alone_below_the_text_of_a_single_page_is_its_number()
    {
        var (builder, page, font) = NewPage();
        page.AddText("Ferry sinks off Busan", 24, new PdfPoint(60, 740), font);
        for (var line = 0; line < Body.Length; line++)
        {
            page.AddText(Body[line], 10, new PdfPoint(60, 690 - 12 * line), font);
        }

        page.AddText("1", 10, new PdfPoint(300, 86), font);

        Assert.EndsWith("opened in spring.", Samples.Article("paper.pdf", builder.Build()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_initial_that_begins_a_word_is_part_of_it()
    {
        var (builder, page, font) = NewPage();
        page.AddText("T", 34, new PdfPoint(60, 669), font);
        page.AddText("he ferry sank off Busan on Monday, the coast", 10, new PdfPoint(84, 690), font);
        page.AddText("guard said after a night of fog that had kept the", 10, new PdfPoint(84, 678), font);
        page.AddText("rescue boats in the harbour until the next morning came.", 10, new PdfPoint(60, 666), font);

        Assert.StartsWith("The ferry sank off Busan", Samples.Article("paper.pdf", builder.Build()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hyphens_of_compounds_stay_and_those_of_line_ends_go()
    {
        var (builder, page, font) = NewPage();
        for (var line = 0; line < Body.Length; line++)
        {
            page.AddText(line == 0 ? "A " + Body[line] : Body[line], 10, new PdfPoint(60, 690 - 12 * line), font);
        }

        var text = Samples.Article("paper.pdf", builder.Build()).Text;

        Assert.Contains("a long-term plan", text, StringComparison.Ordinal);
        Assert.Contains("Rescuers said", text, StringComparison.Ordinal);
        Assert.Contains("state-of-the-art gates", text, StringComparison.Ordinal);
    }

    /// <summary>A page with all that letters tell by their size.</summary>
    internal static byte[] FrontPage()
    {
        var (builder, page, font) = NewPage();
        page.AddText("The Harbour Post", 40, new PdfPoint(60, 780), font);
        page.AddText("12 September 2023", 8, new PdfPoint(60, 762), font);
        page.AddText("Ferry sinks off Busan with", 24, new PdfPoint(60, 725), font);
        page.AddText("forty people on board", 24, new PdfPoint(60, 698), font);
        page.AddText("The coast guard blames fog, and the owner says the ship was sound", 13, new PdfPoint(60, 674), font);
        page.AddText("By Ann Lee", 9, new PdfPoint(60, 652), font);
        for (var line = 0; line < Body.Length; line++)
        {
            page.AddText(line == 0 ? "A " + Body[line] : Body[line], 10, new PdfPoint(60, 634 - 12 * line), font);
        }

        return builder.Build();
    }

    [Fact]
    public void Paper_headline_standfirst_and_byline_are_told_by_the_size_of_their_letters()
    {
        var article = Samples.Article("paper.pdf", FrontPage());

        Assert.Equal("Ferry sinks off Busan with forty people on board", article.Title);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal("The coast guard blames fog, and the owner says the ship was sound", article.Summary);
        Assert.StartsWith("A ferry with forty people", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour Post", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_in_large_letters_alone_is_read()
    {
        var (builder, page, font) = NewPage();
        page.AddText("The port of Ulsan is closed on Friday", 30, new PdfPoint(60, 700), font);
        page.AddText("Ask at the office of the harbour", 24, new PdfPoint(60, 500), font);

        Assert.Contains("Ask at the office", Samples.Article("paper.pdf", builder.Build()).Text, StringComparison.Ordinal);
    }
}
