using SearchService.Articles;
using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

public abstract class ReadingContract
{
    private protected abstract ISampleEngine With(params Story[] stories);

    [ContractFact]
    public void An_article_is_read_back_as_it_was_written()
    {
        var story = new Story("a/b c?ü").Title("Ferry \"late\" & <lost>").Text("Ann Lee left Oslo on 12 May 2023.\n\n\u2028The end \U0001F6A2.")
            .Caption("One", "Two").Source("Echo").Author("Bo Ek").Language("en").Published("2023-05-12T22:30:00+10:00")
            .Person("Ann Lee").Place("Oslo", "NO", new GeoPoint(59.91, 10.75)).Speaks("2023-05-12", "12 May 2023");
        using var index = With(story, new Story("other"));

        var found = index.Find(new ArticleId("a/b c?ü"));

        var written = story.ToIndexed();
        Assert.NotNull(found);
        Assert.Equal(written.Article.Text, found.Article.Text);
        Assert.Equal(written.Article.Title, found.Article.Title);
        Assert.Equal(written.Article.Captions, found.Article.Captions);
        Assert.Equal(written.Article.Published, found.Article.Published);
        Assert.Equal((written.Article.Source, "en"), (found.Article.Source, found.Article.Language));
        Assert.Equal(written.Article.Authors, found.Article.Authors);
        Assert.Equal(["Ann Lee"], found.Entities.People.Select(person => person.Name));
        Assert.Equal(written.Entities.People[0].Mentions, found.Entities.People[0].Mentions);
        Assert.Equal(written.Entities.Places[0].Location, found.Entities.Places[0].Location);
        Assert.Equal(written.Entities.Dates[0].Days, found.Entities.Dates[0].Days);
        Assert.Equal((written.Entry, "/archive"), (found.File, found.Folder));
        Assert.Equal(written.Versions, found.Versions);
        Assert.Null(index.Find(new ArticleId("none")));
    }

    [ContractFact]
    public void Every_hit_is_streamed_in_order_and_of_copies_the_best()
    {
        using var index = With(
        [
            .. Enumerable.Range(0, 30).Select(i => new Story($"s{i:00}").Text($"A ferry, number {i}.").Published($"2023-01-{1 + i:00}")),
            new Story("copy1").Text("A ferry again.").Published("2024-01-01").CopyOf("s05"),
            new Story("copy2").Text("A ferry again.").Published("2022-01-01").CopyOf("s05"),
        ]);
        var request = new SearchRequest { Query = "ferry", Sort = SortOrder.Newest };

        var hits = index.Stream(request);

        Assert.Equal(30, hits.Count);
        Assert.Equal("copy1", hits[0].Id.Value);
        Assert.Equal(2, hits[0].Copies);
        Assert.DoesNotContain(hits, hit => hit.Id.Value is "s05" or "copy2");
        Assert.Equal(hits.Select(hit => hit.Id).Skip(10).Take(5), index.Search(request with { From = 10, Size = 5 }).Hits.Select(hit => hit.Id));
        Assert.Equal(32, index.Stream(request with { Copies = CopyMode.All }).Count);
    }

    [ContractFact]
    public void A_timeline_counts_hits_and_their_share_of_all()
    {
        using var index = With(
            new Story("a").Text("A ferry.").Published("2022-03"),
            new Story("b").Text("A ferry.").Published("2023-05-01"),
            new Story("c").Text("A ferry.").Published("2023-05-01").CopyOf("b"),
            new Story("d").Text("A train.").Published("2023"),
            new Story("e").Text("A ferry."));
        SearchRequest request = new() { Query = "ferry", Timelines = [TimelineInterval.Year, TimelineInterval.Month] };

        var timelines = index.Search(request).Timelines;

        Assert.Equal([new TimelineBucket("2022", 1, 1), new TimelineBucket("2023", 1, 0.5)], timelines[0].Buckets);
        Assert.Equal(1, timelines[0].Undated);
        Assert.Equal(["2022-03", "2023-05"], timelines[1].Buckets.Select(bucket => bucket.Value));
        Assert.Equal(2, index.Search(request with { Copies = CopyMode.All }).Timelines[0].Buckets[1].Count);
    }

    [ContractTheory]
    [InlineData("ferries", "A <mark>ferry</mark> to the old harbour.")]
    [InlineData("\"old harbour\"", "A ferry to the <mark>old harbour</mark>.")]
    [InlineData("title:late harb*", "A ferry to the old <mark>harbour</mark>.")]
    [InlineData("\"harbour ferry\"~5", "A <mark>ferry</mark> to the old <mark>harbour</mark>.")]
    public void What_was_found_is_marked(string query, string snippet)
    {
        using var index = With(new Story("a").Title("Late").Text("A ferry to the old harbour."));

        Assert.Equal(snippet, Assert.Single(Assert.Single(index.Search(query).Hits).Snippets));
    }
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterReadingTests(ClusterFixture cluster) : ReadingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}

public sealed class EmbeddedReadingTests : ReadingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}
