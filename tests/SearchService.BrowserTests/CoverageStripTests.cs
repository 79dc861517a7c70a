using SearchService.Api.Pages.Holdings;
using SearchService.Archive.Statistics;
using Xunit;

namespace SearchService.BrowserTests;

/// <summary>What the page of the archive draws of each source.</summary>
public sealed class CoverageStripTests
{
    [Theory]
    [InlineData(2019, 2023, "month", 60)]
    [InlineData(1987, 2023, "year", 37)]
    [InlineData(1801, 2023, "decade", 23)]
    public void The_longer_the_archive_the_coarser_the_bars(int first, int last, string unit, int count)
    {
        var strips = CoverageStrips.Of(Coverage(Source("The Gazette", first, last, (_, _) => 3)));
        Assert.Equal((unit, count), (strips.Unit.One, strips.Count));
        var strip = Assert.Single(strips.Strips);
        Assert.Equal(strip.Articles, strip.Bars.Sum(bar => bar.Articles));
        Assert.Equal((0, count - 1), (strip.First, strip.Last));
        Assert.Empty(strip.Gaps);
    }

    [Fact]
    public void Of_a_source_with_many_gaps_only_those_are_named_that_chance_does_not_explain()
    {
        // Nothing comes in August, as every year; and for ten months in 2001.
        var strip = Assert.Single(CoverageStrips.Of(Coverage(Source(
            "The Quarterly", 1990, 2010, (year, month) => month == 8 || (year == 2001 && month <= 10) ? 0 : 1))).Strips);
        Assert.Equal(["January 2001 to October 2001"], strip.Gaps);
    }

    [Fact]
    public void A_bar_names_the_time_that_it_leads_to()
    {
        var strip = Assert.Single(CoverageStrips.Of(Coverage(Source("The Gazette", 1801, 2023, (year, _) => year == 1899 ? 1 : 2))).Strips);
        Assert.Equal("1890 to 1899", strip.Bars[9].Name);
    }

    private static ArchiveCoverage Coverage(params SourceCoverage[] sources) => new(sources, 0);

    private static SourceCoverage Source(string name, int first, int last, Func<int, int, int> articles)
    {
        var months = new Dictionary<string, int>();
        var gaps = new List<string>();
        for (var year = first; year <= last; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var value = FormattableString.Invariant($"{year}-{month:00}");
                if (articles(year, month) is > 0 and var count)
                {
                    months[value] = count;
                }
                else
                {
                    gaps.Add(value);
                }
            }
        }

        return new SourceCoverage(name, months.Values.Sum(), months, gaps);
    }
}
