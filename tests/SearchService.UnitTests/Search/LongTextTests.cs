using System.Globalization;
using System.Text;
using SearchService.Articles;
using SearchService.Indexing.Searching;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>A long text is kept in blocks: it is served as it was given, and a snippet costs what it shows.</summary>
public sealed class LongTextTests
{
    private const int Blocks = 64 * 1024;

    [Theory]
    [InlineData("ferry ")]
    [InlineData("no-space-at-all-")]
    [InlineData("😀🚢")]
    [InlineData("a😀")]
    [InlineData("cafe\u0301 ")]
    [InlineData("北京大学")]
    [InlineData("line\r\n\r\n")]
    public void It_is_served_as_it_was_given(string piece)
    {
        foreach (var length in (int[])[Blocks, Blocks + 1, 100_001])
        {
            var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + "end.";
            using var index = SampleIndex.With(
                new Story("before").Text("A ferry."), new Story("long").Text(text), new Story("behind").Text("Another ferry."));

            Assert.Equal(text, index.Searcher.Find(new ArticleId("long"))?.Article.Text);
            Assert.Equal("Another ferry.", index.Searcher.Find(new ArticleId("behind"))?.Article.Text);
            Assert.Equal("long", index.Found("end"));
            Assert.Equal(3, index.Search("*").Total);
            Assert.Equal("before behind", index.Found("NOT end"));
        }
    }

    [Fact]
    public void It_is_replaced_and_removed_whole()
    {
        using var index = SampleIndex.With(Long("a", ""), Long("b", ""));
        index.Change(writer => writer.Replace(Long("a", "A pin.").ToIndexed()));
        Assert.Equal("a", index.Found("pin"));
        Assert.Equal("a b", index.Found("hay"));
        Assert.Contains("A pin.", index.Searcher.Find(new ArticleId("a"))!.Article.Text, StringComparison.Ordinal);

        index.Change(writer => writer.Remove(new ArticleId("a")));
        index.Change(writer => writer.Remove(new ArticleId("b")));
        Assert.Equal(0, index.Search("*").Total);
        Assert.Equal(0, index.Documents);
    }

    [Theory]
    [InlineData("needle", "<mark>needle</mark>")]
    [InlineData("\"rusty needle\"", "<mark>rusty needle</mark>")]
    [InlineData("\"needle rusty\"~1", "<mark>rusty</mark> <mark>needle</mark>")]
    [InlineData("\"<person> watched\"~1", "<mark>Ann Lee</mark> <mark>watched</mark>")]
    [InlineData("need*", "<mark>needle</mark>")]
    [InlineData("neadle~", "<mark>needle</mark>")]
    [InlineData("w*", "<mark>watched</mark>")]
    [InlineData("person:Lee", "<mark>Ann Lee</mark>")]
    [InlineData("person:*e*", "<mark>Ann Lee</mark>")]
    [InlineData("C130", "<mark>C-130</mark>")]
    [InlineData("\"a C130\"", "<mark>a C-130</mark>")]
    [InlineData("\"rusty rusty\"~2", "<mark>rusty</mark> old <mark>rusty</mark>")]
    public void What_a_query_finds_far_inside_is_shown(string query, string shown)
    {
        // Each word alone stands at the beginning already: where the query matches is another place.
        using var index = SampleIndex.With(Long("a", " Ann Lee watched a C-130 with a rusty needle. The rusty old rusty thing."));
        var hit = Assert.Single(index.Search(query).Hits);
        Assert.Contains(hit.Snippets, snippet => snippet.Contains(shown, StringComparison.Ordinal));
    }

    [Fact]
    public void The_beginning_is_shown_where_nothing_is_marked()
    {
        using var index = SampleIndex.With(Long("a", "").Title("A title"));
        Assert.StartsWith("Once there was hay", Assert.Single(index.Search("*").Hits[0].Snippets), StringComparison.Ordinal);
        Assert.Equal("A <mark>title</mark>", index.Search("title").Hits[0].MarkedTitle);
    }

    /// <summary>Counted in bytes, which repeat: reading the text alone would take two for each letter of it.</summary>
    [Fact]
    public void A_snippet_costs_what_it_shows()
    {
        var words = string.Concat(Enumerable.Repeat("some hay lay by the road and nobody asked for it ", 50_000));
        using var index = SampleIndex.With(new Story("s").Text($"{words}Ann Lee needle {words}").Person("Ann Lee"));

        // A phrase keeps a bit for each word of it and of the text.
        foreach (var (query, times) in (IEnumerable<(string, int)>)[
            ("hay", 1), ("hay lay road", 1), ("h*", 1), ("person:*a*", 1), ("needle", 1), ("needle hay", 1), ("\"some hay\"", 1),
            ("\"nobody asked for it\"", 2)])
        {
            index.Search(query);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var hit = Assert.Single(index.Search(query).Hits);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Contains("<mark>", hit.Snippets[0], StringComparison.Ordinal);
            Assert.True(bytes < times * words.Length, string.Create(CultureInfo.InvariantCulture, $"{query}: {bytes:N0} bytes"));
        }
    }

    /// <summary>Several threads read such a page; an export reads the same hits one after the other.</summary>
    [Theory]
    [InlineData("hay")]
    [InlineData("rusty needle")]
    [InlineData("\"asked for it\" person:Lee")]
    public void A_page_of_long_articles_is_the_same_as_each_by_itself(string query)
    {
        using var index = SampleIndex.With(
        [
            .. Enumerable.Range(0, 7).Select(i => Long($"long{i}", $" {new string('x', i + 1)} Ann Lee found a rusty needle.")),
            new Story("short").Text("Ann Lee asked for it: a rusty needle in the hay.").Person("Ann Lee"),
        ]);
        var request = new SearchRequest { Query = query, Size = 20, Match = MatchMode.All };

        var page = index.Search(request).Hits;

        Assert.Equal(8, page.Count);
        Assert.Equal(
            index.Searcher.Stream(request).Select(hit => $"{hit.Id} {hit.Score} {string.Join('|', hit.Snippets)}"),
            page.Select(hit => $"{hit.Id} {hit.Score} {string.Join('|', hit.Snippets)}"));
    }

    [Fact]
    public void Whoever_waits_for_a_page_of_long_articles_can_give_up()
    {
        using var index = SampleIndex.With(Long("a", ""), Long("b", ""));
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => index.Searcher.Search(new SearchRequest { Query = "hay" }, gone.Token));
    }

    [Fact]
    public void Whoever_waits_can_give_up_between_two_hits()
    {
        using var index = SampleIndex.With(Long("a", ""), Long("b", ""));
        using var gone = new CancellationTokenSource();
        var hits = index.Searcher.Stream(new SearchRequest { Query = "hay" }, gone.Token).GetEnumerator();
        Assert.True(hits.MoveNext());
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() => hits.MoveNext());
    }

    [Fact]
    public void Behind_the_time_limit_beginnings_are_shown_and_the_answer_says_so()
    {
        using var index = SampleIndex.With(
            new ArticleSearcherOptions { Timeout = TimeSpan.FromTicks(1) }, Long("a", " A rusty needle."), Long("b", " A needle."));
        var result = index.Search("title:story");
        Assert.Contains(result.Query.Warnings, warning => warning.Code == "time_limit");
        Assert.All(result.Hits, hit => Assert.StartsWith("Once there was hay", Assert.Single(hit.Snippets), StringComparison.Ordinal));
    }

    private static Story Long(string id, string inside)
    {
        var text = new StringBuilder(
            "Once there was hay. A needle lay there. It was not rusty. Nobody watched. The C stood for 130. Somebody asked. ");
        var filler = string.Concat(Enumerable.Repeat("Some hay lay by the road that day and nobody asked for it. ", 1_200));
        var story = new Story(id).Title($"A story of {id}").Text(text.Append(filler).Append(inside).Append(filler).ToString());
        return inside.Contains("Ann Lee", StringComparison.Ordinal) ? story.Person("Ann Lee") : story;
    }
}
