using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>What a search tells beside its hits, and what came in.</summary>
public abstract class InsightContract
{
    private static readonly Story[] Stories =
    [
        new Story("summit1").Title("Summit in Vladivostok")
            .Text("Kim Jong-un met Vladimir Putin in Vladivostok about weapons.").Published("2023-09-12")
            .Person("Kim Jong-un").Person("Vladimir Putin").Place("Vladivostok", "RU"),
        new Story("summit2").Title("After the summit")
            .Text("Weapons were the talk of Vladivostok, said aides of Kim Jong-un.").Published("2023-09-13")
            .Person("Kim Jong-un").Place("Vladivostok", "RU"),
        new Story("summit3").Title("Old summit").Text("Vladimir Putin and Kim Jong-un, once more on weapons.").Published("2019-04")
            .CopyOf("g").Person("Kim Jong-un").Person("Vladimir Putin"),
        new Story("copy").Title("Old summit").Text("Vladimir Putin and Kim Jong-un, once more on weapons.").Published("2019-04").CopyOf("g")
            .Person("Kim Jong-un").Person("Vladimir Putin"),
        new Story("harvest").Title("Harvest").Text("Farmers in Kent had a good harvest, said Ann Lee.")
            .Published("2023-09-12").Person("Ann Lee").Place("Kent", "GB"),
        new Story("undated").Title("Rain").Text("Rain in Kent, said Vladimir Putin, an actor.")
            .Person("Vladimir Putin").Place("Kent", "GB"),
    ];

    private protected abstract ISampleEngine With(params Story[] stories);

    [ContractTheory]
    [InlineData(TimelineInterval.Year, "2019 1 of 1, 2023 2 of 3", 0)]
    [InlineData(TimelineInterval.Month, "2019-04 1 of 1, 2023-09 2 of 3", 0)]
    [InlineData(TimelineInterval.Day, "2023-09-12 1 of 2, 2023-09-13 1 of 1", 1)]
    public void A_timeline_counts_and_tells_the_share_of_all(TimelineInterval interval, string buckets, long undated)
    {
        using var index = With(Stories);

        var timeline = index.Search(new SearchRequest { Query = "weapons", Timelines = [interval] }).Timelines[0];

        Assert.Equal(
            buckets, string.Join(
                ", ", timeline.Buckets.Select(bucket => $"{bucket.Value} {bucket.Count} of {Math.Round(bucket.Count / bucket.Share)}")));
        Assert.Equal(undated, timeline.Undated);
    }

    [ContractFact]
    public void Significant_names_are_frequent_here_and_rare_elsewhere()
    {
        using var index = With(Stories);

        var names = index.Search(new SearchRequest { Query = "weapons", Significant = 5 }).Significant;
        var others = index.Search(
            new SearchRequest { Query = "weapons", Filters = [new(FilterField.Person, "Kim Jong Un")], Significant = 5 }).Significant;

        Assert.Equal(["Kim Jong-un", "Vladimir Putin"], names.People.Select(person => person.Name));
        Assert.Equal((3, 3), (names.People[0].Count, names.People[0].Everywhere));
        Assert.Equal(["Vladivostok"], names.Places.Select(place => place.Name));
        Assert.Equal(["Vladimir Putin"], others.People.Select(person => person.Name));
    }

    [ContractTheory]
    [InlineData("Kim Jong-un weapons")]
    [InlineData("\"kim jong un\" weapons")]
    [InlineData("person:\"Kim Jong-un\"^2 (weapons OR harvest) -place:Kent")]
    public void Names_that_a_query_asks_for_are_not_who_else_is_there(string query)
    {
        using var index = With(Stories);

        var names = index.Search(new SearchRequest { Query = query, Significant = 5 }).Significant;

        Assert.Equal(["Vladimir Putin"], names.People.Select(person => person.Name));
        Assert.Equal(["Vladivostok"], names.Places.Select(place => place.Name));
    }

    [ContractFact]
    public void Of_articles_that_are_as_good_the_newer_comes_first_where_that_is_asked()
    {
        using var index = With(
            new Story("a").Text("The ferry sank.").Published("2003-09-12"), new Story("b").Text("The ferry sank.").Published("2023-09-12"),
            new Story("c").Text("The ferry sank."), new Story("d").Text("A ferry, a ferry: the ferry of ferries.").Published("2003"));
        var request = new SearchRequest { Query = "ferry", BoostRecent = true, Copies = CopyMode.All };

        Assert.Equal("b", index.Search(request).Hits[0].Id.Value);
        var scores = index.Search(request).Hits.ToDictionary(hit => hit.Id.Value, hit => hit.Score);
        Assert.Equal(0.5, scores["c"] / scores["b"], 2);
        Assert.Equal(0.5, scores["a"] / scores["b"], 2);
        Assert.Equal(4, index.Search(request).Total);
    }

    [ContractFact]
    public void Words_that_stand_together_count_more_than_words_apart()
    {
        using var index = With(
            new Story("apart").Text("The harbour was closed on Monday, and nobody in the whole town could tell why. A ferry sank.")
                .Published("2023"),
            new Story("together").Text("The town was closed on Monday, and nobody in the whole harbour could tell why ferry harbour sank.")
                .Published("2003"),
            new Story("pilot").Text("A pilot came aboard."));

        var hits = index.Search(new SearchRequest { Query = "ferry harbour", Explain = true }).Hits;

        Assert.Equal(["together", "apart"], hits.Select(hit => hit.Id.Value));
        Assert.Matches("; proximity [+]0[.][0-9]*[1-9]", hits[0].Explanation);
    }

    [ContractFact]
    public void An_article_gains_by_good_articles_that_are_like_it()
    {
        const string Storm = "A storm drove the ferry onto the rocks, and the lifeboat brought the crew ashore.";
        using var index = With(
            new Story("storm").Title("Ferry").Text($"{Storm} The ferry sank."),
            new Story("rocks").Text($"Again: {Storm} Nobody was hurt.").Published("2003"),
            new Story("menu").Text("A ferry of chocolate, with cream and cherries, is what the baker sells on Sundays in our town.")
                .Published("2023"),
            new Story("vote").Text("Parliament votes on taxes tomorrow, and the minister will speak at noon."));

        var hits = index.Search(new SearchRequest { Query = "ferry", Copies = CopyMode.All, Explain = true }).Hits;

        Assert.Equal(["storm", "rocks", "menu"], hits.Select(hit => hit.Id.Value));
        Assert.All(hits, hit => Assert.Contains(
            "; then 0.7 of that + 0.3 of the nearest articles ", hit.Explanation, StringComparison.Ordinal));
    }

    [ContractFact]
    public void A_score_is_explained_by_its_words_and_its_age()
    {
        using var index = With(
            new Story("a").Title("Ferry").Text("A ferry in the harbour.").Published("2003"),
            new Story("b").Text("The ferries of Oslo.").Published("2023"), new Story("c").Text("A pilot came aboard."));
        var request = new SearchRequest { Query = "ferry harbour", Match = MatchMode.Most, Explain = true, BoostRecent = true };

        var hits = index.Search(request).Hits;

        Assert.Equal(["a", "b"], hits.Select(hit => hit.Id.Value).Order());
        Assert.All(hits, hit => Assert.StartsWith(FormattableString.Invariant($"score {hit.Score:0.####} from: words "), hit.Explanation));
        var old = hits.Single(hit => hit.Id.Value == "a").Explanation;
        Assert.Contains("; ferri: 4 times, idf 0.", old, StringComparison.Ordinal);
        Assert.Contains("; harbour: 1 times, idf 0.", old, StringComparison.Ordinal);
        Assert.EndsWith("; times 0.5 for its age", old, StringComparison.Ordinal);
        Assert.EndsWith("; times 1 for its age", hits.Single(hit => hit.Id.Value == "b").Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("for its age", index.Search(request with { BoostRecent = false }).Hits[0].Explanation, StringComparison.Ordinal);
        var everything = index.Search(request with { Query = "*", BoostRecent = false }).Hits[0];
        Assert.StartsWith("score 0", everything.Explanation, StringComparison.Ordinal);
        Assert.All(
            index.Search(request with { Query = "ferr* \"the harbour\" person:nobody ferry~1 title:ferry" }).Hits,
            hit => Assert.StartsWith("score ", hit.Explanation, StringComparison.Ordinal));
        Assert.Null(index.Search("ferry").Hits[0].Explanation);
    }

    [ContractFact]
    public void What_came_in_is_found_by_query_and_name_page_by_page_and_a_copy_of_what_was_there_is_nothing_new()
    {
        using var index = With(
            new Story("old").Text("The ferry sank.").Seen(1).CopyOf("g"), new Story("copy").Text("The ferry sank.").Seen(5).CopyOf("g"),
            new Story("first").Text("A ferry for Ann Lee.").Seen(6).Person("Ann Lee").CopyOf("h"),
            new Story("second").Text("A ferry for Ann Lee.").Seen(7).Person("Ann Lee").CopyOf("h"),
            new Story("other").Text("Another ferry.").Seen(8), new Story("twin").Text("One more ferry.").Seen(8),
            new Story("lee").Text("Rain, said Ann Lee.").Seen(9).Person("Ann Lee"), new Story("rain").Text("Rain.").Seen(9));
        var request = new ArrivalRequest { Queries = ["ferry"], Names = ["Ann Lee"], Since = Story.SeenAt(3) };

        var all = index.Arrivals(request);
        Assert.Equal((4, null), (all.Total, all.Next));
        Assert.Equal(["lee", "other", "twin", "first"], all.Hits.Select(arrival => arrival.Hit.Id.Value));
        Assert.Equal(Story.SeenAt(6), all.Hits[3].FirstSeen);
        Assert.Equal(1, all.Hits[3].Hit.Copies);

        List<string> paged = [];
        for (var page = index.Arrivals(request with { Size = 1 }); ;
            page = index.Arrivals(request with { Size = 1, Cursor = page.Next }))
        {
            paged.AddRange(page.Hits.Select(arrival => arrival.Hit.Id.Value));
            if (page.Next is null)
            {
                break;
            }
        }

        Assert.Equal(["lee", "other", "twin", "first"], paged);
        Assert.Equal(
            ["lee", "other", "twin", "second", "first", "copy"],
            index.Arrivals(request with { Copies = CopyMode.All }).Hits.Select(arrival => arrival.Hit.Id.Value));
        Assert.Equal((4, 0), (index.Arrivals(request with { Size = 0 }).Total, index.Arrivals(request with { Size = 0 }).Hits.Count));
        Assert.Equal(SearchErrorCode.InvalidCursor,
            Assert.Throws<SearchException>(() => index.Arrivals(request with { Cursor = "no" })).Code);
    }

    [ContractFact]
    public void Places_are_found_by_their_names_in_other_languages()
    {
        using var index = With(new Story("a").Text("Rain in Munich.").Place("Munich", "DE"), new Story("b").Text("Rain."));

        Assert.Equal("a", index.Found("place:München"));
        Assert.Equal("a", index.Found(new SearchRequest { Query = "rain", Filters = [new(FilterField.Place, "München")] }));
    }
}

public sealed class InsightTests : InsightContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterInsightTests(ClusterFixture cluster) : InsightContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
