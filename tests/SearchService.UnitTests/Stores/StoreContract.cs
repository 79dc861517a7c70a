using Microsoft.Extensions.Time.Testing;
using SearchService.Archive.Engines;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Stores.Collections;
using SearchService.Stores.Jobs;
using SearchService.Stores.Keys;
using SearchService.Stores.Posts;
using SearchService.Stores.Watchlists;
using SearchService.Testing;
using SearchService.UnitTests.Engines;
using Xunit;

namespace SearchService.UnitTests.Stores;

/// <summary>What people made, wherever it is kept: two programs that open it see the same.</summary>
public abstract class StoreContract : IDisposable
{
    private readonly List<ArchiveStores> _opened = [];

    protected TempFolder Folder { get; } = new();

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));

    protected abstract ClusterSettings? Cluster { get; }

    /// <summary>As another program would: on a cluster with a folder of its own.</summary>
    protected ArchiveStores Open() => Open(Settings(Cluster is null ? "index" : $"index{_opened.Count}", Cluster));

    protected ArchiveStores Open(ArchiveSettings settings)
    {
        var opened = new ArchiveStores(settings, Time);
        _opened.Add(opened);
        return opened;
    }

    protected ArchiveSettings Settings(string index, ClusterSettings? cluster) => new()
    {
        Index = Folder[index],
        Folders = [Folder["articles"]],
        Curated = Folder["articles/.search"],
        Urls = "http://127.0.0.1:0",
        TimeZone = TimeZoneInfo.Utc,
        Cluster = cluster,
    };

    [ContractFact]
    public void A_key_that_one_program_makes_opens_the_other_until_it_is_removed()
    {
        var (here, there) = (Open().Keys(), Open().Keys());
        Assert.False(there.Any);
        var secret = here.Add("desk", KeyKind.Write, ["Wire", "Echo", "Wire"], embargoed: true)!;

        var found = there.Find(secret)!;
        Assert.Equal(("desk", KeyKind.Write, Time.GetUtcNow(), true), (found.Name, found.Kind, found.Created, found.Embargoed));
        Assert.Equal(["Echo", "Wire"], found.Sources!);
        Assert.Null(there.Find(secret + "x"));
        Assert.Null(there.Add("desk"));
        Assert.True(there.Remove("desk"));
        Assert.False(here.Remove("desk"));
        Assert.Null(here.Find(secret));
    }

    [ContractFact]
    public void A_source_stays_restricted_for_all_until_one_releases_it()
    {
        var (here, there) = (Open().Restricted(), Open().Restricted());
        Assert.Empty(there.List());
        here.Add(["Wire", "Echo"]);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Echo", "Wire"], there.List());
        there.Add(["Wire"]);
        Assert.True(there.Release("Wire"));
        Assert.False(here.Release("Wire"));
        Assert.Equal(["Echo"], here.List());
    }

    [ContractFact]
    public void A_watchlist_is_seen_changed_and_removed_by_both()
    {
        var (here, there) = (Open().Watchlists(), Open().Watchlists());
        var first = here.Add(new WatchSubject("Harbour", ["Vladivostok"], ["ferry"]))!;
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = there.Add(new WatchSubject("Bridges", [], ["bridge"]), "bridges")!;

        Assert.Equal([first.Id, "bridges"], here.List().Select(each => each.Id));
        Assert.Equal("Vladivostok", Assert.Single(there.Find(first.Id)!.Subject.Names));
        var changed = here.Change("bridges", new WatchSubject("Tunnels", [], ["tunnel"]))!;
        Assert.Equal((second.Created, "Tunnels"), (changed.Created, there.Find("bridges")!.Subject.Name));
        Assert.True(there.Remove(first.Id));
        Assert.Null(here.Find(first.Id));
        Assert.Null(here.Change(first.Id, changed.Subject));
        Assert.Equal("Everything", here.Find(WatchlistStore.EverythingId)!.Subject.Name);
    }

    [ContractFact]
    public void A_webhook_remembers_what_it_sent_and_when_it_is_tried_again()
    {
        var store = Open().Webhooks();
        var made = store.Set("w", "https://example.org/hook");
        Assert.Equal(made.Secret, Assert.Single(store.Due()).Secret);
        var now = Time.GetUtcNow();
        store.Note("w", [("a", now), ("old", now.AddDays(-2))], now.AddDays(-1));
        Assert.Equal(["a"], store.Sent("w"));
        Assert.Equal(now, store.Find("w")!.Delivered);
        store.Fail("w", "It answered 500.", now.AddSeconds(2));
        Assert.Empty(store.Due());
        Assert.Equal((1, "It answered 500."), (store.Find("w")!.Failures, store.Find("w")!.Error));
        Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Single(store.Due());
        store.Fail("w", "It is gone.", null);
        Assert.True(store.Find("w")!.Stopped);
        Assert.NotEqual(made.Secret, store.Set("w", "https://example.org/other").Secret);
        Assert.Empty(store.Sent("w"));
        Assert.True(store.Remove("w"));
        Assert.False(store.Remove("w"));
    }

    [ContractFact]
    public void A_post_that_is_sent_again_gets_its_answer_from_either_for_a_week()
    {
        var (here, there) = (Open().Posts(), Open().Posts());
        here.Keep("Клюс/1", new PostRecord([1, 2, 3], "{\"results\":[]}"));
        Assert.Equal(("{\"results\":[]}", 3), (there.Find("Клюс/1")!.Answer, there.Find("Клюс/1")!.Body.Length));
        Assert.Null(there.Find("Клюс/2"));
        Time.Advance(PostStore.Kept);
        Assert.Null(there.Find("Клюс/1"));
        there.Keep("Клюс/1", new PostRecord([4], "[]"));
        Assert.Equal("[]", here.Find("Клюс/1")!.Answer);
    }

    [ContractFact]
    public void Of_two_who_edit_one_collection_neither_loses_anything()
    {
        var (here, there) = (Open().Collections(), Open().Collections());
        var made = here.Add("Ferries", "")!;
        Assert.Equal(KeepOutcome.Done, there.Change(made.Id, "Ferries", "A first thought.", made.Version));
        Assert.Equal(KeepOutcome.Changed, here.Change(made.Id, "Ferries", "Another thought.", made.Version));
        Assert.Equal(KeepOutcome.Changed, here.Change(made.Id, "Ferries", "Another thought.", null));
        Assert.Equal(("A first thought.", 2L), (here.Find(made.Id)!.Note, here.Find(made.Id)!.Version));

        const int Each = 20;
        Parallel.ForEach(new[] { (here, "h"), (there, "t") }, side =>
        {
            for (var number = 0; number < Each; number++)
            {
                Assert.Equal((KeepOutcome.Done, 1),
                    side.Item1.Keep(made.Id, [new ArticleToKeep($"{side.Item2}{number}", "A title", null, "2024")]));
            }
        });
        Assert.Equal(2 * Each, here.Find(made.Id)!.Count);
        Assert.Equal(2 * Each, there.Articles(made.Id, 0, 100).Select(kept => kept.Article.Value).Distinct().Count());
        Assert.Equal(KeepOutcome.Done, here.Note(made.Id, "h0", "Mine.", 1));
        Assert.Equal(KeepOutcome.Changed, there.Note(made.Id, "h0", "Theirs.", 1));
        Assert.Equal("Mine.", there.Article(made.Id, "h0")!.Note);
    }

    [ContractFact]
    public void A_collection_keeps_its_order_and_lets_go()
    {
        var store = Open().Collections();
        Assert.Equal((KeepOutcome.NotFound, 0), store.Keep("none", [new ArticleToKeep("a", null, null, null)]));
        var id = store.Add("Ferries", "Why.", "chosen")!.Id;
        Assert.Equal("chosen", id);
        Assert.Null(store.Add("Other", "", "chosen"));
        ArticleToKeep[] kept =
            [.. "abcd".Select(letter => new ArticleToKeep(letter.ToString(), letter + "!", "Echo", "2024", "n" + letter))];
        Assert.Equal((KeepOutcome.Done, 4), store.Keep(id, kept));
        Assert.Equal((KeepOutcome.Done, 0), store.Keep(id, kept[..2]));
        Assert.True(store.Order(id, ["c", "a"]));
        Assert.Equal("cabd", Order());
        Assert.True(store.Move(id, "d", 2));
        Assert.Equal("cdab", Order());
        Assert.False(store.Move(id, "x", 1));
        Assert.True(store.Drop(id, "d"));
        Assert.False(store.Drop(id, "d"));
        Assert.Equal("ca", string.Concat(store.Articles(id, 0, 2).Select(each => each.Article.Value)));
        var second = store.Article(id, "a")!;
        Assert.Equal(("a!", "Echo", "2024", "na", 1L), (second.Title, second.Source, second.Published, second.Note, second.Version));
        var other = store.Add("Bridges", "")!.Id;
        Assert.Equal(["Ferries"], store.NamesOf("a", [other, id, "none"]));
        Assert.True(store.Remove(id));
        Assert.False(store.Remove(id));
        Assert.Empty(store.Articles(id, 0, 10));
        Assert.Equal(KeepOutcome.NotFound, store.Change(id, "x", "y", null));

        string Order() => string.Concat(store.Articles(id, 0, 10).Select(each => each.Article.Value));
    }

    [ContractFact]
    public void A_correction_that_one_records_the_other_applies_and_takes_back()
    {
        Folder.Write("articles/.search/corrections.tsv", "hide\tperson\tNobody At All\n");
        var (here, there) = (Open().Corrections(), Open().Corrections());
        EntityCorrection merge = new(CorrectionAction.Merge, NameKind.Person, "Jurij Gagarin", "Yuri Gagarin");
        Assert.True(here.Add([merge]));
        Assert.False(there.Add([merge]));
        Assert.Equal(["Nobody At All", "Jurij Gagarin"], there.Read().Corrections.All.Select(each => each.Name));
        Assert.Equal(here.Read().Corrections.Stamp, there.Read().Corrections.Stamp);
        Assert.Equal(merge, there.Remove(merge.Id));
        Assert.Null(here.Remove(merge.Id));
        Assert.Equal(["Nobody At All"], here.Read().Corrections.All.Select(each => each.Name));
    }

    [ContractFact]
    public void Jobs_wait_in_their_order_and_are_told_the_newest_first()
    {
        var store = Open().Jobs();
        var first = store.Enqueue(Job.Reindex)!;
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = store.Enqueue(Job.Verify)!;
        Assert.Equal([second.Id, first.Id], store.List(10).Select(job => job.Id));
        Assert.Equal((first.Id, JobState.Processing, Time.GetUtcNow()), Told(store.Begin()!));
        store.Succeed(first.Id, "{}");
        Assert.Equal(second.Id, store.Begin()!.Id);
        Assert.Null(store.Begin());
        store.Fail(second.Id, "The disk is full.");
        Assert.Equal((JobState.Succeeded, "{}"), (store.Find(first.Id)!.State, store.Find(first.Id)!.Summary));
        Assert.Equal((JobState.Failed, "The disk is full."), (store.Find(second.Id)!.State, store.Find(second.Id)!.Error));
        Time.Advance(TimeSpan.FromSeconds(1));
        for (var number = 0; number < JobStore.MaxWaiting; number++)
        {
            Assert.NotNull(store.Enqueue(Job.Reindex));
        }

        Assert.Null(store.Enqueue(Job.Reindex));
        Assert.Equal(JobStore.MaxWaiting, store.CountByState()[JobState.Enqueued]);
        store.Cancel(store.List(1)[0].Id);
        Assert.Equal(1, store.CountByState()[JobState.Canceled]);

        static (string, JobState, DateTimeOffset?) Told(Job job) => (job.Id, job.State, job.Started);
    }

    public virtual void Dispose()
    {
        _opened.ForEach(each => each.Dispose());
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteStoreTests : StoreContract
{
    protected override ClusterSettings? Cluster => null;
}
