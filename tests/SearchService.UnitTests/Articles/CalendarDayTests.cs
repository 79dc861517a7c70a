using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Articles;

public sealed class CalendarDayTests
{
    [Theory]
    [InlineData(2023, 9, 12)]
    [InlineData(0, 12, 31)]
    [InlineData(-43, 3, 15)]
    [InlineData(-1, 1, 1)]
    public void A_sort_key_gives_the_day_back(int year, int month, int day)
    {
        var date = new CalendarDay(year, month, day);
        Assert.Equal(date, CalendarDay.FromSortKey(date.SortKey));
    }

    [Fact]
    public void Days_before_the_year_1_sort_before_those_after()
    {
        var ides = new CalendarDay(-43, 3, 15);
        Assert.True(ides < new CalendarDay(-43, 3, 16));
        Assert.True(ides < new CalendarDay(-42, 1, 1));
        Assert.True(ides < new CalendarDay(1, 1, 1));
        Assert.Equal("-0043-03-15", ides.ToString());
    }
}
