using Xunit;

namespace SearchService.UnitTests.Entities.Dates;

/// <summary>One table: a text, the expressions and values that are found in it. Published on Wednesday, 13 September 2023.</summary>
public sealed class DateGrammarTests
{
    private const string Wednesday = "2023-09-13";

    [Theory]
    [InlineData("The law was passed in 2019.", "2019 = 2019")]
    [InlineData("It opened in early 2020.", "early 2020 = 2020")]
    [InlineData("Talks began on September 12.", "September 12 = 2023-09-12")]
    [InlineData("They met on Sept. 12, 2019, in Oslo.", "Sept. 12, 2019 = 2019-09-12")]
    [InlineData("They met on 12 September 2019.", "12 September 2019 = 2019-09-12")]
    [InlineData("They met on the 12th of September, 2019.", "the 12th of September, 2019 = 2019-09-12")]
    [InlineData("It was signed on Tuesday, Sept. 12.", "Tuesday, Sept. 12 = 2023-09-12")]
    [InlineData("It was signed on Tues., Sept. 12.", "Tues., Sept. 12 = 2023-09-12")]
    [InlineData("In July 1998 it closed.", "July 1998 = 1998-07")]
    [InlineData("Built in March nineteen seventy-nine.", "March nineteen seventy-nine = 1979-03")]
    [InlineData("It took effect on 2019-09-12.", "2019-09-12 = 2019-09-12")]
    [InlineData("It took effect on 9/12/2019.", "9/12/2019 = 2019-09-12")]
    [InlineData("It took effect on 25/12/2019.", "25/12/2019 = 2019-12-25")]
    [InlineData("It took effect on 12.09.2019.", "12.09.2019 = 2019-09-12")]
    public void Full_and_partial_dates(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("He resigned on Monday.", "Monday = 2023-09-11")]
    [InlineData("He said Wednesday that he would go.", "Wednesday = 2023-09-13")]
    [InlineData("The court will rule on Monday.", "Monday = 2023-09-18")]
    [InlineData("The vote is scheduled for Friday.", "Friday = 2023-09-15")]
    [InlineData("Police arrested him last Monday.", "last Monday = 2023-09-11")]
    [InlineData("She flies home next Monday.", "next Monday = 2023-09-18")]
    [InlineData("She spoke on Friday morning.", "Friday morning = 2023-09-08TMO")]
    [InlineData("It happened at 10 p.m. Tuesday.", "10 p.m. Tuesday = 2023-09-12T22:00")]
    [InlineData("Shops must close by 5:30 p.m. EST on Friday.", "5:30 p.m. EST on Friday = 2023-09-15T17:30")]
    [InlineData("He was seen yesterday afternoon.", "yesterday afternoon = 2023-09-12TAF")]
    [InlineData("The show starts tonight.", "tonight = 2023-09-13TNI")]
    [InlineData("A storm hit last night.", "last night = 2023-09-12TNI")]
    [InlineData("He left in the spring, in May.", "the spring = 2023-SP; May = 2023-05")]
    [InlineData("Sales fell in December.", "December = 2022-12")]
    [InlineData("Sales will peak in December.", "December = 2023-12")]
    [InlineData("She was born last May.", "last May = 2023-05")]
    public void Weekdays_and_months_lie_where_the_verb_points(string text, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("They met two weeks ago.", "two weeks ago = 2023-W35")]
    [InlineData("It closed three days ago.", "three days ago = 2023-09-10")]
    [InlineData("It closed two months ago.", "two months ago = 2023-07")]
    [InlineData("It closed 50 years ago.", "50 years ago = 1973")]
    [InlineData("Profit rose from a year earlier.", "a year earlier = 2022")]
    [InlineData("It sank on May 5, 2001. Two days later it was found.", "May 5, 2001 = 2001-05-05; Two days later = 2001-05-07")]
    [InlineData("It sank on May 5, 2001. The previous day was calm.", "May 5, 2001 = 2001-05-05; The previous day = 2001-05-04")]
    [InlineData("It sank on May 5, 2001, and was found the same day.", "May 5, 2001 = 2001-05-05; the same day = 2001-05-05")]
    [InlineData("Rain fell this week, last month and all next year.", "this week = 2023-W37; last month = 2023-08; next year = 2024")]
    [InlineData("It was built late last year.", "late last year = 2022")]
    [InlineData("It is due by the end of March.", "the end of March = 2024-03")]
    [InlineData("They fled several years ago.", "several years ago = PAST_REF")]
    [InlineData("They now live in Leeds and recently married.", "now = PRESENT_REF; recently = PAST_REF")]
    [InlineData("They left the day before yesterday.", "the day before yesterday = 2023-09-11")]
    public void Relative_dates(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("The third quarter was good. A year earlier it was not.", "The third quarter = 2023-Q3; A year earlier = 2022-Q3")]
    [InlineData("The third quarter beat the same period last year.", "The third quarter = 2023-Q3; the same period last year = 2022-Q3")]
    [InlineData("The third quarter was good. In the nine months profit was flat from a year earlier.",
        "The third quarter = 2023-Q3; a year earlier = 2022")]
    [InlineData("In 1998 it opened. It shut the year before.", "1998 = 1998; the year before = 1997")]
    [InlineData("In 1998 it opened, and shut the same month.", "1998 = 1998; the same month = 2023-09")]
    [InlineData("On May 5, 2001, it sank. That night it was found.", "May 5, 2001 = 2001-05-05; That night = 2001-05-05TNI")]
    [InlineData("He left on Friday. Later that day he died.", "Friday = 2023-09-08; Later that day = 2023-09-08")]
    public void What_refers_back_to_a_date_spoken_of(string text, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("It opened on Thursday, Sept. 22.", "Thursday, Sept. 22 = 2022-09-22")]
    [InlineData("He fell ill in November.", "November = 2022-11")]
    [InlineData("The offer was extended to Oct. 16.", "Oct. 16 = 2023-10-16")]
    [InlineData("The deal should close by mid-March.", "mid-March = 2024-03")]
    [InlineData("It had been due to expire Friday.", "Friday = 2023-09-08")]
    [InlineData("The group would fight Monday's ruling.", "Monday = 2023-09-11")]
    public void A_year_that_is_not_said_is_the_one_that_is_meant(string text, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("Sept.\n\n12 people", "")]
    [InlineData("In May\n\n2019 was wet.", "May = 2023-05; 2019 = 2019")]
    [InlineData("It shut.\n\nTwo years ago it opened.", "Two years ago = 2021")]
    [InlineData("It sank on Sept.\n12, 2019.", "Sept.\n12, 2019 = 2019-09-12")]
    [InlineData("2019-05-06T12:30:00Z", "2019-05-06T12:30:00Z = 2019-05-06")]
    [InlineData("LONDON, SEPT. 11 (AP) - THE KING DIED TODAY.", "SEPT. 11 = 2023-09-11; TODAY = 2023-09-11")]
    public void Lines_join_a_date_and_paragraphs_part_it(string text, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("Music of the 1990s.", "the 1990s = 199")]
    [InlineData("Music of the '90s.", "the '90s = 199")]
    [InlineData("It grew in the mid-1980s.", "the mid-1980s = 198")]
    [InlineData("A church of the 19th century.", "the 19th century = 18")]
    [InlineData("It fell in the third quarter of 2019.", "the third quarter of 2019 = 2019-Q3")]
    [InlineData("Third-quarter profit fell.", "Third-quarter = 2023-Q3")]
    [InlineData("In the first half of 2019 it rose.", "the first half of 2019 = 2019-H1")]
    [InlineData("In Q3 2019 it rose.", "Q3 2019 = 2019-Q3")]
    [InlineData("Profit of fiscal 1989 fell.", "fiscal 1989 = 1989")]
    [InlineData("It closed in the summer of 2018.", "the summer of 2018 = 2018-SU")]
    [InlineData("It closed last winter.", "last winter = 2022-WI")]
    [InlineData("For the nine months ended Sept. 30 sales rose.", "Sept. 30 = 2022-09-30")]
    [InlineData("Caesar died in 44 BC.", "44 BC = BC0044")]
    [InlineData("The battle of 1066 was fought in 1066.", "1066 = 1066")]
    public void Longer_times(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("It ran from May to July 2019.", "May = 2019-05; July 2019 = 2019-07")]
    [InlineData("The 2019-21 plan.", "2019 = 2019; 21 = 2021")]
    [InlineData("It ran Sept. 3-5.", "Sept. 3 = 2023-09-03; 5 = 2023-09-05")]
    [InlineData("It ran on 3 and 4 June 1998.", "3 = 1998-06-03; 4 June 1998 = 1998-06-04")]
    [InlineData("Between 1994 and 1997 he lived there.", "1994 = 1994; 1997 = 1997")]
    [InlineData("The 1997-00 and 1998/9 seasons.", "1997 = 1997; 00 = 2000; 1998 = 1998; 9 = 1999")]
    [InlineData("Open Monday through Friday.", "Monday = 2023-09-11; Friday = 2023-09-15")]
    [InlineData("From 2000 to 1500 BC.", "2000 = BC2000; 1500 BC = BC1500")]
    [InlineData("From Sept. 30, 2019, to Oct. 5, 2020.", "Sept. 30, 2019 = 2019-09-30; Oct. 5, 2020 = 2020-10-05")]
    public void Both_ends_of_a_range(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("They met at Christmas.", "Christmas = 2022-12-25")]
    [InlineData("They will meet on Christmas Eve.", "Christmas Eve = 2023-12-24")]
    [InlineData("It snowed on Thanksgiving Day 2019.", "Thanksgiving Day 2019 = 2019-11-28")]
    [InlineData("Shops were shut on Good Friday.", "Good Friday = 2023-04-07")]
    [InlineData("Fireworks on the Fourth of July, 1976.", "the Fourth of July, 1976 = 1976-07-04")]
    [InlineData("It rained over Easter weekend 2012 and Labor Day weekend.",
        "Easter weekend 2012 = 2012-W14-WE; Labor Day weekend = 2023-W35-WE")]
    public void Holidays(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("They met at Passover 1979.", "Passover 1979 = 1979-04-12")]
    [InlineData("Passover 2024 was late, Purim 2024 was not.", "Passover 2024 = 2024-04-23; Purim 2024 = 2024-03-24")]
    [InlineData("War began on Yom Kippur 1973.", "Yom Kippur 1973 = 1973-10-06")]
    [InlineData("Rosh Hashanah begins on Friday.", "Rosh Hashanah = 2023-09-16; Friday = 2023-09-15")]
    [InlineData("Candles were lit for Hanukkah 2022.", "Hanukkah 2022 = 2022-12-19")]
    [InlineData("They ate at Eid al-Fitr 2000 and Eid al-Adha 2020.", "Eid al-Fitr 2000 = 2000-01-08; Eid al-Adha 2020 = 2020-07-31")]
    [InlineData("He flew home for Chinese New Year.", "Chinese New Year = 2023-01-22")]
    [InlineData("She sang at Orthodox Easter 2021 and Orthodox Easter 1905.",
        "Orthodox Easter 2021 = 2021-05-02; Orthodox Easter 1905 = 1905-04-30")]
    [InlineData("He fought in the Yom Kippur War.", "")]
    public void Holidays_of_other_calendars(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Fact]
    public void A_holiday_outside_its_calendars_years_is_a_day_that_is_not_known() =>
        Assert.Equal("Lunar New Year 1700 = XXXX-XX-XX", DateReport.Of("They feasted at Lunar New Year 1700.", Wednesday));

    [Theory]
    [InlineData("It opens in the first week of April 2024.", "the first week of April 2024 = 2024-W14")]
    [InlineData("It shut on the last day of 2012.", "the last day of 2012 = 2012-12-31")]
    [InlineData("It shut in the last week of May 2011.", "the last week of May 2011 = 2011-W21")]
    [InlineData("They met on the last Friday of May 2012.", "the last Friday of May 2012 = 2012-05-25")]
    [InlineData("They met on the first weekend of June 2012.", "the first weekend of June 2012 = 2012-W22-WE")]
    [InlineData("It was the third month of 2012.", "the third month of 2012 = 2012-03")]
    [InlineData("It fell in the first month of last year.", "the first month of last year = 2022-01")]
    [InlineData("He spoke in the last week of the campaign.", "")]
    [InlineData("They meet on the second Friday of each month.", "")]
    [InlineData("It shut in the 613566757th week of 2012.", "2012 = 2012")]
    [InlineData("It rained on the fifth Monday of February 2023.", "February 2023 = 2023-02")]
    public void Parts_counted_within_a_longer_time(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("Shares fell on Monday of last week.", "Monday of last week = 2023-09-04")]
    [InlineData("She flies home Tuesday next week.", "Tuesday next week = 2023-09-19")]
    [InlineData("The court sits a week from Tuesday.", "a week from Tuesday = 2023-09-26")]
    [InlineData("It rained the week before last and the night before last.",
        "the week before last = 2023-W35; the night before last = 2023-09-11TNI")]
    [InlineData("He left on the 5th, came back on the 20th and will pay by the 25th.",
        "the 5th = 2023-09-05; the 20th = 2023-08-20; the 25th = 2023-09-25")]
    [InlineData("It will be done by year's end.", "year's end = 2023-12-31")]
    [InlineData("The match began at 14:30 on Friday.", "14:30 on Friday = 2023-09-08T14:30")]
    public void Days_by_a_week_or_a_number_alone(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("Nov. 3-5, 2011, it rained.", "Nov. 3 = 2011-11-03; 5, 2011 = 2011-11-05")]
    [InlineData("They won in 2004, '06 and '08.", "2004 = 2004; '06 = 2006; '08 = 2008")]
    [InlineData("The census of 1901 lists him.", "1901 = 1901")]
    [InlineData("It was seen as recently as 2010.", "2010 = 2010")]
    public void Years(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("Talks began on September 12.", "September 12 = XXXX-09-12")]
    [InlineData("He resigned on Monday.", "Monday = XXXX-WXX-1")]
    [InlineData("Sales fell in December.", "December = XXXX-12")]
    [InlineData("It closed last year.", "last year = PAST_REF")]
    [InlineData("It closes today.", "today = PRESENT_REF")]
    [InlineData("It closes next week.", "next week = FUTURE_REF")]
    [InlineData("They met two weeks ago.", "two weeks ago = PAST_REF")]
    [InlineData("It opened in early 2020.", "early 2020 = 2020")]
    public void Without_a_publication_date_what_needs_it_stays_open(string text, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, null));

    [Theory]
    [InlineData("It fell last year.", "2023", "last year = 2022")]
    [InlineData("It fell last month.", "2023", "last month = PAST_REF")]
    [InlineData("It fell last month.", "2023-09", "last month = 2023-08")]
    [InlineData("It fell yesterday.", "2023-09", "yesterday = PAST_REF")]
    public void A_partial_publication_date_resolves_what_is_no_finer(string text, string published, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, published));

    [Theory]
    [InlineData("A year ago today it burned.", "A year ago today = 2022-09-13")]
    [InlineData("Three years ago this week he won.", "Three years ago this week = 2020-W37")]
    [InlineData("They met a week ago Sunday.", "a week ago Sunday = 2023-09-03")]
    [InlineData("It fell on the morning of September 11, 2001.", "the morning of September 11, 2001 = 2001-09-11TMO")]
    [InlineData("It opens in the week of Sept. 18.", "the week of Sept. 18 = 2023-W38")]
    [InlineData("Rain spoiled the weekend of Sept. 9.", "the weekend of Sept. 9 = 2023-W36-WE")]
    [InlineData("They voted on the first Tuesday of November 2020.", "the first Tuesday of November 2020 = 2020-11-03")]
    [InlineData("Markets shut on the second Friday of each month.", "")]
    public void A_day_makes_a_looser_expression_exact(string text, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("It began at 7 a.m. local time Tuesday.", "7 a.m. local time Tuesday = 2023-09-12T07:00")]
    [InlineData("Polls shut at 8 p.m. Eastern time on Monday.", "8 p.m. Eastern time on Monday = 2023-09-11T20:00")]
    [InlineData("The final starts at 8pm tonight.", "8pm tonight = 2023-09-13T20:00")]
    [InlineData("Updated 2023-09-12T14:05:00Z by staff.", "2023-09-12T14:05:00Z = 2023-09-12")]
    [InlineData("Updated 2023-09-12 14:05 by staff.", "2023-09-12 14:05 = 2023-09-12")]
    [InlineData("Rain fell overnight.", "overnight = 2023-09-12TNI")]
    [InlineData("Rain will fall overnight.", "overnight = 2023-09-13TNI")]
    [InlineData("It was an overnight success.", "")]
    [InlineData("These days few remember.", "These days = PRESENT_REF")]
    [InlineData("Now, to the weather.", "")]
    public void Times_of_the_day_and_stamps(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("For the quarter ended June 30 it lost money.", "the quarter = 2023-Q2; June 30 = 2023-06-30")]
    [InlineData("It will shut by year's end.", "year's end = 2023-12-31")]
    [InlineData("A church of the 18th and 19th centuries.", "the 18th = 17; 19th centuries = 18")]
    [InlineData("Shops gained on Black Friday and Cyber Monday 2022.", "Black Friday = 2022-11-25; Cyber Monday 2022 = 2022-11-28")]
    [InlineData("Prices rose more than expected in December.", "December = 2022-12")]
    [InlineData("It opened as planned on Friday.", "Friday = 2023-09-08")]
    [InlineData("He spoke of high hopes at a briefing on Friday.", "Friday = 2023-09-08")]
    public void Parts_of_years_and_comparisons(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("It took effect on 12/09/2023.", "12/09/2023 = 2023-09-12")]
    [InlineData("It took effect on 09/12/2023.", "09/12/2023 = 2023-09-12")]
    [InlineData("It takes effect on 12/10/2023.", "12/10/2023 = 2023-12-10")]
    public void A_day_in_slashes_that_is_near_the_publication_one_way_round_is_read_that_way(string text, string expected) =>
        Assert.Equal(expected, DateReport.Of(text, Wednesday));

    [Theory]
    [InlineData("SEOUL, Sept. 12 (Yonhap) -- The president said today that talks failed.", "Sept. 12 = 2023-09-12; today = 2023-09-12")]
    [InlineData("SEOUL, Sept. 2 (Yonhap) -- The president said today that talks failed.", "Sept. 2 = 2023-09-02; today = 2023-09-13")]
    public void Today_is_the_day_of_the_dateline(string text, string expected) => Assert.Equal(expected, DateReport.Of(text, Wednesday));
}
