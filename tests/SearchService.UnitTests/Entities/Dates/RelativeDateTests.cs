using System.Runtime.CompilerServices;
using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.Dates;

/// <summary>
/// Days, weeks, months, quarters and years as seen from the publication (Wednesday, 4 May 2022), and ranges of days and months.
/// <c>samples/relative.tsv</c> has a language, a sentence and its dates; what is printed for them is what the Unicode CLDR gives, and
/// sentences of our own.
/// </summary>
public sealed class RelativeDateTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    private static readonly PublicationTime Published = new(new PartialDate(2022, 5, 4));

    public static TheoryData<string> Languages() => [.. Rows().Select(row => row[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Dates_seen_from_the_publication_are_found(string language)
    {
        var rows = Rows().Where(row => row[0] == language).ToList();
        Assert.Equal(
            rows.Select(row => $"{row[1]} -> {row[2]}"),
            rows.Select(row => $"{row[1]} -> {Values(row[1], language)}"));
    }

    private static string Values(string text, string language) => string.Join(' ', Extractor
        .Extract(new Article { Text = text, Language = language, Published = Published })
        .Dates.Select(date => date.Value).Order(StringComparer.Ordinal));

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(Folder(), "samples", "relative.tsv")).Select(line => line.Split('\t'));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
