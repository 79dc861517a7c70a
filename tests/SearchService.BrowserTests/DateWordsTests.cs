using SearchService.Api.Pages.Reading;
using SearchService.Api.Pages.Shell;
using Xunit;

namespace SearchService.BrowserTests;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2023-09-12", "12 September 2023")]
    [InlineData("2023-09", "September 2023")]
    [InlineData("2023", "2023")]
    [InlineData("202", "2020s")]
    [InlineData("18", "19th century")]
    [InlineData("20", "21st century")]
    [InlineData("10", "11th century")]
    [InlineData("BC0044", "44 BC")]
    [InlineData("BC04", "5th century BC")]
    [InlineData("2023-W37", "week of 11 September 2023")]
    [InlineData("2023-W37-WE", "weekend of 16 September 2023")]
    [InlineData("2023-W37-3", "13 September 2023")]
    [InlineData("2023-Q3", "third quarter of 2023")]
    [InlineData("2023-H1", "first half of 2023")]
    [InlineData("2018-SU", "summer 2018")]
    [InlineData("1999-WI", "winter 1999–00")]
    [InlineData("XXXX-09-12", "12 September (year not known)")]
    [InlineData("XXXX-02-29", "29 February (year not known)")]
    [InlineData("XXXX-09", "September (year not known)")]
    [InlineData("XXXX-Q3", "third quarter (year not known)")]
    [InlineData("XXXX-SU", "summer (year not known)")]
    [InlineData("XXXX-WXX-1", "a Monday")]
    [InlineData("XXXX-WXX-7", "a Sunday")]
    [InlineData("XXXX-WXX-WE", "a weekend")]
    [InlineData("2023-09-12TEV", "12 September 2023, evening")]
    [InlineData("2023-09-12T22:00", "12 September 2023, 22:00")]
    [InlineData("PRESENT_REF", "now")]
    [InlineData("PAST_REF", "in the past")]
    [InlineData("FUTURE_REF", "in the future")]
    [InlineData("P2Y", "P2Y")]
    public void A_date_value_is_said_in_words(string value, string words) => Assert.Equal(words, DateWords.Of(value));

    [Theory]
    [InlineData("2023-09-12", "/?mentions=2023-09-12")]
    [InlineData("2023-09-12T22:00", "/?mentions=2023-09-12")]
    [InlineData("2023-09", "/?mentions=2023-09")]
    [InlineData("2023", "/?mentions=2023")]
    [InlineData("202", "/?mentions=2020-01-01..2029-12-31")]
    [InlineData("2023-W37-WE", "/?mentions=2023-09-16..2023-09-17")]
    [InlineData("2023-Q3", "/?mentions=2023-07-01..2023-09-30")]
    [InlineData("XXXX-09-12", null)]
    [InlineData("BC0044", null)]
    [InlineData("PRESENT_REF", null)]
    public void A_date_leads_to_the_articles_that_speak_of_its_days(string value, string? address) =>
        Assert.Equal(address, NameLink.Of(MentionKind.Date, value));

    [Theory]
    [InlineData("2019..2021", "2019 to 2021")]
    [InlineData("2023-09-12", "12 September 2023")]
    [InlineData("2019..", "from 2019 on")]
    [InlineData("..2021-05", "up to May 2021")]
    [InlineData("soon", "soon")]
    public void Days_that_were_asked_for_are_said_in_words(string typed, string words) => Assert.Equal(words, Words.Days(typed));
}
