using SearchService.Entities.Dates;
using Xunit;

namespace SearchService.UnitTests.Entities.Dates;

public sealed class TimexValueTests
{
    [Theory]
    [InlineData("2023-09-12", "2023-09-12", "2023-09-12")]
    [InlineData("2023-09-12TEV", "2023-09-12", "2023-09-12")]
    [InlineData("2023-09-12T17:30", "2023-09-12", "2023-09-12")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("2023-W37", "2023-09-11", "2023-09-17")]
    [InlineData("2023-W37-WE", "2023-09-16", "2023-09-17")]
    [InlineData("2023-W37-3", "2023-09-13", "2023-09-13")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2023-Q3", "2023-07-01", "2023-09-30")]
    [InlineData("2023-H1", "2023-01-01", "2023-06-30")]
    [InlineData("2023-SP", "2023-03-01", "2023-05-31")]
    [InlineData("2023-SU", "2023-06-01", "2023-08-31")]
    [InlineData("2023-FA", "2023-09-01", "2023-11-30")]
    [InlineData("2023-WI", "2023-12-01", "2024-02-29")]
    [InlineData("202", "2020-01-01", "2029-12-31")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("19", "1900-01-01", "1999-12-31")]
    [InlineData("0476", "0476-01-01", "0476-12-31")]
    [InlineData("BC0044", "-0043-01-01", "-0043-12-31")]
    [InlineData("-0043-03-15", "-0043-03-15", "-0043-03-15")]
    [InlineData("BC0001", "0000-01-01", "0000-12-31")]
    [InlineData("BC04", "-0498-01-01", "-0399-12-31")]
    [InlineData("1998-XX-XX", "1998-01-01", "1998-12-31")]
    [InlineData("1998-10-XX", "1998-10-01", "1998-10-31")]
    public void A_value_covers_its_days(string value, string first, string last)
    {
        var days = TimexValue.DaysOf(value);

        Assert.Equal((first, last), (days?.First.ToString(), days?.Last.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("XXXX-09-12")]
    [InlineData("XXXX-WXX-1")]
    [InlineData("XXXX")]
    [InlineData("PAST_REF")]
    [InlineData("PRESENT_REF")]
    [InlineData("FUTURE_REF")]
    [InlineData("P2Y")]
    [InlineData("2023-13")]
    [InlineData("2023-02-30")]
    [InlineData("2023-W54")]
    [InlineData("2023-Q5")]
    [InlineData("2023-")]
    [InlineData("T12:00")]
    [InlineData("nonsense")]
    public void What_is_not_known_or_no_value_has_no_days(string value) => Assert.Null(TimexValue.DaysOf(value));
}
