using System.Text.Json;
using SearchService.Archive;
using SearchService.Articles;
using SearchService.OpenSearch.Connection;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;
using Story = SearchService.Testing.Story;

namespace SearchService.UnitTests.Engines;

/// <summary>
/// Whoever may not read a source, or not yet an article, sees what an archive would show in which the one has nothing but title, source,
/// language and date, and the other is not there at all.
/// </summary>
public abstract class ReadingLimitsContract(ReadingLimitsContract.LimitedArchives archives)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Story[] Stories =
    [
        Story.Of("open-1").Title("Ferry sails again").Source("The Open Post").Published("2026-01-02").Language("en")
            .Text("The ferry left Oslo harbour on Monday. Anna Petrova watched it go, and the pilots cheered."),
        Story.Of("open-2").Title("Storm over the harbour").Source("The Open Post").Published("2026-01-05").Language("en")
            .Text("A storm closed the harbour of Oslo for two days. Boris Lund, the harbour master, sent the pilots home."),
        Story.Of("closed-1").Title("Harbour fees rise").Source("The Closed Gazette").Published("2026-01-06").Language("en")
            .Authors("Quentin Marsh").With("summary", "Fees at Zwolle double.").With("captions", "The quayside at dawn.")
            .Text("Wilhelmina Quorn told the council of Bergen on 3 February 2025 that pilotage dues would double. A xylographer left."),
        Story.Of("closed-2").Title("Pilots on strike").Source("the closed gazette").Published("2026-02-01").Language("en")
            .Text(string.Concat(Enumerable.Repeat("Pilots of Stavanger refused to board the trawler Quizzical. ", 1500))),
        Story.Of("closed-copy").Title("Ferry on time").Source("The Closed Gazette").Published("2026-01-03").Language("en")
            .Text("The ferry left Oslo harbour on Monday. Anna Petrova watched it go, and the pilots cheered."),
        Story.Of("later").Title("Merger of the tugboat lines").Source("The Open Post").Published("2026-02-20").Language("en")
            .With("embargo", "2026-04-01").Text("Harbour tugs of Tromsø merge with the ferry line, said Boris Lund and Ottilie Vance."),
        Story.Of("closed-lead").Title("Cranes idle").Source("The Closed Gazette").Published("2026-01-07").Language("en")
            .Text("Every crane in the port of Vardø stood idle on Tuesday while the council argued over who pays the drivers."),
        Story.Of("open-copy").Title("Cranes stand idle").Source("The Open Post").Published("2026-01-08").Language("en")
            .Text("Every crane in the port of Vardø stood idle on Tuesday while the council argued over who pays the drivers."),
        Story.Of("open-copy-2").Title("Crane drivers wait").Source("The Open Post").Published("2026-01-05").Language("en")
            .Text("Every crane in the port of Vardø stood idle on Tuesday while the council argued over who pays the drivers."),
        Story.Of("was-later").Title("Lighthouse sold").Source("The Open Post").Published("2026-02-21").Language("en")
            .With("embargo", "2026-03-01T11:00:00Z").Text("The harbour lighthouse was sold to Anna Petrova for one krone."),
    ];

    public static TheoryData<string> Queries =>
    [
        "*", "harbour", "pilots", "ferry", "xylographer", "xylograph*", "xilographer~", "Quizzical", "tugs", "title:harbour",
        "title:merger",
        "person:Quorn", "person:\"Anna Petrova\"", "-person:Petrova harbour", "place:Bergen", "place:Oslo", "author:Marsh",
        "source:Gazette",
        "mentions:2025", "\"pilotage dues\"", "\"harbour pilots\"~30", "strike OR xylographer", "date:2026-02", "harbour -storm",
        "dues fees", "cranes", "source:Gazette OR crane",
    ];

    private static ReadingLimits Limits => new(["The Closed Gazette"], seesEmbargoed: false);

    [ContractTheory]
    [MemberData(nameof(Queries))]
    public void Answers_are_those_of_an_archive_without_what_is_hidden(string query)
    {
        var (plain, limited) = (archives.Plain.Archive, archives.Limited);
        foreach (var copies in Enum.GetValues<CopyMode>())
        {
            var request = new SearchRequest
            {
                Query = query,
                Copies = copies,
                Size = 100,
                Sort = SortOrder.Newest,
                Facets = [.. Enum.GetValues<FacetField>().Select(field => new FacetRequest(field))],
                Timelines = [TimelineInterval.Day],
                Significant = 10,
            };
            Assert.Equal(Shown(plain.Articles.Search(request)), Shown(limited.Articles.Search(request)));
        }

        Assert.Equal(plain.Suggestions.Suggest(query), limited.Suggestions.Suggest(query));
        var arrivals = new ArrivalRequest { Queries = [query], Size = 100 };
        Assert.Equal(
            plain.Arrivals.Find(arrivals).Hits.Select(arrival => arrival.Hit.Id.Value).Order(),
            limited.Arrivals.Find(arrivals).Hits.Select(arrival => arrival.Hit.Id.Value).Order());
    }

    [ContractTheory]
    [InlineData("xylo")]
    [InlineData("Quor")]
    [InlineData("quiz")]
    [InlineData("tugb")]
    [InlineData("Ottilie V")]
    [InlineData("Stav")]
    public void Nothing_is_suggested_of_what_is_hidden(string typed)
    {
        Assert.NotEmpty(archives.Whole.Archive.Suggestions.Suggest(typed));
        Assert.Empty(archives.Limited.Suggestions.Suggest(typed));
    }

    [ContractFact]
    public void An_article_of_a_closed_source_is_its_title_source_and_date()
    {
        var limited = archives.Limited;
        var found = limited.Articles.Read(new ArticleRequest(new ArticleId("closed-1")) { Query = "harbour", Copies = 5, Similar = 5 })!;
        Assert.True(found.Article.Article.IsRestricted);
        var json = JsonSerializer.Serialize(found.Article);
        Assert.Contains("Harbour fees rise", json, StringComparison.Ordinal);
        Assert.Contains("The Closed Gazette", json, StringComparison.Ordinal);
        Assert.Equal("2026-01-06", found.Article.Article.Published.ToString());
        Assert.All(
            ["Quorn", "Marsh", "Zwolle", "quayside", "Bergen", "xylographer", "articles"],
            word => Assert.DoesNotContain(word, json, StringComparison.Ordinal));
        Assert.Equal("Harbour", Assert.Single(found.Marks).Text);
        Assert.Equal(
            archives.Plain.Archive.Articles.Read(new ArticleRequest(new ArticleId("closed-1")) { Similar = 5 })!.Similar
                .Select(hit => hit.Id),
            found.Similar.Select(hit => hit.Id));
        Assert.Empty(limited.Articles.Read(new ArticleRequest(new ArticleId("closed-copy")))!.CopyIds);
        Assert.Null(limited.Articles.Find(new ArticleId("later")));
        var whole = archives.Whole.Archive.Articles.Read(new ArticleRequest(new ArticleId("open-1")))!;
        Assert.Equal("closed-copy", Assert.Single(whole.CopyIds).Value);
        Assert.Empty(limited.Articles.Read(new ArticleRequest(new ArticleId("open-1")))!.CopyIds);
    }

    [ContractFact]
    public void Each_reader_sees_what_his_limits_leave_also_in_the_states_that_follow()
    {
        using var archive = archives.Of(Stories);
        var limits = ReadingLimits.None;
        using var opened = Open(archive, () => limits);
        Assert.Equal(["closed-1"], Ids(opened, "xylographer"));
        limits = Limits;
        Assert.Empty(Ids(opened, "xylographer"));
        var state = opened.Served.State;
        limits = new ReadingLimits([], seesEmbargoed: false);
        Assert.Equal(["closed-1"], Ids(opened, "xylographer"));
        Assert.NotEqual(state, opened.Served.State);

        archive.Write("more.ndjson", string.Join('\n',
            Story.Of("closed-3").Source("The Closed Gazette").Text("Another xylographer came.").Json,
            Story.Of("open-3").Source("The Open Post").Text("A xylographer moved in.").Json));
        archive.Reconcile();
        opened.Served.Refresh();
        limits = Limits;
        Assert.Equal(["open-3"], Ids(opened, "xylographer"));
        limits = ReadingLimits.None;
        Assert.Equal(["closed-1", "closed-3", "open-3"], Ids(opened, "xylographer"));
    }

    [ContractFact]
    public void An_embargo_ends_by_itself()
    {
        using var archive = archives.Of(Stories);
        var clock = new SetClock(Now);
        using var limited = Open(archive, () => new ReadingLimits([], seesEmbargoed: false), clock);
        Assert.Empty(Ids(limited, "tugs"));
        var before = limited.Served.State;
        clock.Now = new DateTimeOffset(2026, 3, 31, 23, 59, 59, TimeSpan.Zero);
        Assert.Empty(Ids(limited, "tugs"));
        Assert.Equal(before, limited.Served.State);
        clock.Now = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(["later"], Ids(limited, "tugs"));
        Assert.NotEqual(before, limited.Served.State);
    }

    private static string[] Ids(NewsArchive archive, string query) =>
        [.. archive.Articles.Search(new SearchRequest { Query = query, Match = MatchMode.All }).Hits.Select(hit => hit.Id.Value).Order()];

    private static NewsArchive Open(TempArchive archive, Func<ReadingLimits> limits, TimeProvider? clock = null) =>
        NewsArchive.Open(archive.Archive.Settings, clock ?? new SetClock(Now), limits);

    /// <summary>What is left of a story for whoever may not read its source.</summary>
    private static Story Seen(Story story)
    {
        using var fields = JsonDocument.Parse(story.Json);
        var source = fields.RootElement.GetProperty("source").GetString()!;
        return source.Equals("The Closed Gazette", StringComparison.OrdinalIgnoreCase)
            ? Story.Of(story.Id).Title(fields.RootElement.GetProperty("title").GetString()!).Source(source)
                .Published(fields.RootElement.GetProperty("published").GetString()!).Language("en").Text("")
            : story;
    }

    private static string Shown(SearchResult result) => JsonSerializer.Serialize(new
    {
        result.Total,
        result.Articles,
        result.PartialTotal,
        Hits = result.Hits.Select(hit => new { hit.Id, hit.Title, hit.Authors, hit.Snippets, hit.People, hit.Places, hit.Copies })
            .OrderBy(hit => hit.Id.Value, StringComparer.Ordinal),
        result.Facets,
        result.Timelines,
        result.Significant,
        result.DidYouMean,
        result.Query,
    });

    /// <summary>The stories; the same as a reader with limits sees them; and an archive that holds no more than that.</summary>
    public abstract class LimitedArchives : IDisposable
    {
        private readonly Func<ClusterAddress?> _cluster;

        /// <param name="cluster">Where a new archive lies; null for a folder.</param>
        private protected LimitedArchives(Func<ClusterAddress?> cluster)
        {
            _cluster = cluster;
            Whole = Of(Stories);
            Plain = Of([.. Stories.Where(story => story.Id != "later").Select(Seen)]);
            Limited = Open(Whole, () => Limits);
        }

        internal TempArchive Whole { get; }

        internal TempArchive Plain { get; }

        internal NewsArchive Limited { get; }

        internal TempArchive Of(IReadOnlyList<Story> stories) => TempArchive.With(_cluster(), stories);

        public void Dispose()
        {
            Limited.Dispose();
            Whole.Dispose();
            Plain.Dispose();
            GC.SuppressFinalize(this);
        }
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

public sealed class ReadingLimitsTests(ReadingLimitsTests.Archives archives)
    : ReadingLimitsContract(archives), IClassFixture<ReadingLimitsTests.Archives>
{
    public sealed class Archives() : LimitedArchives(() => null);
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterReadingLimitsTests(ClusterReadingLimitsTests.Archives archives)
    : ReadingLimitsContract(archives), IClassFixture<ClusterReadingLimitsTests.Archives>
{
    public sealed class Archives(ClusterFixture cluster) : LimitedArchives(cluster.NewArchive);
}
