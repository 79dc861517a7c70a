using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SearchService.Articles;
using SearchService.Readers;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace SearchService.UnitTests.Readers;

public sealed class DocumentTests
{
    private static readonly string[] Left =
    [
        "A ferry with forty people on board", "sank off Busan on Monday, the coast", "guard said after a night of fog that",
        "had kept the rescue boats in the har-",
        "bour until the morning.",
    ];

    private static readonly string[] Right =
    [
        "Divers searched the wreck until night", "fell and found nobody in the cabins", "below the deck. The owner of the ship",
        "said it had passed every test of this",
        "year and of the year before.",
    ];

    /// <summary>Two pages in two columns, with a running head and page numbers.</summary>
    internal static byte[] TwoColumns()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var number = 1; number <= 2; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("The Harbour Post, 12 September 2023", 8, new PdfPoint(60, 810), font);
            page.AddText($"{number}", 8, new PdfPoint(290, 20), font);
            if (number == 1)
            {
                page.AddText("Ferry sinks off Busan", 24, new PdfPoint(60, 740), font);
            }

            for (var line = 0; line < Left.Length; line++)
            {
                page.AddText(Left[line], 10, new PdfPoint(60, 690 - 12 * line), font);
                page.AddText(Right[line], 10, new PdfPoint(320, 690 - 12 * line), font);
            }
        }

        return builder.Build();
    }

    internal static byte[] Docx()
    {
        var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Creator = "Ann Lee";
            document.AddMainDocumentPart().Document = new Document(new Body(
                Styled("Title", "Ferry sinks off Busan"),
                Styled(null, "A ferry with forty people on board sank off Busan on Monday, the coast guard said."),
                Styled("Caption", "Divers at the wreck. Photo: AP"),
                Styled(null, "Divers searched the wreck until nightfall and found nobody.")));
        }

        return bytes.ToArray();
    }

    private static Paragraph Styled(string? style, string text) => new(
        style is null ? new ParagraphProperties() : new ParagraphProperties(new ParagraphStyleId { Val = style }),
        new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
        new DeletedRun(new Run(new DeletedText("gone"))));

    [Fact]
    public void Columns_of_a_pdf_are_read_in_order_and_hyphens_mended()
    {
        var article = Samples.Article("paper.pdf", TwoColumns());

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.StartsWith(
            "A ferry with forty people on board sank off Busan on Monday, the coast guard said after a night of fog that had kept "
            + "the rescue boats in the harbour until the morning.", article.Text, StringComparison.Ordinal);
        Assert.Equal(2, article.Text.Split("Divers searched the wreck until night").Length - 1);
        Assert.True(
            article.Text.IndexOf("the morning", StringComparison.Ordinal) < article.Text.IndexOf("Divers", StringComparison.Ordinal));
        Assert.DoesNotContain("The Harbour Post", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n2", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_of_pictures_alone_holds_no_text()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);

        Assert.Equal(RejectionCode.NoText, Samples.Rejection("scan.pdf", builder.Build()).Code);
    }

    [Fact]
    public void A_pdf_that_is_cut_is_malformed_or_read_as_far_as_it_goes()
    {
        var whole = TwoColumns();
        foreach (var length in new[] { 20, whole.Length / 4, whole.Length / 2 })
        {
            Assert.Single(Samples.Outcomes("cut.pdf", whole[..length]));
        }

        Assert.IsType<EntryRejected>(Samples.Outcomes("cut.pdf", whole[..20])[0]);
    }

    [Fact]
    public void Thousands_of_words_in_one_place_hold_up_nothing()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        for (var i = 0; i < 4_000; i++)
        {
            page.AddText("Ferry sinks.", 10, new PdfPoint(60, 690), font);
        }

        Assert.Contains("Ferry sinks", Samples.Article("paper.pdf", builder.Build()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_docx_gives_title_body_and_captions_by_style()
    {
        var article = Samples.Article("story.docx", Docx());

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(["Divers at the wreck."], article.Captions);
        Assert.Equal(
            "A ferry with forty people on board sank off Busan on Monday, the coast guard said.\n\nDivers searched the wreck "
                + "until nightfall and found nobody.",
            article.Text);
    }

    [Fact]
    public void A_docx_is_known_by_its_content() => Assert.Equal("Ferry sinks off Busan", Samples.Article("story", Docx()).Title);

    [Fact]
    public void A_pdf_with_a_password_is_refused_and_says_what_to_do()
    {
        // The standard security handler (ISO 32000-1, 7.6.3) with keys that the empty password does not fit.
        var trailer = "trailer\n<<"u8.ToArray();
        var encrypt = System.Text.Encoding.ASCII.GetBytes(
            $"/Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}>>> ");
        var plain = TwoColumns();
        var at = plain.AsSpan().LastIndexOf(trailer) + trailer.Length;
        var rejection = Samples.Rejection("locked.pdf", [.. plain[..at], .. encrypt, .. plain[at..]]);

        Assert.Equal(RejectionCode.Encrypted, rejection.Code);
        Assert.Contains("without", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_document_with_a_password_is_refused_by_what_it_is()
    {
        // Locked documents are compound files (MS-CFB) with a stream named EncryptedPackage, in UTF-16.
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016],
            .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];
        var rejection = Samples.Rejection("locked.docx", locked);

        Assert.Equal(RejectionCode.Encrypted, rejection.Code);
        Assert.Contains("without", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_are_printed_twice_for_boldness_are_read_once_and_an_account_is_no_author()
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = { Author = "prepress01" } };
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("Ferry sinks off Busan", 24, new PdfPoint(60, 740), font);
        page.AddText("Ferry sinks off Busan", 24, new PdfPoint(60.4, 740), font);
        for (var line = 0; line < Left.Length; line++)
        {
            page.AddText(Left[line], 10, new PdfPoint(60, 690 - 12 * line), font);
        }

        var article = Samples.Article("paper.pdf", builder.Build());

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void A_text_that_was_moved_is_read_once_and_notes_are_read()
    {
        var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(
                new Paragraph(new MoveFromRun(new Run(new Text("Divers searched the wreck.")))),
                new Paragraph(new Run(new Text("A ferry with forty people on board sank off Busan on Monday."))),
                new Paragraph(new MoveToRun(new Run(new Text("Divers searched the wreck."))))));
            main.AddNewPart<FootnotesPart>().Footnotes =
                new Footnotes(new Footnote(new Paragraph(new Run(new Text("The ship was built in 1987.")))) { Id = 1 });
        }

        var text = Samples.Article("story.docx", bytes.ToArray()).Text;
        Assert.Equal(2, text.Split("Divers searched the wreck.").Length);
        Assert.Contains("The ship was built in 1987.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_inside_a_paragraph_part_lines()
    {
        var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(
                new Text("Ferry sinks off Busan"), new Break(), new Text("By Ann Lee"), new Break(), new Break(),
                new Text("A ferry with forty people on board sank off Busan on Monday, the coast guard said."), new Break(),
                new Text("Divers searched the wreck until nightfall and found nobody in it.")))));
        }

        var article = Samples.Article("story.docx", bytes.ToArray());

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(
            "A ferry with forty people on board sank off Busan on Monday, the coast guard said.\n\nDivers searched the wreck "
                + "until nightfall and found nobody in it.",
            article.Text);
    }
}
