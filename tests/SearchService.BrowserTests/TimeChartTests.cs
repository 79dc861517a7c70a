using SearchService.Api.Pages.OverTime;
using SearchService.Queries;
using Xunit;

namespace SearchService.BrowserTests;

public sealed class TimeChartTests
{
    [Theory]
    [InlineData("1987-03-01 1987-03-01 1987-03-04", null, "Day", "1 Mar 1987=2, 2 Mar=0, 3 Mar=0, 4 Mar=1")]
    [InlineData("2023-11-02 2024-02-03", null, "Month", "Nov 2023=1, Dec=0, Jan 2024=0, Feb=1")]
    [InlineData("2023-11-02 2024-02-03", TimelineInterval.Year, "Year", "2023=1, 2024=1")]
    [InlineData("2019-11-02 2023-02-03", null, "Year", "2019=1, 2020=0, 2021=0, 2022=0, 2023=1")]
    [InlineData("2019-11-02 2023-02-03", TimelineInterval.Day, "Year", "2019=1, 2020=0, 2021=0, 2022=0, 2023=1")]
    [InlineData("2023 2023-02-03", null, "Day", "3 Feb 2023=1")]
    [InlineData("", null, "Year", "")]
    public void Bars_follow_each_other_without_a_gap(string published, TimelineInterval? wanted, string interval, string bars)
    {
        var chart = TimeChart.Of(Asked(published), wanted);

        Assert.Equal(interval, chart.Interval.ToString());
        Assert.Equal(bars, string.Join(", ", chart.Bars.Select(bar => $"{bar.Label}={bar.Count}")));
    }

    [Fact]
    public void Centuries_are_shown_by_decades()
    {
        var chart = TimeChart.Of(Asked("1795 1801 1950-05"), null);

        Assert.Equal((17, "1790", "1799", 1L),
            (chart.Bars.Count, chart.Bars[0].First.ToString(), chart.Bars[0].Last.ToString(), chart.Bars[0].Count));
        Assert.False(chart.HasShares);
        Assert.Equal([TimelineInterval.Year], chart.Possible);
    }

    [Fact]
    public void Charts_that_are_compared_cover_the_same_time()
    {
        var charts = TimeChart.Compared([Asked("1987-03-01"), Asked("1987-03-03")], null);

        Assert.Equal(charts[0].Bars.Select(bar => bar.First), charts[1].Bars.Select(bar => bar.First));
        Assert.Equal([1L, 0, 0], charts[0].Bars.Select(bar => bar.Count));
    }

    private static IReadOnlyList<Timeline> Asked(string published) => [.. TimeChart.Asked.Select(interval =>
    {
        var length = interval switch { TimelineInterval.Year => 4, TimelineInterval.Month => 7, _ => 10 };
        var dates = published.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Timeline(
            interval,
            [.. dates.Where(date => date.Length >= length).GroupBy(date => date[..length])
                .Select(bucket => new TimelineBucket(bucket.Key, bucket.Count(), 1))],
            dates.Count(date => date.Length < length));
    })];
}
