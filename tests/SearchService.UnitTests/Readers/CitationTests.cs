using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>References as reference managers and libraries export them: a record an article.</summary>
public sealed class CitationTests
{
    private static readonly string EndNote = Sample("library.enw");
    private static readonly string Refer = Sample("refer.txt");
    private static readonly string Medline = Sample("pubmed.nbib");
    private static readonly string WebOfScience = Sample("savedrecs.txt");
    private static readonly string Csl = Sample("library.csl.json");

    [Theory]
    [InlineData("library.enw")]
    [InlineData("library.txt")]
    public void EndNote_is_a_record_an_article(string file)
    {
        var outcomes = Outcomes(file, EndNote);

        Assert.Equal([$"{file}#1", $"{file}#2", $"{file}#3"], outcomes.Select(outcome => outcome.File));
        var first = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal(("Ferry sinks off Busan", "Harbour Post", "2023-09-12", "en"),
            (first.Title, first.Source, first.Published?.ToString(), first.Language));
        Assert.Equal(["Ann Lee", "Bo Chen"], first.Authors);
        Assert.Equal("A ferry with forty people on board sank.\n\nNobody was found.", first.Text);
        Assert.Equal("https://harbourpost.example/ferry", first.Url);
        Assert.Contains("abstract", Assert.IsType<EntryRejected>(outcomes[1]).Rejection.Reason, StringComparison.Ordinal);
        Assert.Equal("2023-09-14", Assert.IsType<ArticleRead>(outcomes[2]).Article.Published?.ToString());
    }

    [Fact]
    public void Refer_parts_its_records_by_an_empty_line()
    {
        var articles = Articles("library.txt", Refer);

        Assert.Equal(["Ferry sinks off Busan", "Storm closes port"], articles.Select(article => article.Title));
        Assert.Equal(["2023", "2023-09-12"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["A ferry sank.", "The port was closed."], articles.Select(article => article.Text));
    }

    [Theory]
    [InlineData("pubmed.nbib", "\n")]
    [InlineData("pubmed.txt", "\r\n")]
    public void Medline_is_a_record_an_article_and_its_lines_are_joined(string file, string lineBreak)
    {
        var articles = Articles(file, Medline.ReplaceLineEndings(lineBreak));

        Assert.Equal("Ferries and fog: what the harbour's own records say about forty years of accidents.", articles[0].Title);
        Assert.Equal("BACKGROUND: Ferries sink. We read the records of a harbour over forty years and counted what went down.",
            articles[0].Text);
        Assert.Equal(["Ann Lee", "Bo Chen"], articles[0].Authors);
        Assert.Equal(["2023-09-12", "2023-10"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["31415926", "31415927"], articles.Select(article => article.Id?.Value));
        Assert.Equal(("Harbour medicine", "en"), (articles[0].Source, articles[0].Language));
    }

    [Fact]
    public void Web_of_science_is_a_record_an_article()
    {
        var articles = Articles("savedrecs.txt", WebOfScience);

        Assert.Equal(["Ferries and fog: what the harbour's own records say", "Storms"], articles.Select(article => article.Title));
        Assert.Equal(["Ann Lee", "Bo Chen"], articles[0].Authors);
        Assert.Equal("Ferries sink. We read the records of a harbour.", articles[0].Text);
        Assert.Equal(["2023-09-12", "2022"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal("HARBOUR STUDIES", articles[0].Source);
    }

    [Fact]
    public void A_date_of_ris_without_its_year_takes_the_year_of_the_record() =>
        Assert.Equal("2023-09-12", Assert.Single(Articles("a.ris", """
            TY  - NEWS
            TI  - Ferry sinks
            DA  - September 12
            PY  - 2023
            AB  - A ferry sank.
            ER  -
            """)).Published?.ToString());

    [Fact]
    public void Csl_json_gives_its_dates_authors_and_paper()
    {
        var articles = Articles("library.json", Csl);

        Assert.Equal(["2023-09-12", "2023-09", "2023-09-14"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["Ann Lee", "Bo Chen"], articles[0].Authors);
        Assert.Equal(("Ferry sinks off Busan", "Harbour Post", "A ferry sank."), (articles[0].Title, articles[0].Source, articles[0].Text));
    }

    [Theory]
    [InlineData("%T is the tag of a title.\n%A is that of an author.\n\nThis note explains the two.\n")]
    [InlineData("PMID- is a number.\n\nIt is given by a library.\n")]
    public void A_text_about_tags_is_an_article(string text) =>
        Assert.Equal(text[..text.IndexOf('\n', StringComparison.Ordinal)], Assert.Single(Articles("note.txt", text)).Title);

    private static string Sample(string file) => File.ReadAllText(Path.Combine(Samples.Folder, "exports", file));

    private static List<Article> Articles(string name, string content) =>
        [.. Outcomes(name, content).Select(outcome => Assert.IsType<ArticleRead>(outcome).Article)];

    private static List<ReadOutcome> Outcomes(string name, string content) =>
        [.. Samples.Outcomes(name, Encoding.UTF8.GetBytes(content))];
}
