using System.Runtime.CompilerServices;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>
/// Twenty short stories in each of twelve languages, in one archive, with the queries that must find and must not find: a file a language
/// in <c>Languages</c>, stories by number, then <c>? query | found -not found</c>.
/// </summary>
public sealed class LanguageArchiveTests
{
    private static readonly IReadOnlyList<string> Files = [.. Directory.EnumerateFiles(Folder(), "*.txt").Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_query_finds_what_it_must_and_nothing_that_it_must_not()
    {
        using var index = SampleIndex.With([.. Files.SelectMany(Stories)]);
        List<string> wrong = [];
        foreach (var file in Files)
        {
            foreach (var (query, expected) in Queries(file))
            {
                var result = index.Search(new SearchRequest { Query = query, Match = MatchMode.All, Size = 100 });
                var found = result.Hits.Select(hit => hit.Id.Value).ToHashSet();
                var missed = expected.Where(id => id[0] == '-' ? found.Contains(Name(file) + id[1..]) : !found.Contains(Name(file) + id));
                if (missed.Any())
                {
                    wrong.Add(
                        $"{Name(file)}: {query}, read as {result.Query.ReadAs}, finds {string.Join(' ', found.Order())}; not so: "
                        + $"{string.Join(' ', missed)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_archive_holds_twenty_stories_in_each_of_twelve_languages()
    {
        Assert.Equal(12, Files.Count);
        Assert.All(Files, file => Assert.Equal(20, Stories(file).Count()));
        Assert.All(Files, file => Assert.True(Queries(file).Count() >= 12, file));
    }

    /// <summary>What a language's own articles are found by ranks with those of others: none drowns the rest.</summary>
    [Theory]
    [InlineData("hotel", "en1 de1 fr1")]
    [InlineData("taxi", "en2 de2 fr2")]
    public void One_language_does_not_drown_another(string query, string best)
    {
        using var index = SampleIndex.With(
        [
            .. Enumerable.Range(0, 60).Select(
                i => new Story($"filler{i}").Language("en")
                .Text($"The {(i % 2 == 0 ? "hotel" : "taxi")} was named among {i} other things of that long and quiet day by the sea.")),
            new Story("en1").Language("en").Text("Hotel, hotel, hotel."), new Story("de1").Language("de").Text("Hotel, Hotel, Hotel."),
            new Story("fr1").Language("fr").Text("Hotel, hotel, hotel."),
            new Story("en2").Language("en").Text("Taxi, taxi, taxi."), new Story("de2").Language("de").Text("Taxi, Taxi, Taxi."),
            new Story("fr2").Language("fr").Text("Taxi, taxi, taxi."),
        ]);
        var first = index.Search(new SearchRequest { Query = query, Size = 3 }).Hits;
        Assert.Equal(best.Split(' ').Order(), first.Select(hit => hit.Id.Value).Order());
        Assert.True(first.Max(hit => hit.Score) < 1.2 * first.Min(hit => hit.Score),
            string.Join(' ', first.Select(hit => $"{hit.Id} {hit.Score}")));
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<Story> Stories(string file) => File.ReadLines(file).Where(line => char.IsAsciiDigit(line[0]))
        .Select(line => new Story(Name(file) + line[..2]).Language(Name(file)).Text(line[3..]));

    private static IEnumerable<(string Query, string[] Expected)> Queries(string file) => File.ReadLines(file).Where(line => line[0] == '?')
        .Select(line => line[2..].Split(" | ")).Select(columns => (columns[0], columns[1].Split(' ')));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Languages");
}
