using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A search as a file for a person.</summary>
[Trait("Engines", "both")]
public sealed class SearchExportTests(SearchExportTests.Two small) : IClassFixture<SearchExportTests.Two>
{
    private readonly StartedService _service = small.Service;

    [Theory]
    [InlineData("csv", "csv")]
    [InlineData("csv-text", "csv")]
    [InlineData("ndjson", "ndjson")]
    [InlineData("zip", "zip")]
    [InlineData("ris", "ris")]
    [InlineData("bibtex", "bib")]
    [InlineData("csl", "json")]
    [InlineData("timeline", "csv")]
    [InlineData("facets", "csv")]
    [InlineData("svg", "svg")]
    public async Task A_file_is_named_after_the_query_and_the_day(string format, string ending)
    {
        using var answer = await _service.Client.GetAsync($"/search/export?q=ferry+%22late%22&format={format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var name = answer.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        Assert.Matches($"^ferry-late(-timeline|-facets)?-[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[.]{ending}$", name);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_spreadsheet_runs_no_formula_and_has_no_marks_and_the_texts_where_asked()
    {
        var bytes = await _service.Client.GetByteArrayAsync("/search/export?q=ferry&format=csv-text&sort=oldest");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes)[1..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("title,source,authors,published,language,url,page,id,text", lines[0]);
        Assert.StartsWith("'=1+1 Ferry,Post,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",The ferry was late.", lines[1], StringComparison.Ordinal);
        Assert.Contains($"{_service.Client.BaseAddress}read/late", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_article_is_in_every_file_of_articles()
    {
        var ids = await _service.IdsAsync("/search?q=ferry&size=100");
        using var zip = new ZipArchive(new MemoryStream(await _service.Client.GetByteArrayAsync("/search/export?q=ferry&format=zip")));
        Assert.Equal(ids.Count, zip.Entries.Count);
        using var first = new StreamReader(zip.Entries[0].Open());
        Assert.Contains("ferry", await first.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
        using var csl = JsonDocument.Parse(await _service.Client.GetStringAsync("/search/export?q=ferry&format=csl"));
        Assert.Equal(ids.Count, csl.RootElement.GetArrayLength());
        var lines = (await _service.Client.GetStringAsync("/search/export?q=ferry&format=ndjson"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ids, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!));
        var ris = await _service.Client.GetStringAsync("/search/export?q=ferry&format=ris");
        Assert.Equal(ids.Count, ris.Split("ER  -").Length - 1);
    }

    [Fact]
    public async Task A_chart_is_a_drawing_in_which_a_query_stays_text()
    {
        var svg = XElement.Parse(await _service.Client.GetStringAsync("/search/export?q=ferry+OR+%3Cscript%3E&format=svg"));
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
        Assert.Contains(svg.Descendants(), element => element.Value == "ferry OR <script>");
    }

    [Fact]
    public async Task A_format_that_is_none_is_refused_in_words()
    {
        using var answer = await _service.Client.GetAsync("/search/export?q=ferry&format=doc");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("'format' is 'doc'", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class Two : SmallService
    {
        protected override void Fill(TempFolder folder)
        {
            folder.Write("articles/late.json", Story.Of("late").Title("=1+1 Ferry").Text("The ferry was late.").Source("Post")
                .Published("2020-03-01").Json);
            folder.Write("articles/sunk.json", Story.Of("sunk").Title("Sunk").Text("Another ferry sank off the coast of Oban.")
                .Published("2021-05-02").Json);
        }
    }
}
