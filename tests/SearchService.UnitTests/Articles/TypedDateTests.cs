using SearchService.Articles.Calendars;
using Xunit;

namespace SearchService.UnitTests.Articles;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022-04", "2022-04")]
    [InlineData("2022-04-24", "2022-04-24")]
    [InlineData("24 avril 2022", "2022-04-24")]
    [InlineData("le 1er avril 2022", "2022-04-01")]
    [InlineData("24. April 2022", "2022-04-24")]
    [InlineData("Sonntag, 24. April 2022", "2022-04-24")]
    [InlineData("April 24, 2022", "2022-04-24")]
    [InlineData("24th of April 2022", "2022-04-24")]
    [InlineData("24 de abril de 2022", "2022-04-24")]
    [InlineData("24 апреля 2022 г.", "2022-04-24")]
    [InlineData("24 квітня 2022 року", "2022-04-24")]
    [InlineData("24 Nisan 2022", "2022-04-24")]
    [InlineData("24. huhtikuuta 2022", "2022-04-24")]
    [InlineData("24 Απριλίου 2022", "2022-04-24")]
    [InlineData("24 kwietnia 2022", "2022-04-24")]
    [InlineData("24 نيسان 2022", "2022-04-24")]
    [InlineData("٢٤ أبريل ٢٠٢٢", "2022-04-24")]
    [InlineData("2022年4月24日", "2022-04-24")]
    [InlineData("2022년 4월 24일", "2022-04-24")]
    [InlineData("2022年4月", "2022-04")]
    [InlineData("Februar 2023", "2023-02")]
    [InlineData("avril 2022", "2022-04")]
    [InlineData("24.4.2022", "2022-04-24")]
    [InlineData("March 1987", "1987-03")]
    [InlineData("03/1987", "1987-03")]
    [InlineData("3. 1987", "1987-03")]
    [InlineData("24. 4. 2022", "2022-04-24")]
    [InlineData("24/04/2022", "2022-04-24")]
    [InlineData("04/24/2022", "2022-04-24")]
    [InlineData("2022/4/24", "2022-04-24")]
    [InlineData("24-04-2022", "2022-04-24")]
    public void A_date_is_read_as_people_type_it(string typed, string date)
    {
        Assert.True(TypedDate.TryParse(typed, out var read), typed);
        Assert.Equal(date, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("april")]
    [InlineData("24 april")]
    [InlineData("31 avril 2022")]
    [InlineData("4/5/2022")]
    [InlineData("harbour 2022")]
    [InlineData("24 avril 2022 harbour")]
    [InlineData("avril mai 2022")]
    [InlineData("2022-13")]
    [InlineData("13/2022")]
    [InlineData("24 25 avril 2022")]
    public void What_is_no_date_or_may_be_two_is_none(string typed) => Assert.False(TypedDate.TryParse(typed, out _), typed);
}
