using System.Net;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Concordance, words over time and collocates over HTTP, and as tables.</summary>
[Collection(SeededServiceTests.Name)]
[Trait("Engines", "both")]
public sealed class CloseReadingTests(SeededService seeded)
{
    private readonly StartedService _service = seeded.Service;

    [Fact]
    public async Task Every_line_shows_its_match_where_the_article_has_it()
    {
        var found = await _service.GetJsonAsync("/concordance?q=ferry&order=left&size=1000");
        Assert.Equal(found.GetProperty("articles").GetInt64(), found.GetProperty("read").GetInt64());
        var lines = found.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(found.GetProperty("total").GetInt64(), lines.Count);
        Assert.NotEmpty(lines);
        var line = lines.Find(each => each.GetProperty("in").GetString() == "text");
        var article = await _service.GetJsonAsync("/articles/" + Uri.EscapeDataString(line.GetProperty("id").GetString()!));
        Assert.Equal(line.GetProperty("match").GetString(),
            article.GetProperty("text").GetString()![line.GetProperty("start").GetInt32()..line.GetProperty("end").GetInt32()]);
        var table = await _service.Client.GetStringAsync("/concordance.csv?q=ferry");
        Assert.StartsWith("left,match,right,", table, StringComparison.Ordinal);
        var bytes = await _service.Client.GetByteArrayAsync("/concordance.csv?q=ferry");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(lines.Count + 1, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Shares_are_of_all_words_of_their_time()
    {
        var counted = await _service.GetJsonAsync("/words?q=ferry&q=Vladivostok&interval=month");
        var queries = counted.GetProperty("queries").EnumerateArray().ToList();
        Assert.Equal(["ferry", "Vladivostok"], queries.Select(query => query.GetProperty("query").GetProperty("text").GetString()));
        foreach (var query in queries)
        {
            var periods = query.GetProperty("periods").EnumerateArray().ToList();
            Assert.Equal(query.GetProperty("total").GetInt64() - query.GetProperty("undated").GetInt64(),
                periods.Sum(period => period.GetProperty("count").GetInt64()));
            Assert.All(periods, period => Assert.Equal(
                period.GetProperty("count").GetInt64() * 1e6 / period.GetProperty("words").GetInt64(),
                period.GetProperty("perMillion").GetDouble(), 3));
        }

        var table = await _service.Client.GetStringAsync("/words.csv?q=ferry&interval=month");
        Assert.StartsWith("query,month,count,words,per_million\r\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collocates_come_with_what_they_are_worked_out_of()
    {
        var found = await _service.GetJsonAsync("/collocates?q=Vladivostok&least=2");
        var words = found.GetProperty("collocates").EnumerateArray().ToList();
        Assert.NotEmpty(words);
        Assert.Equal(words.Select(word => word.GetProperty("logLikelihood").GetDouble()).OrderDescending(),
            words.Select(word => word.GetProperty("logLikelihood").GetDouble()));
        Assert.All(words, word => Assert.True(word.GetProperty("count").GetInt64() > word.GetProperty("expected").GetDouble()));
        using var table = await _service.Client.GetAsync("/collocates.csv?q=Vladivostok&least=2");
        Assert.Matches("^collocates-Vladivostok-[0-9-]{10}[.]csv$", table.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var rows = (await table.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words.Count + 1, rows.Length);
    }

    [Theory]
    [InlineData("/concordance?order=backwards", "invalid_parameter")]
    [InlineData("/concordance?words=31", "invalid_parameter")]
    [InlineData("/words?interval=day&q=a", "invalid_parameter")]
    [InlineData("/words?q=a&q=a&q=a&q=a&q=a&q=a&q=a&q=a&q=a&q=a&q=a", "invalid_parameter")]
    [InlineData("/collocates?distance=0", "invalid_parameter")]
    [InlineData("/collocates.csv?colour=red", "unknown_parameter")]
    [InlineData("/closely/words?interval=day", "")]
    public async Task What_cannot_be_read_is_said(string address, string code)
    {
        using var response = await _service.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
