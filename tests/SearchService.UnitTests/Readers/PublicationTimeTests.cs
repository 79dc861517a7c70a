using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class PublicationTimeTests
{
    private static string? Published(string date, string zone = "UTC") => Samples.Article(
        "a.json",
        $$"""{"text": "The ferry left.", "date": "{{date}}"}""",
        new ReaderOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) }).Published?.ToString();

    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("2023-09", "2023-09")]
    [InlineData("1066-10-14", "1066-10-14")]
    [InlineData("0962", "0962")]
    [InlineData("2023-09-12", "2023-09-12")]
    [InlineData("2023/09/12", "2023-09-12")]
    [InlineData("20230912", "2023-09-12")]
    [InlineData("2023-09-12T23:30:00+10:00", "2023-09-12T23:30:00+10:00")]
    [InlineData("2023-09-12T23:30:00-0500", "2023-09-12T23:30:00-05:00")]
    [InlineData("2023-09-12T08:30Z", "2023-09-12T08:30:00Z")]
    [InlineData("2023-09-12 08:30:15.123456", "2023-09-12T08:30:15Z")]
    [InlineData("2023-09-12 08:30:00 UTC", "2023-09-12T08:30:00Z")]
    [InlineData("20230912T083000+0200", "2023-09-12T08:30:00+02:00")]
    [InlineData("Tue, 12 Sep 2023 23:30:00 -0700", "2023-09-12T23:30:00-07:00")]
    [InlineData("Tue, 12 Sep 2023 08:30:00 GMT", "2023-09-12T08:30:00Z")]
    [InlineData("12 Sep 23 08:30:00 +0000", "2023-09-12T08:30:00Z")]
    [InlineData("Tue Sep 12 08:30:00 +0000 2023", "2023-09-12T08:30:00Z")]
    [InlineData("Tue Sep 12 2023 08:30:00 GMT+0200 (Mitteleuropäische Sommerzeit)", "2023-09-12T08:30:00+02:00")]
    [InlineData("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z")]
    [InlineData("12 September 2023", "2023-09-12")]
    [InlineData("12th of September, 2023", "2023-09-12")]
    [InlineData("Sept. 12, 2023", "2023-09-12")]
    [InlineData("September 12th, 2023 at 8:30 p.m.", "2023-09-12T20:30:00Z")]
    [InlineData("Tuesday, September 12, 2023 12:05 AM EDT", "2023-09-12T00:05:00-04:00")]
    [InlineData("September 2023", "2023-09")]
    [InlineData("12. September 2023, 08:30 Uhr", "2023-09-12T08:30:00Z")]
    [InlineData("12 septembre 2023 à 8h30", "2023-09-12T08:30:00Z")]
    [InlineData("12 de septiembre de 2023", "2023-09-12")]
    [InlineData("12 сентября 2023 г.", "2023-09-12")]
    [InlineData("2023年9月12日", "2023-09-12")]
    [InlineData("25.12.2023", "2023-12-25")]
    [InlineData("12/25/2023", "2023-12-25")]
    [InlineData("1694507400", "2023-09-12T08:30:00Z")]
    [InlineData("1694507400000", "2023-09-12T08:30:00Z")]
    public void Dates_are_read_as_they_are_printed_and_no_more_exactly(string date, string published) =>
        Assert.Equal(published, Published(date));

    [Theory]
    [InlineData("03/04/2023")]
    [InlineData("2023-13-01")]
    [InlineData("30 February 2023")]
    [InlineData("yesterday")]
    [InlineData("He died on 12 September 2023 in Busan")]
    [InlineData("0001-01-01")]
    public void What_is_no_date_or_could_be_two_is_none(string date) => Assert.Null(Published(date));

    [Theory]
    [InlineData("2023-09-12T08:30:00", "Australia/Sydney", "2023-09-12T08:30:00+10:00")]
    [InlineData("2023-01-12 23:59", "America/New_York", "2023-01-12T23:59:00-05:00")]
    [InlineData("2023-09-12", "Australia/Sydney", "2023-09-12")]
    public void A_time_without_offset_takes_the_zone_of_the_archive(string date, string zone, string published) =>
        Assert.Equal(published, Published(date, zone));

    [Theory]
    [InlineData("2023/09/12/summit.txt", "2023-09-12")]
    [InlineData("post/2023/9/summit.txt", "2023-09")]
    [InlineData("2023/0912/summit.txt", "2023-09-12")]
    [InlineData("2023/09/12-summit.txt", "2023-09-12")]
    [InlineData("2023-09-12-summit.txt", "2023-09-12")]
    [InlineData("summit_2023_09_12.txt", "2023-09-12")]
    [InlineData("20230912-summit.txt", "2023-09-12")]
    [InlineData("20230912083000.txt", "2023-09-12")]
    [InlineData("2023-09/summit.txt", "2023-09")]
    [InlineData("1987/summit.txt", "1987")]
    [InlineData("2022/2023-09-12.txt", "2023-09-12")]
    public void A_path_that_carries_a_date_gives_it(string path, string published)
    {
        var article = Samples.Article(path, "The ferry left.");

        Assert.Equal(published, article.Published?.ToString());
        Assert.Equal(SearchService.Articles.PublishedFrom.Path, article.PublishedFrom);
    }

    [Theory]
    [InlineData("summit-12345678.txt")]
    [InlineData("2023-99-99.txt")]
    [InlineData("9999/summit.txt")]
    [InlineData("flight-370.txt")]
    [InlineData("a1b2023c.txt")]
    public void A_path_with_other_numbers_gives_none(string path) => Assert.Null(Samples.Article(path, "The ferry left.").Published);
}
