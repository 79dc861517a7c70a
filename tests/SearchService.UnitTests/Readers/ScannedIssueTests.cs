using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>An issue as libraries give it: a METS file, and a page of ALTO in each file beside it.</summary>
public sealed class ScannedIssueTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("issue").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Alto(string page, params string[] blocks) =>
        $"<?xml version=\"1.0\"?><alto xmlns=\"http://www.loc.gov/standards/alto/ns-v2#\"><Layout><Page ID=\"{page}\"><PrintSpace>"
        + string.Concat(blocks.Select((text, number) =>
            $"<TextBlock ID=\"{page}_B{number + 1}\"><TextLine>{string.Concat(text.Split(' ').Select(word => $"<String CONTENT=\"{word}\"/><SP/>"))}</TextLine></TextBlock>"))
        + "</PrintSpace></Page></Layout></alto>";

    private const string Mets =
        """
        <?xml version="1.0"?><mets xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
        <dmdSec ID="ISSUE"><mdWrap><xmlData><mods:mods><mods:titleInfo><mods:title>The Harbour Post</mods:title></mods:titleInfo>
          <mods:originInfo><mods:dateIssued>1923-09-12</mods:dateIssued></mods:originInfo></mods:mods></xmlData></mdWrap></dmdSec>
        <dmdSec ID="A1"><mdWrap><xmlData><mods:mods><mods:titleInfo><mods:title>Ferry sinks</mods:title></mods:titleInfo>
          <mods:name><mods:namePart>Ann Lee</mods:namePart></mods:name></mods:mods></xmlData></mdWrap></dmdSec>
        <fileSec><fileGrp USE="Text"><file ID="ALTO1"><FLocat LOCTYPE="URL" xlink:href="file://./alto/page%201.xml"/></file>
          <file ID="ALTO2"><FLocat LOCTYPE="URL" xlink:href="alto/page2.xml"/></file>
          <file ID="ALTO3"><FLocat LOCTYPE="URL" xlink:href="../../outside.xml"/></file></fileGrp></fileSec>
        <structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="ISSUE" DMDID="ISSUE">
          <div TYPE="ARTICLE" DMDID="A1" LABEL="Ferry sinks"><div TYPE="BODY"><fptr><area BETYPE="IDREF" FILEID="ALTO1" BEGIN="P1_B1"/></fptr>
            <fptr><area BETYPE="IDREF" FILEID="ALTO2" BEGIN="P2_B2"/></fptr></div></div>
          <div TYPE="ARTICLE" LABEL="Storm closes port"><fptr><area BETYPE="IDREF" FILEID="ALTO2" BEGIN="P2_B1"/></fptr></div>
        </div></div></structMap></mets>
        """;

    private IReadOnlyList<ReadOutcome> Read(string name)
    {
        var reader = new ArticleReader(new ReaderOptions());
        return [.. reader.Read(new SourceFile(Path.Combine(_folder, name), name))];
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private void Issue()
    {
        Write("1923/x-METS.xml", Mets);
        Write("1923/alto/page 1.xml", Alto("P1", "A ferry sank off Busan on Monday,"));
        Write("1923/alto/page2.xml", Alto("P2", "The port was closed on Friday.", "the coast guard said."));
    }

    [Fact]
    public void Articles_are_joined_from_the_pages_beside_the_contents()
    {
        Issue();
        var outcomes = Read("1923/x-METS.xml");

        Assert.Equal(["1923/x-METS.xml#1", "1923/x-METS.xml#2"], outcomes.Select(outcome => outcome.File));
        var ferry = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal("A ferry sank off Busan on Monday, the coast guard said.", ferry.Text);
        Assert.Equal(("Ferry sinks", "The Harbour Post", "1923-09-12"), (ferry.Title, ferry.Source, ferry.Published?.ToString()));
        Assert.Equal(["Ann Lee"], ferry.Authors);
        Assert.Equal("The port was closed on Friday.", Assert.IsType<ArticleRead>(outcomes[1]).Article.Text);
    }

    [Fact]
    public void A_page_of_such_an_issue_is_not_read_a_second_time()
    {
        Issue();
        var rejected = Assert.IsType<EntryRejected>(Assert.Single(Read("1923/alto/page2.xml")));

        Assert.Equal(RejectionCode.NoArticle, rejected.Rejection.Code);
        Assert.Contains("x-METS.xml", rejected.Rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_an_issue_without_articles_are_read_on_their_own()
    {
        Issue();
        Write("1923/x-METS.xml", Mets.Replace("TYPE=\"ARTICLE\"", "TYPE=\"PAGE\"", StringComparison.Ordinal));

        Assert.IsType<EntryRejected>(Assert.Single(Read("1923/x-METS.xml")));
        Assert.IsType<ArticleRead>(Assert.Single(Read("1923/alto/page2.xml")));
    }

    [Fact]
    public void Nothing_outside_of_the_folder_is_looked_at()
    {
        Write("a/b/mets.xml", Mets.Replace("alto/page2.xml", "../../../outside.xml", StringComparison.Ordinal));
        File.WriteAllText(_folder + "-outside.xml", Alto("P2", "Secret."));
        try
        {
            Assert.DoesNotContain(Read("a/b/mets.xml"), outcome => outcome is ArticleRead);
        }
        finally
        {
            File.Delete(_folder + "-outside.xml");
        }
    }

    private static readonly (string Name, string Content)[] Pages =
    [
        ("1923/alto/page 1.xml", Alto("P1", "A ferry sank off Busan on Monday,")),
        ("1923/alto/page2.xml", Alto("P2", "The port was closed on Friday.", "the coast guard said.")),
    ];

    private static byte[] Tar(params (string Name, string Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
            }
        }

        return packed.ToArray();
    }

    internal static byte[] InTar() => Tar([.. Pages, ("1923/x-METS.xml", Mets)]);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    [Theory]
    [InlineData("issue.tar", true)]
    [InlineData("issue.tar", false)]
    [InlineData("issue.tar.gz", true)]
    [InlineData("issue.tar.gz", false)]
    public void An_issue_in_a_tar_is_read_as_one_whether_its_pages_come_first_or_last(string name, bool pagesFirst)
    {
        (string, string) mets = ("1923/x-METS.xml", Mets);
        (string, string) next = ("1924/story.txt", "A ferry left the harbour on Tuesday with forty people on board.");
        var tar = Tar(pagesFirst ? [.. Pages, mets, next] : [mets, .. Pages, next]);
        var outcomes = Samples.Outcomes(name, name.EndsWith("gz", StringComparison.Ordinal) ? Gzip(tar) : tar);

        Assert.Equal(
            ["A ferry sank off Busan on Monday, the coast guard said.", "The port was closed on Friday.",
                "A ferry left the harbour on Tuesday with forty people on board."],
            outcomes.OfType<ArticleRead>().Select(read => read.Article.Text));
        Assert.EndsWith("1924/story.txt", outcomes[^1].File, StringComparison.Ordinal);
        Assert.All(outcomes.OfType<EntryRejected>(), page => Assert.Equal(RejectionCode.NoArticle, page.Rejection.Code));
        Assert.Equal(2, outcomes.OfType<EntryRejected>().Count());
    }

    [Fact]
    public void Pages_in_a_tar_without_a_description_are_read_on_their_own()
    {
        var outcomes = Samples.Outcomes("pages.tar", Tar(Pages));

        Assert.Equal(
            ["A ferry sank off Busan on Monday,", "The port was closed on Friday.\n\nthe coast guard said."],
            outcomes.Select(outcome => Assert.IsType<ArticleRead>(outcome).Article.Text));
    }

    [Fact]
    public void A_tar_that_breaks_off_keeps_the_pages_that_came_before()
    {
        var tar = Tar([.. Pages, ("1923/rest.txt", new string('a', 4000))]);
        var outcomes = Samples.Outcomes("pages.tar", tar[..^3000]);

        Assert.Equal(2, outcomes.OfType<ArticleRead>().Count(read => read.File.Contains("alto", StringComparison.Ordinal)));
        Assert.Contains(outcomes, outcome => outcome is EntryRejected);
    }

    [Theory]
    [InlineData("page.hocr")]
    [InlineData("page.html")]
    public void Text_that_tesseract_recognised_is_read_by_its_lines(string name)
    {
        var article = Samples.Article(name, """
            <?xml version="1.0" encoding="UTF-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title></title>
            <meta name='ocr-system' content='tesseract 5.3.0' /></head><body>
            <div class='ocr_page' id='page_1' title='image "page.png"; bbox 0 0 1240 1754; ppageno 0'>
             <div class='ocr_carea'><p class='ocr_par' lang='eng'><span class='ocr_header' title="bbox 100 100 800 160">
              <span class='ocrx_word' title='x_wconf 96'>Ferry</span> <span class='ocrx_word'>sinks</span></span></p></div>
             <div class='ocr_carea'><p class='ocr_par' lang='eng'>
              <span class='ocr_line'><span class='ocrx_word'>The</span> <span class='ocrx_word'>ferry</span> <span>sank</span> <span>on</span> <span>Mon-</span></span>
              <span class='ocr_line'><span class='ocrx_word'>day</span> <span class='ocrx_word'>morning.</span></span></p>
              <p class='ocr_par' lang='eng'><span class='ocr_line'>Nobody was on board.</span></p></div>
            </div></body></html>
            """);

        Assert.Equal("Ferry sinks\n\nThe ferry sank on Monday morning.\n\nNobody was on board.", article.Text);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void Regions_of_page_xml_come_in_reading_order_without_page_numbers()
    {
        var article = Samples.Article("page.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">
             <Metadata><Creator>A person</Creator><Created>2021-03-01T10:00:00</Created></Metadata>
             <Page imageFilename="p1.jpg" imageWidth="2000" imageHeight="3000">
              <ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="1" regionRef="r2"/><RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder>
              <TextRegion id="r2" type="paragraph" primaryLanguage="German">
               <TextLine id="l2"><Word id="w1"><TextEquiv><Unicode>Ein</Unicode></TextEquiv></Word><TextEquiv><Unicode>Ein Dampfer ist am Mon¬</Unicode></TextEquiv></TextLine>
               <TextLine id="l3"><TextEquiv index="1"><Unicode>tag vor Bergcn gesunken.</Unicode></TextEquiv><TextEquiv index="0"><Unicode>tag vor Bergen gesunken.</Unicode></TextEquiv></TextLine>
               <TextEquiv><Unicode>Ein Dampfer ist am Mon¬ tag vor Bergen gesunken.</Unicode></TextEquiv>
              </TextRegion>
              <TextRegion id="r1" type="heading"><TextEquiv><Unicode>Dampfer gesunken</Unicode></TextEquiv></TextRegion>
              <TextRegion id="r3" type="page-number"><TextLine id="l9"><TextEquiv><Unicode>3</Unicode></TextEquiv></TextLine></TextRegion>
             </Page>
            </PcGts>
            """);

        Assert.Equal("Dampfer gesunken\n\nEin Dampfer ist am Montag vor Bergen gesunken.", article.Text);
    }

    [Fact]
    public void Letters_of_finereader_become_lines_and_paragraphs()
    {
        var article = Samples.Article("page.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <document xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml" version="1.0">
            <page width="2486" height="3520"><block blockType="Text"><text>
            <par><line baseline="1"><formatting lang="EnglishUnitedStates"><charParams l="1">A</charParams><charParams l="2"> </charParams><charParams l="3">f</charParams><charParams l="4">e</charParams><charParams l="5">r</charParams><charParams l="6">-</charParams></formatting></line>
            <line><formatting lang="EnglishUnitedStates">ry sank off Busan.</formatting></line></par>
            <par><line><formatting lang="EnglishUnitedStates">Nobody was on board.</formatting></line></par>
            </text></block></page></document>
            """);

        Assert.Equal("A ferry sank off Busan.\n\nNobody was on board.", article.Text);
    }
}
