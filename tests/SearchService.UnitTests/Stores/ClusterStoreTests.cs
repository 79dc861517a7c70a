using SearchService.Archive.Backups;
using SearchService.Archive.Engines;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Stores.Collections;
using SearchService.Stores.Jobs;
using SearchService.Stores.Keys;
using SearchService.Stores.Watchlists;
using SearchService.Testing;
using SearchService.UnitTests.Engines;
using Xunit;

namespace SearchService.UnitTests.Stores;

/// <summary>The same in a cluster, and what several services do with it at a time.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterStoreTests(ClusterFixture cluster) : StoreContract
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    protected override ClusterSettings Cluster { get; } = new(cluster.NewArchive(), TestCluster.Layout);

    [ContractFact]
    public void A_job_runs_once_on_whichever_service_takes_it()
    {
        var (here, there) = (Open().Jobs(), Open().Jobs());
        var job = here.Enqueue(Job.Reindex)!;
        Assert.Equal(job.Id, there.Begin()!.Id);
        Assert.Null(here.Begin());
        Assert.True(there.Renew(job.Id, """{"filesDone":3}"""));
        Assert.Equal("""{"filesDone":3}""", here.Find(job.Id)!.Progress);
        there.Succeed(job.Id, "{}");
        Assert.Equal(JobState.Succeeded, here.Find(job.Id)!.State);
    }

    [ContractFact]
    public void A_job_whose_service_fell_silent_is_taken_over_and_nothing_that_one_says_later_counts()
    {
        var (here, there) = (Open().Jobs(), Open().Jobs());
        var job = here.Enqueue(Job.Reindex)!;
        Assert.NotNull(here.Begin());
        Time.Advance(Silence / 4);
        Assert.True(here.Renew(job.Id, null));
        Time.Advance(Silence / 4);
        Assert.Null(there.Begin());
        Time.Advance(Silence);
        Assert.Equal(job.Id, there.Begin()!.Id);

        Assert.False(here.Renew(job.Id, null));
        here.Succeed(job.Id, "{\"of\":\"here\"}");
        here.Fail(job.Id, "Too late.");
        Assert.Equal(JobState.Processing, there.Find(job.Id)!.State);
        there.Succeed(job.Id, "{\"of\":\"there\"}");
        Assert.Equal("{\"of\":\"there\"}", here.Find(job.Id)!.Summary);
    }

    [ContractFact]
    public void Whoever_cancels_a_job_ends_it_where_it_runs()
    {
        var (here, there) = (Open().Jobs(), Open().Jobs());
        var job = here.Enqueue(Job.Reindex)!;
        Assert.NotNull(here.Begin());
        there.Cancel(job.Id);
        Assert.Equal(JobState.Canceled, there.Find(job.Id)!.State);
        Assert.False(here.Renew(job.Id, null));
        here.Succeed(job.Id, "{}");
        Assert.Equal(JobState.Canceled, there.Find(job.Id)!.State);
    }

    [ContractFact]
    public void A_service_that_starts_leaves_the_jobs_of_others_alone_and_puts_back_what_nobody_works_on()
    {
        var here = Open().Jobs();
        var start = here.Start(Job.FirstIndexing);
        var job = here.Enqueue(Job.Reindex)!;
        Assert.Equal(job.Id, here.Begin()!.Id);
        var there = Open().Jobs();
        Assert.Equal(0, there.ResumeInterrupted());
        Time.Advance(Silence);
        Assert.Equal(2, there.ResumeInterrupted());
        Assert.Equal(JobState.Canceled, there.Find(start.Id)!.State);
        Assert.Equal(job.Id, there.Begin()!.Id);
    }

    [ContractFact]
    public void One_service_at_a_time_sends_to_webhooks()
    {
        var (here, there) = (Open().Webhooks(), Open().Webhooks());
        here.Set("w", "https://example.org/hook");
        Assert.Single(here.Due());
        Assert.Empty(there.Due());
        Assert.NotNull(there.Find("w"));
        Time.Advance(Silence);
        Assert.Single(there.Due());
        Assert.Empty(here.Due());
    }

    [ContractFact]
    public void What_was_made_before_is_taken_over_once_and_a_backup_takes_it_back()
    {
        var file = Open(Settings("moved", null));
        var secret = file.Keys().Add("desk", KeyKind.Write, ["Wire"])!;
        file.Restricted().Add(["Wire"]);
        var watchlist = file.Watchlists().Add(new WatchSubject("Harbour", ["Vladivostok"], ["ferry"]))!;
        var webhook = file.Webhooks().Set(watchlist.Id, "https://example.org/hook");
        var collection = file.Collections().Add("Ferries", "Why.")!.Id;
        file.Collections().Keep(collection, [new ArticleToKeep("a", "A title", null, "2024", "A note.")]);

        var settings = Settings("moved", Cluster);
        var stores = Open(settings);
        stores.TakeOver();
        Assert.Equal(Told(file), Told(stores));
        Assert.True(stores.Keys().Remove("desk"));
        stores.TakeOver();
        Assert.False(stores.Keys().Any);

        stores.Corrections().Add([new EntityCorrection(CorrectionAction.Hide, NameKind.Person, "Nobody At All")]);
        new ArchiveBackup(settings, Time).Write(Folder["backup"], withIndex: false, dryRun: false);
        var back = Settings("back", null) with { Curated = Folder["curated"] };
        new ArchiveRestore(back, Time).Run(Folder["backup"], overwrite: false, dryRun: false);
        var restored = Open(back);
        Assert.Equal(Told(stores), Told(restored));
        Assert.Equal("Nobody At All", Assert.Single(restored.Corrections().Read().Corrections.All).Name);

        string Told(ArchiveStores of) => string.Join("; ",
            of.Keys().Find(secret)?.Kind, of.Restricted().List()[0], of.Watchlists().Find(watchlist.Id)!.Subject.Names[0],
            of.Watchlists().List().Count, of.Webhooks().Find(watchlist.Id)!.Key == webhook.Key,
            of.Collections().Find(collection), of.Collections().Article(collection, "a"));
    }

    public override void Dispose()
    {
        base.Dispose();
        TestCluster.Clear(Cluster.Address);
    }
}
