using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates;
using Xunit;

namespace SearchService.UnitTests.Entities.Dates;

/// <summary>What holds for any text whatever.</summary>
public sealed class DateGrammarProperties
{
    // Texts of the grammar's own words, so that rules meet in every order; any string at all is tried beside them.
    private static readonly string[] Words =
    [
        "the", "a", "last", "next", "this", "of", "in", "on", "to", "and", "early", "late", "mid", "-",
        "–", ",", ".", "/", ":", "'", "’s", "\n\n",
        "May", "Sept", "september", "Monday", "Fri", "12", "31", "2019", "1990s", "'90s", "21st", "0",
        "999999999999", "44", "BC", "AD", "9999",
        "week", "weeks", "year", "years", "ago", "earlier", "later", "quarter", "third", "half",
        "century", "fiscal", "Q3", "FY19", "summer",
        "morning", "noon", "p.m.", "EST", "a.m", "five", "twenty", "hundred", "thousand", "several",
        "couple", "Easter", "Christmas", "Day", "New",
        "Year", "St", "Patrick", "now", "recent", "future", "past", "will", "said", "end", "weekend", "day", "before", "after", "yesterday",
        "today", "same", "previous", "every", "about", "more", "than", "é", "日", "\ud83d", "year-end", "year-ago",
    ];

    private static readonly string?[] Published = [null, "2023-09-13", "2000-02-29", "0001-01-01",
        "9999-12-31", "2023", "2023-09", "0001", "9999-12"];

    [Property(MaxTest = 2000)]
    public Property Spans_lie_in_any_text_sorted_and_apart() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "", "2023-09-13"));

    [Property(MaxTest = 5000)]
    public Property Spans_lie_in_any_text_of_date_words_sorted_and_apart() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Zip(Gen.Elements("", " "), (words, separator) => string.Join(separator, words)).ToArbitrary(),
        Gen.Elements(Published).ToArbitrary(),
        Holds);

    [Property(MaxTest = 5000)]
    public Property Spans_lie_in_any_text_of_another_languages_words_sorted_and_apart() => Prop.ForAll(
        (from tongue in Gen.Elements(CalendarWords.All.ToArray())
         from words in Gen.Elements(tongue.Words.Select(word => word.Form).Concat(Words)
             .Concat(["年", "月", "日", "년", "월", "일", "令和", "٢٤", "г."]).ToArray()).ListOf()
         from separator in Gen.Elements("", " ")
         select (string.Join(separator, words), tongue.Language)).ToArbitrary(),
        Gen.Elements(Published).ToArbitrary(),
        (text, published) => Holds(text.Item1, published, text.Language));

    [Theory]
    [InlineData("neste høsten 日 day i år høst", "no")]
    public void Dates_found_at_random_to_overlap_stand_apart(string text, string language) => Assert.True(Holds(text, "2023", language));

    private static bool Holds(string text, string? published) => Holds(text, published, language: null);

    private static bool Holds(string text, string? published, string? language)
    {
        PublicationTime? time = published is not null && PublicationTime.TryParse(published, out var parsed) ? parsed : null;
        var end = 0;
        foreach (var match in DateGrammar.Find(text, time, language))
        {
            Assert.InRange(match.Span.Start, end, text.Length - 1);
            Assert.InRange(match.Span.End, match.Span.Start + 1, text.Length);
            Assert.NotEmpty(match.Value);
            Assert.Equal(TimexValue.DaysOf(match.Value), match.Days);
            Assert.True(match.Days is null || match.Days.Value.First <= match.Days.Value.Last);
            Assert.True(
                match.Days is not null || match.Value.Contains('X') || match.Value.EndsWith("_REF", StringComparison.Ordinal), match.Value);
            end = match.Span.End;
        }

        return true;
    }
}
