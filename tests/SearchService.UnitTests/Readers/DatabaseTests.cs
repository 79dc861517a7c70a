using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Exports of databases of newspapers and of reference managers: what a researcher's folder holds.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public void The_older_nexis_form_is_an_article_for_each_document()
    {
        var articles = Articles("exports/nexis-old.txt");

        Assert.Equal(["Ferry Sinks Off Busan; Forty Are Missing", "Storm closes port"], articles.Select(article => article.Title));
        Assert.Equal(["The Harbour Post", "The Daily Harbour"], articles.Select(article => article.Source));
        Assert.Equal(["2023-09-12", "2001-03-03"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal("Section A; Column 0; Foreign Desk", articles[0].Section);
        Assert.Equal("1", articles[0].Extra["page"].GetString());
        Assert.Equal(["ANN LEE", "BO CHEN"], articles[0].Authors.Take(2));
        Assert.Equal("BUSAN, South Korea", articles[0].Dateline);
        Assert.Equal("The captain was not on board.", articles[0].Summary);
        Assert.Equal(
            "A ferry with forty people on board sank off the southern coast on Monday, the coast guard said in a "
            + "statement.\n\nNobody was found. Source: coast guard.", articles[0].Text);
        Assert.Equal("The port was closed on Friday.", articles[1].Text);
        Assert.Equal(["PHOTO: Divers at the wreck. (PHOTOGRAPH BY CY DAY)"], articles[0].Captions);
    }

    [Fact]
    public void The_newer_nexis_form_is_read_behind_its_cover_page()
    {
        var articles = Articles("exports/nexis-new.txt");

        Assert.Equal(["Ferry sinks off Busan", "Storm closes port"], articles.Select(article => article.Title));
        Assert.Equal(["The Harbour Post (London)", "Agence du Port"], articles.Select(article => article.Source));
        Assert.Equal("2023-09-12T20:30:00Z", articles[0].Published?.ToString());
        Assert.Equal("2023-09-12", articles[1].Published?.ToString());
        Assert.Equal(("WORLD", "A4"), (articles[0].Section, articles[0].Extra["page"].GetString()));
        Assert.Equal(["Ann Lee"], articles[0].Authors);
        Assert.Equal("A ferry with forty people sank.\n\nNobody was found.", articles[0].Text);
        Assert.Equal(["Divers at the wreck, Cy Day"], articles[0].Captions);
    }

    [Fact]
    public void A_nexis_document_may_be_packed_as_docx_rtf_or_html()
    {
        var lines = File.ReadAllLines(Path.Combine(Samples.Folder, "exports/nexis-new.txt"));
        var rtf = "{\\rtf1\\ansi " + string.Concat(
            lines.Select(line => line.Replace("é", "\\'e9", StringComparison.Ordinal) + "\\par\n")) + "}";
        var html = "<html><body>" + string.Concat(File.ReadAllText(Path.Combine(Samples.Folder, "exports/nexis-old.txt")).Split("\n\n")
            .Select(block => $"<div class=c0><p class=c1><span class=c2>{block}</span></p></div>")) + "</body></html>";

        Assert.Equal(["Ferry sinks off Busan", "Storm closes port"], Titles("export.rtf", Encoding.Latin1.GetBytes(rtf)));
        Assert.Equal(["Ferry sinks off Busan", "Storm closes port"], Titles("export.docx", Docx(lines)));
        Assert.Equal(["Ferry Sinks Off Busan; Forty Are Missing", "Storm closes port"],
            Titles("export.html", Encoding.UTF8.GetBytes(html)));
    }

    [Theory]
    [InlineData("exports/factiva.txt",
        "A ferry with forty people on board sank.\n\nIN an unusual move, nobody was found.\n\nThe captain was not on board.")]
    [InlineData("exports/factiva-plain.txt", "A ferry with forty people on board sank.\n\nNobody was found.")]
    [InlineData("exports/factiva.html", "A ferry sank.\n\nNobody was found.")]
    public void Factiva_is_read_with_its_labels_and_without(string file, string text)
    {
        var articles = Articles(file);

        Assert.Equal(["Ferry sinks off Busan", "Storm closes port"], articles.Select(article => article.Title));
        Assert.Equal(["The Harbour Post", "The Daily Harbour"], articles.Select(article => article.Source));
        Assert.Equal(["2023-09-12", "2023-09-13"], articles.Select(article => article.Published?.Date.ToString()));
        Assert.Equal(["HARB000020230912ej9c0001x", "DHAR000020230913ej9d0001x"], articles.Select(article => article.Id?.Value));
        Assert.Equal(["Ann Lee"], articles[0].Authors);
        Assert.Equal("World", articles[0].Section);
        Assert.Equal(text, articles[0].Text);
    }

    [Fact]
    public void Proquest_is_read_without_its_table_of_contents()
    {
        var articles = Articles("exports/proquest.txt");

        Assert.Equal(["Ferry sinks off Busan", "Storm closes port"], articles.Select(article => article.Title));
        Assert.Equal(["Harbour Post", "The Daily Harbour"], articles.Select(article => article.Source));
        Assert.Equal(["2023-09-12", "2023-09-13"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["Ann Lee", "Bo Chen"], articles[0].Authors);
        Assert.Equal("A ferry with forty people on board sank.\n\nNobody was found.", articles[0].Text);
        Assert.Equal("A.4", articles[0].Extra["page"].GetString());
        Assert.Equal("286212345", articles[0].Id?.Value);
    }

    [Fact]
    public void Europresse_is_an_article_for_each_element_however_short()
    {
        var articles = Articles("exports/europresse.html");

        Assert.Equal(["Un ferry coule", "Le port fermé"], articles.Select(article => article.Title));
        Assert.Equal(["Le Port (site web)", "Ouest Port"], articles.Select(article => article.Source));
        Assert.Equal(["2023-09-12", "2023-09-13"], articles.Select(article => article.Published?.Date.ToString()));
        Assert.Equal(["Un ferry a coulé lundi.\n\nPersonne n'a été retrouvé.", "Court."], articles.Select(article => article.Text));
        Assert.Equal("Société", articles[0].Section);
        Assert.Equal(["3", "12"], articles.Select(article => article.Extra["page"].GetString()));
    }

    [Fact]
    public void Records_of_reference_managers_are_read_and_those_without_text_named()
    {
        var ris = Samples.File("exports/r.ris");
        var article = Assert.IsType<ArticleRead>(ris[0]).Article;

        Assert.Equal(("Ferry sinks off Busan", "Harbour Post", "2023-09-12"),
            (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal("A ferry sank.\nNobody was found.", article.Text);
        Assert.Equal("exports/r.ris#2", Assert.IsType<EntryRejected>(ris[1]).File);

        var bibTex = Assert.IsType<ArticleRead>(Samples.File("exports/b.bib")[0]).Article;
        Assert.Equal(("Ferry sinks off Busan", "Harbour Post", "2023-09-12", "lee2023"),
            (bibTex.Title, bibTex.Source, bibTex.Published?.ToString(), bibTex.Id?.Value));
        Assert.Equal(["Ann Lee", "Bo Chén"], bibTex.Authors);
        Assert.Equal("A ferry sank. Nobody was found & none seen.", bibTex.Text);
    }

    [Fact]
    public void Rich_text_gives_its_words_and_not_its_codes()
    {
        var article = Samples.ArticleOf("exports/r.rtf");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(
            "A ferry café sank – off Влад on Monday, the coast guard said in a statement.\n\nA link was shown to those who waited "
            + "at the harbour for news.", article.Text);
    }

    private static List<Article> Articles(string file) =>
        [.. Samples.File(file).Select(outcome => Assert.IsType<ArticleRead>(outcome).Article)];

    private static IEnumerable<string?> Titles(string name, byte[] content) =>
        Samples.Outcomes(name, content).Select(outcome => Assert.IsType<ArticleRead>(outcome).Article.Title);

    private static byte[] Docx(IEnumerable<string> lines)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string content)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content));
            }

            Add("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
                + "PartName=\"/word/document.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add("_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + string.Concat(lines.Select(line => $"<w:p>{(line == "Ferry sinks off Busan" ? "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" : "")}<w:r><w:t>{line}</w:t></w:r></w:p>")) + "</w:body></w:document>");
        }

        return bytes.ToArray();
    }
}
