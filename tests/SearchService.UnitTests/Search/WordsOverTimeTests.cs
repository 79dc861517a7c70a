using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class WordsOverTimeTests
{
    private const int Letters = 7_000_000;

    [Fact]
    public void More_text_than_an_answer_may_take_is_refused_unless_the_index_alone_says_how_often_it_matches()
    {
        var wide = new string(' ', Letters);
        using var index = SampleIndex.With([.. Enumerable.Range(0, 5).Select(i => new Story($"{i}").Published($"202{i}-01-02")
            .Text($"Ann Lee saw a ferry.{wide}Ann Lee sank in the fog.").Person("Ann Lee"))]);
        Assert.Equal([1, 1, 1, 1, 1], Counted("ferry"));
        Assert.Equal([2, 2, 2, 2, 2], Counted("person:\"Ann Lee\""));
        Assert.Equal([2, 2], Counted("\"ferry saw\"~2", new SearchRequest { ToDate = new(2021) }));
        foreach (var query in new[] { "\"ferry saw\"~2", "person:\"Ann Lee\" OR ferry" })
        {
            Assert.Equal(SearchErrorCode.TooMuchText, Assert.Throws<SearchException>(() => Counted(query)).Code);
        }

        IReadOnlyList<long> Counted(string query, SearchRequest? within = null) => index.CloseReader.Words(
            new WordsRequest([query], within ?? new SearchRequest(), TimelineInterval.Year)).Queries[0].Counts;
    }
}
