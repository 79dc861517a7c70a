using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Articles;

public sealed class PublicationTimeTests
{
    [Theory]
    [InlineData("2023")]
    [InlineData("2023-09")]
    [InlineData("2023-09-12")]
    [InlineData("2023-09-12T08:30:00")]
    [InlineData("2023-09-12T08:30:00Z")]
    [InlineData("2023-09-12T23:30:00+10:00")]
    [InlineData("2023-09-12T00:30:00-03:30")]
    [InlineData("0987-01-01")]
    public void What_is_written_is_read_again(string text)
    {
        Assert.True(PublicationTime.TryParse(text, out var time));
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("23-09-12")]
    [InlineData("2023-00")]
    [InlineData("2023-02-29")]
    [InlineData("2023-09T08:00")]
    [InlineData("2023-09-12T25:00")]
    [InlineData("2023-09-12 08:00")]
    [InlineData("０２３４")]
    public void What_is_no_date_is_not_read(string text) => Assert.False(PublicationTime.TryParse(text, out _));

    [Fact]
    public void The_day_is_the_local_one()
    {
        Assert.True(PublicationTime.TryParse("2023-09-12T23:30:00-10:00", out var time));
        Assert.Equal("2023-09-12", time.Days.First.ToString());
    }

    [Fact]
    public void Moments_sort_across_zones()
    {
        Assert.True(PublicationTime.TryParse("2023-09-12T23:30:00-10:00", out var later));
        Assert.True(PublicationTime.TryParse("2023-09-13T08:00:00Z", out var earlier));
        Assert.True(later.SortKey > earlier.SortKey);
    }
}
