using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>What one request, one cursor and one ledger see while the index moves on.</summary>
public sealed class SnapshotTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Story[] Few = Ferries(3, "2022-05-01");
    private static readonly Story[] Many = Ferries(40, "2023-06-02");

    [Fact]
    public async Task All_that_one_request_asks_for_is_of_one_state()
    {
        using var index = SampleIndex.With(Few);
        var request = new SearchRequest
        {
            Query = "ferry",
            Facets = [new(FacetField.People), new(FacetField.Years)],
            Timelines = [TimelineInterval.Year, TimelineInterval.Day],
            Significant = 3,
        };
        using var done = new CancellationTokenSource();
        var moving = Task.Run(() => MoveOn(index, done.Token));

        List<string> states = [];
        for (var i = 0; i < 200; i++)
        {
            var found = index.Search(request);
            Assert.All(found.Timelines, timeline =>
                Assert.Equal(found.Total, timeline.Buckets.Sum(bucket => bucket.Count) + timeline.Undated));
            Assert.All(found.Facets, facet => Assert.Equal(found.Total, facet.Values.Sum(value => value.Count)));
            states.Add($"{found.Total}");
        }

        await done.CancelAsync();
        await Within(moving, "the thread that moves the index on does not end");
        Assert.All(states, total => Assert.Contains(total, new[] { "3", "40" }));
    }

    [Fact]
    public async Task Several_requests_are_answered_from_one_state()
    {
        using var index = SampleIndex.With(Few);
        using var done = new CancellationTokenSource();
        var moving = Task.Run(() => MoveOn(index, done.Token));

        for (var i = 0; i < 200; i++)
        {
            var found = index.Searcher.Search([new SearchRequest { Query = "ferry" }, new SearchRequest { Query = "harbour" }]);
            Assert.Equal(found[0].Total, found[1].Total);
        }

        await done.CancelAsync();
        await Within(moving, "the thread that moves the index on does not end");
    }

    [Fact]
    public async Task A_cursor_and_a_ledger_do_not_wait_for_the_next_state()
    {
        using var index = SampleIndex.With(Many);
        using var working = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim(initialState: true);
        index.Source.OnDemand(snapshot => snapshot.Of(_ => Work(working, goOn)), ReadingLimits.None, new Slow());
        working.Reset();
        goOn.Reset();
        var request = new SearchRequest { Query = "ferry", Size = 5 };
        var next = index.Search(request).Next;
        index.Rebuild(Few);

        var refreshing = Task.Run(index.Refresh);
        Assert.True(working.Wait(Patience), "the next state is not prepared");
        var asked = Task.Run(() =>
        {
            using var ledger = index.Source.Ledger();
            return (ledger!.ArticleCount, index.Search(request with { Cursor = next }).Hits.Count);
        });
        var answer = await Within(asked, "a cursor or a ledger waits until the next state is prepared");
        goOn.Set();

        Assert.Equal((40, 5), answer);
        await Within(refreshing, "the index does not move on");
        Assert.Equal(3, index.Search(request).Total);
    }

    [Fact]
    public void A_value_is_worked_out_once_for_each_state_and_again_before_queries_move_on()
    {
        using var index = SampleIndex.With(Few);
        var times = 0;
        Slow Count(Snapshot snapshot)
        {
            times++;
            return new Slow();
        }

        Slow Ask() => index.Source.OnDemand(snapshot => new Wrapped(snapshot.Of(Count)), ReadingLimits.None, new Wrapped(new Slow())).Inner;

        var first = Ask();
        Assert.Same(first, Ask());
        index.Rebuild(Many);
        index.Refresh();
        Assert.Equal(2, times);
        Assert.NotSame(first, Ask());
        Assert.Equal(2, times);
    }

    [Fact]
    public void The_ledger_is_of_the_state_that_queries_run_on()
    {
        using var index = SampleIndex.With(Few);
        index.Append(Ferries(1, "2024-01-01", "later"));

        using (var before = index.Source.Ledger()!)
        {
            Assert.Equal(index.Search("ferry").Total, before.ArticleCount);
            Assert.Equal(3, before.Articles().Count());
        }

        index.Refresh();
        using var after = index.Source.Ledger()!;
        Assert.Equal((4L, 4), (index.Search("ferry").Total, after.ArticleCount));
    }

    [Fact]
    public void A_facet_can_be_asked_to_heed_the_filter_on_its_own_field()
    {
        using var index = SampleIndex.With(
            new Story("a").Person("Ann Lee").Person("Bo Ek"), new Story("b").Person("Ann Lee"), new Story("c").Person("Cy Day"));
        var request = new SearchRequest
        {
            Filters = [new FieldFilter(FilterField.Person, "Ann Lee")],
            Facets = [new FacetRequest(FacetField.People), new FacetRequest(FacetField.People) { WithinFound = true }],
        };

        var facets = index.Search(request).Facets;

        Assert.Equal("Ann Lee 2, Bo Ek 1, Cy Day 1", string.Join(", ", facets[0].Values.Select(value => $"{value.Value} {value.Count}")));
        Assert.Equal("Ann Lee 2, Bo Ek 1", string.Join(", ", facets[1].Values.Select(value => $"{value.Value} {value.Count}")));
    }

    [Fact]
    public void States_that_were_followed_by_others_are_let_go_for_every_reader()
    {
        const int States = 40;
        using var index = SampleIndex.With(Few);
        var hiding = new ReadingLimits(["The Echo"], seesEmbargoed: false);
        var hidingNothing = new ReadingLimits([], seesEmbargoed: false);
        List<WeakReference> seen = [];
        for (var i = 0; i < States; i++)
        {
            seen.Add(index.Source.OnDemand(static snapshot => new WeakReference(snapshot), hiding, new WeakReference(null)));
            seen.Add(index.Source.OnDemand(static snapshot => new WeakReference(snapshot), hidingNothing, new WeakReference(null)));
            Assert.True(index.Search("ferry").Total > 0);
            index.Append([new Story($"more{i}").Text("Another ferry.").Source("The Echo").CopyOf("more0")]);
            index.Refresh();
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(seen.Count(state => state.IsAlive), 0, States);
    }

    private static async Task<T> Within<T>(Task<T> task, string otherwise)
    {
        await Within((Task)task, otherwise);
        return await task;
    }

    private static async Task Within(Task task, string otherwise) =>
        Assert.True(await Task.WhenAny(task, Task.Delay(Patience)) == task, otherwise);

    /// <summary>Puts the few and the many in use by turns.</summary>
    private static void MoveOn(SampleIndex index, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            index.Rebuild(Many);
            index.Refresh();
            index.Rebuild(Few);
            index.Refresh();
        }
    }

    private static Story[] Ferries(int count, string published, string name = "s") =>
        [.. Enumerable.Range(0, count)
            .Select(i => new Story($"{name}{i}").Text("A ferry in the harbour, said Ann Lee.").Published(published).Person("Ann Lee"))];

    private static Slow Work(ManualResetEventSlim working, ManualResetEventSlim goOn)
    {
        working.Set();
        Assert.True(goOn.Wait(Patience * 2), "nobody lets the work go on");
        return new Slow();
    }

    private sealed class Slow;

    private sealed record Wrapped(Slow Inner);
}
