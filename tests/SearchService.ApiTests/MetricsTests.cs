using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

public sealed partial class MetricsTests(MetricsTests.Small small) : IClassFixture<MetricsTests.Small>
{
    private readonly StartedService _service = small.Service;

    [Fact]
    public async Task What_the_archive_holds_and_how_it_was_asked_is_counted()
    {
        await _service.IdsAsync("/search?q=harbour");
        using var missing = await _service.Client.GetAsync("/articles/nothing");
        var metrics = await ReadAsync();
        Assert.Equal(2, metrics["search_articles"]);
        Assert.Equal(3, metrics["search_files"]);
        Assert.Equal(1, metrics["search_rejected{code=\"empty\"}"]);
        Assert.Equal(0, metrics["search_jobs{state=\"failed\"}"]);
        Assert.Equal(0, metrics["search_backlog_articles"]);
        Assert.Equal(1, Assert.Single(metrics, each => each.Key.StartsWith("search_build_info{", StringComparison.Ordinal)).Value);
        Assert.True(metrics["search_index_bytes"] > 0 && metrics["search_disk_free_bytes"] > 0 && metrics["process_cpu_seconds_total"] > 0);
        Assert.InRange(metrics["search_generation_created_timestamp_seconds"], 1, metrics["search_index_changed_timestamp_seconds"] + 1);
        Assert.True(metrics["search_duration_seconds_count"] >= 1);
        Assert.True(metrics["http_requests_received_total{code=\"200\",endpoint=\"/search\",method=\"GET\"}"] >= 1);
        Assert.True(metrics["http_requests_received_total{code=\"404\",endpoint=\"/articles/{id}\",method=\"GET\"}"] >= 1);
    }

    [Fact]
    public async Task Every_metric_of_ours_has_its_line_in_docs_and_whatever_is_asked_makes_no_new_series()
    {
        for (var i = 0; i < 3; i++)
        {
            using var missing = await _service.Client.GetAsync($"/nothing/{i}");
        }

        var docs = await File.ReadAllTextAsync(Path.Combine(Programs.Repository, "docs", "operations.md"));
        var metrics = await ReadAsync();
        var names = metrics.Keys.Select(name => Suffix().Replace(name.Split('{')[0], ""))
            .Where(name => name.StartsWith("search_", StringComparison.Ordinal) || name.StartsWith("http_", StringComparison.Ordinal));
        Assert.All(names.Distinct(), name => Assert.Contains($"`{name}`", docs, StringComparison.Ordinal));
        Assert.Single(
            metrics.Keys,
            name => name.StartsWith("http_requests_received_total{code=\"404\",endpoint=\"\",method=\"GET\"", StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, double>> ReadAsync()
    {
        using var response = await _service.Client.GetAsync("/metrics");
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        var lines = (await response.Content.ReadAsStringAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Replace("{}", "", StringComparison.Ordinal));
        return lines.ToDictionary(line => line[..line.LastIndexOf(' ')],
            line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Suffix();

    public sealed class Small : SmallService
    {
        protected override void Fill(TempFolder folder)
        {
            folder.Write("articles/b.json", Story.Of("b").Json);
            folder.Write("articles/empty.txt", "");
        }
    }
}
