using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>Of very much text, a concordance and collocates read the newest articles, and say how many they were.</summary>
public sealed class BoundedReadingTests : IDisposable
{
    /// <summary>Five such texts, or two where words are split, are as much as is read.</summary>
    private const int Letters = 7_000_000;
    private const int Articles = 6;

    private readonly SampleIndex _index = SampleIndex.With([.. Enumerable.Range(0, Articles).Select(i => new Story($"{i}")
        .Published($"202{i}-01-02").Text($"The old ferry saw tram {i}.{new string(' ', Letters)}The end."))]);

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(ConcordanceOrder.Article, null, SortOrder.Newest, "5 4 3 2 1")]
    [InlineData(ConcordanceOrder.Article, null, SortOrder.Oldest, "0 1 2 3 4")]
    [InlineData(ConcordanceOrder.Left, null, SortOrder.Newest, "5 4")]
    [InlineData(ConcordanceOrder.Right, null, SortOrder.Newest, "4 5")]
    [InlineData(ConcordanceOrder.Article, "old", SortOrder.Newest, "5 4")]
    public void A_concordance_reads_as_many_articles_as_it_may(ConcordanceOrder order, string? with, SortOrder sort, string read)
    {
        var request = new ConcordanceRequest(new SearchRequest { Query = "ferry", Sort = sort }) { Order = order, With = with };
        var found = _index.CloseReader.Concordance(request);
        Assert.Equal(read, string.Join(' ', found.Lines.Select(line => line.Id.Value)));
        Assert.Equal((Articles, found.Lines.Count, false), (found.Articles, found.Read, found.IsWhole));
        Assert.Equal(found.Lines.Count, found.Total);

        // The table is written as it is read, and has no such bound.
        Assert.Equal(Articles, _index.CloseReader.Lines(request).Count());
    }

    [Fact]
    public void Collocates_are_those_of_the_articles_that_were_read_beside_the_words_of_all()
    {
        var found = _index.CloseReader.Collocates(new CollocatesRequest(new SearchRequest { Query = "ferry", Sort = SortOrder.Newest }));
        Assert.Equal((Articles, 2, false), (found.Articles, found.Read, found.IsWhole));
        Assert.Equal(2, found.Matches);
        Assert.Equal(Articles * 8, found.Words);
        Assert.All(found.Found, word => Assert.Equal((2, Articles), (word.Count, word.Everywhere)));
    }

    [Fact]
    public void What_fits_is_read_whole()
    {
        var narrow = new SearchRequest { Query = "ferry", Sort = SortOrder.Newest, FromDate = new(2025) };
        var lines = _index.CloseReader.Concordance(new ConcordanceRequest(narrow) { Order = ConcordanceOrder.Left });
        Assert.Equal((1, 1, true), (lines.Articles, lines.Read, lines.IsWhole));
        Assert.True(_index.CloseReader.Collocates(new CollocatesRequest(narrow)).IsWhole);
    }
}
