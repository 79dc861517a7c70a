using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Books, office documents and scans in the structures that programs write: what is of the story, and in which order.</summary>
public sealed class DocumentVariantTests
{
    private const string First = "A ferry with forty people on board sank off Busan on Monday, the coast guard said.";
    private const string Second = "Divers searched the wreck until nightfall and found nobody in the cabins.";
    private const string Note = "The ship was built in Ulsan in 1987.";

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Book(string package, params (string Name, string Text)[] parts) => Zip(
    [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>"),
        ("c.opf", "<package><metadata><title>The Harbour Review</title></metadata><manifest>"
            + string.Concat(parts.Select(part => $"<item id='{part.Name[0]}' href='{part.Name}'/>")) + "</manifest><spine>"
            + string.Concat(parts.Select(part => $"<itemref idref='{part.Name[0]}'/>")) + $"</spine>{package}</package>"),
        .. parts,
    ]);

    private static string Part(string body, string head = "<title>Part</title>") =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" "
        + $"xmlns:epub=\"http://www.idpf.org/2007/ops\"><head>{head}</head>{body}</html>";

    [Theory]
    [InlineData("<title/>", "<h1>Ferry sinks</h1>")]
    [InlineData("<title>Part</title><script src='x.js'/>", "<h1>Ferry sinks</h1>")]
    [InlineData("<title>Part</title>", "<a id='page1'/><h1><a id='h'/>Ferry sinks</h1><span id='p'/>")]
    public void Elements_that_a_book_closes_in_their_tag_take_nothing_in(string head, string body)
    {
        var parts = Samples.Outcomes("issue.epub", Book(
            "",
            ("a.xhtml", Part($"<body>{body}<p>{First}</p><p><a id='page2'/>{Second}</p></body>", head)),
            ("b.xhtml", Part($"<body><h1>Storm</h1><p>{First}</p></body>"))));

        var article = Assert.IsType<ArticleRead>(parts[0]).Article;
        Assert.Equal(2, parts.Count);
        Assert.Equal(("Ferry sinks", $"{First}\n\n{Second}"), (article.Title, article.Text));
    }

    [Fact]
    public void A_page_of_xhtml_may_close_elements_in_their_tag()
    {
        var article = Samples.Article("page.html", Part(
            $"<body><h1><a name='top'/>Ferry sinks</h1><p>{First}</p><p><a id='x'/>{Second}</p></body>", "<title/><script src='x.js'/>"));

        Assert.Equal("Ferry sinks", article.Title);
        Assert.Contains(Second, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "<body epub:type='copyright-page'>")]
    [InlineData("", "<body><section epub:type='titlepage'>")]
    [InlineData("<guide><reference type='toc' href='a.xhtml#top'/></guide>", "<body>")]
    public void Title_page_contents_and_notice_of_rights_are_no_articles(string package, string open)
    {
        var parts = Samples.Outcomes("issue.epub", Book(
            package,
            ("a.xhtml", Part($"{open}<p>The Harbour Review, number nine. All rights in what follows are with those who wrote it.</p></body>")),
            ("b.xhtml", Part($"<body><h1>Ferry sinks</h1><p>{First}</p></body>")),
            ("c.xhtml", Part($"<body><h1>Storm</h1><p>{Second}</p></body>"))));

        Assert.Equal(["Ferry sinks", "Storm"], parts.Select(part => Assert.IsType<ArticleRead>(part).Article.Title));
    }

    [Theory]
    [InlineData("http://www.w3.org/2001/04/xmlenc#aes256-cbc", true)]
    [InlineData("http://itunes.apple.com/dataenc", true)]
    [InlineData("http://www.idpf.org/2008/embedding", false)]
    [InlineData("http://ns.adobe.com/pdf/enc#RC", false)]
    public void A_book_whose_text_is_locked_is_refused_and_one_with_mangled_fonts_is_read(string way, bool isLocked)
    {
        var outcome = Assert.Single(Samples.Outcomes("issue.epub", Zip(
            ("mimetype", "application/epub+zip"),
            ("META-INF/encryption.xml", $"<encryption><EncryptedData><EncryptionMethod Algorithm='{way}'/></EncryptedData></encryption>"),
            ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>"),
            ("c.opf", "<package><manifest><item id='a' href='a.html'/></manifest><spine><itemref idref='a'/></spine></package>"),
            ("a.html", $"<html><body><p>{First}</p></body></html>"))));

        Assert.Equal(isLocked, (outcome as EntryRejected)?.Rejection.Code == RejectionCode.Encrypted);
    }

    [Fact]
    public void A_book_of_one_story_names_its_headline_paper_writer_and_day()
    {
        var article = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("story.epub", Zip(
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>"),
            ("c.opf", "<package><metadata><title>Ferry sinks off Busan - The Harbour Post</title></metadata><manifest>"
                + "<item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"),
            ("a.xhtml", Part($"<body><p class='para1'>Ferry sinks off Busan</p><p>By Ann Lee</p><p>12 September 2023</p><p>{First}</p>"
                + $"<p>{Second}</p></body>")))))).Article;

        Assert.Equal(("Ferry sinks off Busan", "2023-09-12", $"{First}\n\n{Second}"),
            (article.Title, article.Published?.ToString(), article.Text));
        Assert.Equal(["Ann Lee"], article.Authors);
    }

    /// <summary>Word processors write title and author of a document's properties above its headline.</summary>
    [Theory]
    [InlineData("<text:p text:style-name='Title'>Ferry sinks off Busan - The Harbour Post</text:p><text:p>Ann Lee</text:p>")]
    [InlineData("<text:p text:style-name='Title'>Ferry sinks off Busan | The Harbour Post</text:p>")]
    [InlineData("<text:p text:style-name='Title'>Ferry sinks off Busan</text:p>")]
    public void What_stands_above_the_headline_of_a_document_and_says_the_same_is_no_text(string above)
    {
        var article = Samples.Article("story.fodt", Flat("", above
            + "<text:h>Ferry sinks off Busan</text:h><text:p>By Ann Lee</text:p><text:p>12 September 2023</text:p>"
            + $"<text:p>{First}</text:p><text:p>{Second}</text:p>"));

        Assert.Equal(("Ferry sinks off Busan", "2023-09-12", $"{First}\n\n{Second}"),
            (article.Title, article.Published?.ToString(), article.Text));
        Assert.Equal(["Ann Lee"], article.Authors);
    }

    [Fact]
    public void A_title_with_the_papers_name_above_the_headline_is_no_text()
    {
        var article = Samples.Article("story.txt",
            $"Ferry sinks off Busan - The Harbour Post\n\nFerry sinks off Busan\n\nBy Ann Lee\n\n12 September 2023\n\n{First}\n\n{Second}");

        Assert.Equal(("Ferry sinks off Busan", $"{First}\n\n{Second}"), (article.Title, article.Text));
    }

    private static string Flat(string styles, string text) =>
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
        + "office:mimetype=\"application/vnd.oasis.opendocument.text\">"
        + $"{styles}<office:body><office:text>{text}</office:text></office:body></office:document>";

    [Theory]
    [InlineData("<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>NOTE</text:p></text:note-body></text:note>")]
    [InlineData("<text:note text:note-class=\"endnote\"><text:note-citation>i</text:note-citation><text:note-body><text:p text:style-name=\"Endnote\">NOTE</text:p></text:note-body></text:note>")]
    public void Notes_of_an_open_document_stand_behind_its_text(string note) => Assert.Equal(
        $"{First}\n\n{Second}\n\n{Note}",
        Samples.Article("story.fodt", Flat("", $"<text:h text:style-name=\"Heading_20_1\">Ferry sinks</text:h><text:p>{First[..9]}"
            + note.Replace("NOTE", Note, StringComparison.Ordinal) + $"{First[9..]}</text:p><text:p>{Second}</text:p>")).Text);

    [Fact]
    public void Headers_of_the_pages_of_an_open_document_and_descriptions_of_its_pictures_are_no_text()
    {
        var article = Samples.Article("story.fodt", Flat(
            "<office:master-styles><style:master-page><style:header><text:p>The Harbour Post, proof of Monday</text:p></style:header></style:master-page></office:master-styles>",
            $"<text:h text:style-name=\"Heading_20_1\">Ferry sinks</text:h><text:p>{First}<draw:frame><draw:image/><svg:title>IMG 7</svg:title><svg:desc>A wreck</svg:desc></draw:frame></text:p><text:p>{Second}</text:p>"));

        Assert.Equal(("Ferry sinks", $"{First}\n\n{Second}"), (article.Title, article.Text));
    }

    [Theory]
    [InlineData(@"A ferry{\footnote\pard\plain \chftn  NOTE} with")]
    [InlineData(@"A ferry{\super\chftn{\footnote\ftnalt\pard\plain{\super\chftn}NOTE\par}} with")]
    [InlineData(@"{\shp{\*\shpinst\shpleft1{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard NOTE\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext\pard NOTE\par}}}}A ferry with")]
    public void Notes_and_boxes_of_rich_text_stand_behind_its_text(string opening)
    {
        var text = Samples.Article("story.rtf", @"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\pard Ferry sinks\par "
            + opening.Replace("NOTE", Note, StringComparison.Ordinal) + First["A ferry with".Length..] + @"\par " + Second + @"\par}").Text;

        Assert.Equal($"{First}\n\n{Second}\n\n{Note}", text);
    }

    [Theory]
    [InlineData(@"{\header\pard The Harbour Post \v0 proof\par}")]
    [InlineData(@"{\v not to be printed}")]
    [InlineData(@"{\v\f0 not to be printed\v0 }")]
    [InlineData(@"{\deleted\f0 gone}")]
    [InlineData(@"\v not to be printed\plain ")]
    public void Hidden_words_of_rich_text_are_not_read(string hidden) => Assert.Equal(
        $"{First}\n\n{Second}",
        Samples.Article("story.rtf", @"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}\pard Ferry sinks\par " + hidden + First + @"\par "
            + Second + @"\par}").Text);

    [Fact]
    public void Text_without_a_font_is_in_the_one_that_the_document_names() => Assert.StartsWith(
        "Паром затонул",
        Samples.Article("story.rtf", @"{\rtf1\ansi\ansicpg1252\deff1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}"
            + @"\'cf\'e0\'f0\'ee\'ec \'e7\'e0\'f2\'ee\'ed\'f3\'eb \'f3 \'e1\'e5\'f0\'e5\'e3\'ee\'e2 \'cf\'f3\'f1\'e0\'ed\'e0.\par}").Text,
        StringComparison.Ordinal);

    private static byte[] Word(string body) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
            + $"<w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Ferry sinks</w:t></w:r></w:p>{body}</w:body></w:document>"));

    private static string Run(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    [Theory]
    [InlineData("<w:vanish/>", false)]
    [InlineData("<w:vanish w:val=\"true\"/>", false)]
    [InlineData("<w:vanish w:val=\"0\"/>", true)]
    [InlineData("<w:b/>", true)]
    public void Hidden_words_of_a_document_are_not_read(string property, bool isRead) => Assert.Equal(
        isRead,
        Samples.Article("story.docx", Word($"<w:p>{Run(First)}{Run(" Not to be printed.", property)}</w:p><w:p>{Run(Second)}</w:p>"))
            .Text.Contains("Not to be printed", StringComparison.Ordinal));

    [Fact]
    public void A_hidden_mark_of_a_paragraph_hides_no_text() => Assert.Equal(
        $"{First}\n\n{Second}",
        Samples.Article("story.docx", Word(
            $"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{Run(First)}</w:p><w:p>{Run(Second)}</w:p>")).Text);

    [Fact]
    public void A_box_in_a_paragraph_does_not_part_its_sentence()
    {
        var text = Samples.Article("story.docx", Word($"<w:p>{Run(First[..20])}<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{Run(Note)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>{Run(First[20..])}</w:p><w:p>{Run(Second)}</w:p>")).Text;

        Assert.Contains(First, text, StringComparison.Ordinal);
        Assert.Contains(Note, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_of_a_document_are_no_part_of_it() => Assert.Equal(
        $"{First}\n\n{Second}",
        Samples.Article("story.docx", Word($"<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>{Run("The wreck 1")}</w:p><w:p>{Run(First)}</w:p><w:p>{Run(Second)}</w:p>")).Text);

    private static string Words(string text) =>
        string.Concat(text.Split(' ').Select(word => word[0] == '<' ? word.Replace('~', ' ') : $"<String CONTENT=\"{word}\"/><SP/>"));

    [Theory]
    [InlineData("Divers of the har- </TextLine><TextLine> bour searched.", "Divers of the harbour searched.")]
    [InlineData("Divers of the <String~CONTENT=\"har\"~SUBS_TYPE=\"HypPart1\"~SUBS_CONTENT=\"harbour\"/><HYP~CONTENT=\"-\"/></TextLine><TextLine><String~CONTENT=\"bour\"~SUBS_TYPE=\"HypPart2\"~SUBS_CONTENT=\"harbour\"/> searched.", "Divers of the harbour searched.")]
    [InlineData("Divers of the <String~CONTENT=\"har\"~SUBS_TYPE=\"HypPart1\"/><HYP~CONTENT=\"-\"/></TextLine><TextLine><String~CONTENT=\"bour\"~SUBS_TYPE=\"HypPart2\"/> searched.", "Divers of the harbour searched.")]
    public void A_word_that_a_line_of_a_scan_parts_is_read_once(string line, string text) => Assert.Equal(
        text,
        Samples.Article("page.xml", "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Layout><Page><PrintSpace><TextBlock>"
            + $"<TextLine>{Words(line)}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>").Text);

    [Fact]
    public void Blocks_of_a_scan_are_read_in_the_order_that_it_gives_without_its_margins() => Assert.Equal(
        "A ferry sank.\n\nNobody was found.",
        Samples.Article("page.xml", "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><ReadingOrder><OrderedGroup>"
            + "<ElementRef REF=\"B2\"/><ElementRef REF=\"B1\"/></OrderedGroup></ReadingOrder><Layout><Page>"
            + $"<TopMargin><TextBlock ID=\"M\"><TextLine>{Words("The Harbour Post")}</TextLine></TextBlock></TopMargin><PrintSpace>"
            + $"<TextBlock ID=\"B1\"><TextLine>{Words("Nobody was found.")}</TextLine></TextBlock>"
            + $"<TextBlock ID=\"B2\"><TextLine>{Words("A ferry sank.")}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>").Text);
}
