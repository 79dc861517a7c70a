using SearchService.Articles;
using SearchService.Indexing.Searching;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class ExtrasTests
{
    [Theory]
    [InlineData("\"missile <place>\"~3", "a")]
    [InlineData("\"<person> <place>\"~2", "b")]
    [InlineData("\"<place> missile\"~1", "")]
    public void A_phrase_can_ask_for_any_person_or_place(string query, string ids)
    {
        using var index = SampleIndex.With(
            new Story("a").Text("The missile was seen over Sapporo.").Place("Sapporo"),
            new Story("b").Text("Ann Lee was in Oslo.").Person("Ann Lee").Place("Oslo"),
            new Story("c").Text("The missile was never seen again by anyone at all in Kent.").Place("Kent"));

        Assert.Equal(ids, index.Found(query));
    }

    [Fact]
    public void The_place_that_stood_in_is_marked()
    {
        using var index = SampleIndex.With(new Story("a").Text("The missile was seen over New York.").Place("New York"));

        Assert.Equal(["The <mark>missile</mark> was seen over <mark>New York</mark>."],
            index.Search("\"missile <place>\"~4").Hits[0].Snippets);
    }

    [Fact]
    public void Synonyms_apply_when_asked_and_show()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "# ships\nferry, ship, passenger boat\ntanker => oil ship\n");
        using var index = SampleIndex.With(
            new ArticleSearcherOptions { SynonymsFile = file },
            new Story("a").Text("A ferry."), new Story("b").Text("A ship."), new Story("c").Text("A passenger boat."),
            new Story("d").Text("A tanker."), new Story("e").Text("An oil ship."));

        Assert.Equal("a", index.Found("ferry"));
        Assert.Equal("a b c e", index.Found(new SearchRequest { Query = "ferries OR ferry", Synonyms = true }));
        Assert.Equal("e", index.Found(new SearchRequest { Query = "tanker", Synonyms = true }));
        Assert.Equal("ferry OR ship OR (passenger boat)",
            index.Search(new SearchRequest { Query = "passenger boat", Synonyms = true }).Query.ReadAs);
        Assert.Equal("ferry OR ship OR \"passenger boat\"",
            index.Search(new SearchRequest { Query = "ferry", Synonyms = true }).Query.ReadAs);
        File.Delete(file);
    }

    [Fact]
    public void A_synonym_holds_for_the_words_other_endings_in_each_language_of_the_archive()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "ferry, ship\nstrike => walkout\nSchiff, Dampfer\ncargo ship, freighter\n");
        using var index = SampleIndex.With(
            new ArticleSearcherOptions { SynonymsFile = file },
            new Story("a").Text("Two ferries met."), new Story("b").Text("A ship sailed."), new Story("c").Text("A walkout began."),
            new Story("d").Language("de").Text("Die Dampfer legten an."), new Story("e").Text("The freighter sank."));

        Assert.Equal("a b", Found("ferries"));
        Assert.Equal("a b", Found("ships"));
        Assert.Equal("c", Found("strikes"));
        Assert.Equal("d", Found("Schiffe"));
        Assert.Equal("e", Found("cargo ships"));
        Assert.Equal("", Found("shipment"));
        File.Delete(file);

        string Found(string query) => index.Found(new SearchRequest { Query = query, Synonyms = true, Match = MatchMode.All });
    }

    [Fact]
    public void Recency_counts_only_when_asked()
    {
        using var index = SampleIndex.With(
            new Story("old").Text("A ferry, a ferry.").Published("2001"),
            new Story("new").Text("A ferry and a bus.").Published("2023"));

        Assert.Equal("old", index.Search("ferry").Hits[0].Id.Value);
        Assert.Equal("new", index.Search(new SearchRequest { Query = "ferry", BoostRecent = true }).Hits[0].Id.Value);
    }

    [Fact]
    public void A_score_can_be_explained()
    {
        using var index = SampleIndex.With(new Story("a").Title("Ferry").Text("A ferry in the harbour."), new Story("b").Text("Ferries."));

        var hit = index.Search(new SearchRequest { Query = "ferry harbour", Explain = true, BoostRecent = true }).Hits[0];

        Assert.StartsWith(FormattableString.Invariant($"score {hit.Score:0.####}"), hit.Explanation);
        Assert.Contains("ferri: 4 times", hit.Explanation);
        Assert.Contains("proximity", hit.Explanation);
        Assert.Null(index.Search("ferry").Hits[0].Explanation);
    }

    [Fact]
    public void The_whole_result_set_streams_in_order_without_partial_hits()
    {
        using var index = SampleIndex.With(
            [.. Enumerable.Range(0, 25).Select(i => new Story($"s{i:00}").Text(i < 20 ? "A ferry in the harbour." : "A ferry."))]);
        var request = new SearchRequest { Query = "ferry harbour", Size = 5 };

        var streamed = index.Searcher.Stream(request).Select(hit => hit.Id.Value).ToList();

        Assert.Equal(20, streamed.Count);
        Assert.Equal(index.Search(request with { Size = 20 }).Hits.Select(hit => hit.Id.Value), streamed);
    }

    [Fact]
    public void Articles_stream_from_the_state_that_they_were_found_in()
    {
        using var index = SampleIndex.With([.. Enumerable.Range(0, 5).Select(i => new Story($"s{i}").Text("A ferry in the harbour."))]);
        using var streamed = index.Searcher.StreamArticles(new SearchRequest { Query = "ferry" }).GetEnumerator();
        Assert.True(streamed.MoveNext());

        index.Rebuild([new Story("other").Text("A tram.")]);
        index.Refresh();

        var others = 0;
        for (; streamed.MoveNext(); others++)
        {
            Assert.Equal("A ferry in the harbour.", streamed.Current.Article.Text);
        }

        Assert.Equal(4, others);
    }

    [Fact]
    public void Marks_of_a_whole_article_cut_out_what_matched()
    {
        using var index = SampleIndex.With(
            new Story("a").Title("Ferries").Text("The ferry left. The ferry company closed.").Caption("A ferry"));

        var marks = index.Searcher.Read(
            new ArticleRequest(new ArticleId("a")) { Query = "\"ferry company\" OR closed OR title:ferry" })!.Marks;

        Assert.Equal(["title Ferries", "text ferry company", "text closed"], marks.Select(mark => $"{mark.In} {mark.Text}"));
    }

    [Fact]
    public void A_search_that_takes_too_long_says_so()
    {
        using var index = SampleIndex.With(
            new ArticleSearcherOptions { Timeout = TimeSpan.Zero },
            [.. Enumerable.Range(0, 5000).Select(i => new Story($"s{i}").Text("A ferry."))]);

        Assert.Contains(index.Search("ferry").Query.Warnings, warning => warning.Code == "time_limit");
    }

    [Fact]
    public void A_pattern_that_stands_for_too_many_words_says_so()
    {
        using var index = SampleIndex.With(new Story("a").Text(string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"))));

        Assert.Contains(index.Search("word*").Query.Warnings, warning => warning.Code == "expansion_limit");
    }
}
