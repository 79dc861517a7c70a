using Xunit;

namespace SearchService.UnitTests.Entities.Dates;

/// <summary>What looks like a date and is none.</summary>
public sealed class DateTrapTests
{
    [Theory]
    [InlineData("It may rain and they march on.")]
    [InlineData("They march every day.")]
    [InlineData("Wait a second, the second man said.")]
    [InlineData("Prices fall and buds spring open.")]
    [InlineData("In the fall of Saigon many fled.")]
    [InlineData("Some 1,990 people and $2,019 were lost.")]
    [InlineData("He paid $2019 for it, or 2019 euros.")]
    [InlineData("See Page 2019 for more.")]
    [InlineData("Flight 1984 was late and Room 1999 locked.")]
    [InlineData("Call 555-2019 or 1-800-555-1990.")]
    [InlineData("She lives at 1600 Pennsylvania Avenue.")]
    [InlineData("The final score was 21-19.")]
    [InlineData("Jan Smith and April Jones met Theresa May.")]
    [InlineData("The 52-year-old man is 19.")]
    [InlineData("It lasted for two years, or twenty minutes.")]
    [InlineData("Over the past three years it grew.")]
    [InlineData("Every Monday and each July they meet.")]
    [InlineData("About 2000 villagers fled.")]
    [InlineData("A crowd of 1900 people came.")]
    [InlineData("Temperatures in the 80s are expected.")]
    [InlineData("She is in her 90s.")]
    [InlineData("A Boeing 2020 and the Windows 2000 office.")]
    [InlineData("They won 2-1 and ran 3.5 miles at 12.5 mph.")]
    [InlineData("He was named player of the year.")]
    [InlineData("I am 5 and the sun sat on the wed mon.")]
    [InlineData("It weighs 2000kg, or 1990lb.")]
    [InlineData("The quarterback scored in the third quarter.")]
    [InlineData("He reads the Sunday Times.")]
    [InlineData("An august body of march music.")]
    [InlineData("Police were called to the 1900 block of Main Street.")]
    [InlineData("She works on the 11th floor and won the 4th hole.")]
    [InlineData("Thousands of 2000 villagers fled.")]
    [InlineData("Version 10.12.3 of the 1.2.2019.4 build.")]
    public void Is_no_date(string text) => Assert.Equal("", DateReport.Of(text, "2023-09-13"));
}
