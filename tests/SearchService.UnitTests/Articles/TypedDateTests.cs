using System.Runtime.CompilerServices;
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

    public static TheoryData<string> Languages() => [.. Rows.Select(row => row[0]).Distinct()];

    /// <summary><c>samples/typed-dates.tsv</c> has a language, a date as the Unicode CLDR prints it, and the date.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Dates_are_read_as_languages_print_them(string language)
    {
        var rows = Rows.Where(row => row[0] == language).ToList();
        Assert.Equal(
            rows.Select(row => $"{row[1]} -> {row[2]}"),
            rows.Select(row => $"{row[1]} -> {(TypedDate.TryParse(row[1], out var date) ? date : "none")}"));
    }

    [Theory]
    [InlineData("24 เมษายน 2565", "2022-04-24")]
    [InlineData("ngày 24 tháng 4 năm 2022", "2022-04-24")]
    [InlineData("tháng 4 năm 2022", "2022-04")]
    public void Years_of_the_Buddhist_era_and_counted_months_are_read(string typed, string date) =>
        Assert.Equal(date, TypedDate.TryParse(typed, out var read) ? read.ToString() : "none");

    private static List<string[]> Rows { get; } =
        [.. File.ReadLines(Path.Combine(Folder(), "samples", "typed-dates.tsv")).Select(line => line.Split('\t'))];

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
