using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>Each hit of a query that asks for something has a mark, partial hits included; and a snippet costs what it shows.</summary>
public sealed class MarkAgreementTests
{
    private static readonly string[] Words =
    [
        "ferry", "ferries", "storm", "C-130", "C130", "e-mail", "email", "U.S.", "US", "O’Brien", "OBrien", "Müller", "Mueller", "1,000", "1000", "Jong-un",
        "harbour", "café", "cafe\u0301", "J.", "K.", "JK", "北京", "大学", "snake_case", "the", "May",
    ];

    private static readonly string[] Queries =
    [
        "ferry", "storms", "C130", "\"C 130\"", "e-mail", "\"email storm\"", "\"US e-mail\"", "O'Brien", "mueller", "1000", "Jong-un", "cafe", "JK",
        "北京", "学", "snake", "ferr*", "O'br*", "stormy~", "\"storm storm\"~3", "\"ferry harbour\"~5", "\"harbour ferry harbour\"~9", "ferry OR storm",
        "ferry storm", "C-130 email", "ferry (storm OR JK)", "title:ferry", "text:storm", "U.S. ferry", "the May",
    ];

    [Property(MaxTest = 60)]
    public Property Each_hit_has_a_mark() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Where(words => words.Count > 0).ListOf().Where(stories => stories.Count is > 0 and < 6).ToArbitrary(),
        stories =>
        {
            using var index = SampleIndex.With([.. stories.Select((words, i) => new Story($"s{i}").Title(string.Join(' ', words.Take(3))).Text(string.Join(' ', words)))]);
            var bare = Queries.SelectMany(query => index.Search(new SearchRequest { Query = query, Size = 20 }).Hits
                .Where(hit => !$"{hit.MarkedTitle}{string.Join(' ', hit.Snippets)}".Contains("<mark>", StringComparison.Ordinal))
                .Select(hit => $"{query}: {hit.Title} {string.Join(' ', hit.Snippets)}")).ToList();
            return (bare.Count == 0).Label(string.Join('\n', bare));
        });

    [Theory]
    [InlineData("needle")]
    [InlineData("\"the needle\"")]
    [InlineData("hay needle")]
    public void A_word_far_inside_a_long_text_is_shown(string query)
    {
        var hay = string.Concat(Enumerable.Repeat("Some hay lay by the road that day and nobody asked for it. ", 10_000));
        using var index = SampleIndex.With(new Story("long").Text(hay + "There was the needle at last. " + hay));
        var hit = Assert.Single(index.Search(query).Hits);
        Assert.Contains(hit.Snippets, snippet => snippet.Contains("<mark>needle</mark>", StringComparison.Ordinal) || snippet.Contains("<mark>the needle</mark>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_full_stops_is_cut_between_words()
    {
        using var index = SampleIndex.With(new Story("long").Text(string.Join(' ', Enumerable.Range(0, 30_000).Select(i => i % 3 == 0 ? "ferry" : $"word{i}"))));
        var hit = Assert.Single(index.Search("ferry").Hits);
        Assert.All(hit.Snippets, snippet => Assert.InRange(snippet.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Length, 1, 320));
        Assert.All(hit.Snippets, snippet => Assert.Contains("<mark>ferry</mark>", snippet, StringComparison.Ordinal));
    }
}
