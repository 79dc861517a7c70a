using SearchService.Articles.Calendars;
using Xunit;

namespace SearchService.UnitTests.Articles;

public sealed class CalendarWordsTests
{
    [Fact]
    public void Every_language_of_Latin_Greek_Cyrillic_and_Arabic_letters_has_twelve_months()
    {
        foreach (var tongue in CalendarWords.All.Where(tongue => tongue.Language is not ("zh" or "ja" or "ko")))
        {
            var months = tongue.Words.Where(word => word.Meaning == CalendarMeaning.Month).Select(word => word.Value).Distinct().Order();
            Assert.True(months.SequenceEqual(Enumerable.Range(1, 12)), $"{tongue.Language}: {string.Join(' ', months)}");
        }

        Assert.True(CalendarWords.All.Count >= 50);
    }

    [Fact]
    public void Every_language_has_seven_weekdays_where_it_has_any()
    {
        foreach (var tongue in CalendarWords.All)
        {
            var weekdays = tongue.Words.Where(word => word.Meaning == CalendarMeaning.Weekday)
                .Select(word => word.Value).Distinct().Order().ToList();
            Assert.True(weekdays.Count == 0 || weekdays.SequenceEqual(Enumerable.Range(1, 7)),
                $"{tongue.Language}: {string.Join(' ', weekdays)}");
        }
    }

    [Theory]
    [InlineData("März", "de", 3)]
    [InlineData("MARZ", "de", 3)]
    [InlineData("févr", "fr", 2)]
    [InlineData("fevrier", null, 2)]
    [InlineData("апреля", "ru", 4)]
    [InlineData("huhtikuussa", "fi", 4)]
    [InlineData("listopada", "pl", 11)]
    [InlineData("listopada", "hr", 10)]
    [InlineData("Απριλιου", "el", 4)]
    [InlineData("avril", "en", 4)]
    [InlineData("word", "en", null)]
    public void A_month_is_known_by_its_name(string word, string? language, int? month) =>
        Assert.Equal(month, CalendarWords.MonthOf(word, language));

    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("nb", "no")]
    [InlineData("NN", "no")]
    [InlineData("xx", null)]
    [InlineData("english", null)]
    [InlineData(null, null)]
    public void A_language_is_found_by_its_code(string? code, string? language) => Assert.Equal(language, CalendarWords.Of(code)?.Language);
}
