using System.Globalization;
using SearchService.Archive.Ingestion;
using SearchService.Articles;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

public sealed class IngestionTests
{
    private static readonly DateTime LongAgo = new(2020, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_second_run_over_the_same_files_changes_nothing()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        var again = archive.Reconcile();
        Assert.Equal((0, 0, 2, 0), (again.Read, again.Indexed, again.Unchanged, again.Removed));
        Assert.Equal(2, again.Articles);
    }

    [Fact]
    public void A_changed_file_is_read_again_and_keeps_its_id()
    {
        using var archive = new TempArchive();
        archive.Write("ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
        archive.Reconcile();
        var id = archive.Ids("ferry").Single();
        archive.Write("ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at dusk on Monday.");
        var summary = archive.Reconcile();
        Assert.Equal((1, 1, 0), (summary.Read, summary.Indexed, summary.Removed));
        Assert.Equal([id], archive.Ids("dusk"));
        Assert.Empty(archive.Ids("noon"));
    }

    [Fact]
    public async Task A_start_does_not_open_a_file_with_the_size_and_time_of_before_and_index_does()
    {
        using var archive = new TempArchive();
        var file = archive.Write("ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
        File.SetLastWriteTimeUtc(file, LongAgo);
        archive.Reconcile();
        File.WriteAllText(file, "Ferry leaves\n\nThe ferry left the harbour at dusk on Monday.");
        File.SetLastWriteTimeUtc(file, LongAgo);
        var started = await archive.Archive.Runs.CatchUpAsync();
        Assert.Equal((0, 1), (started.Read, started.Unchanged));
        Assert.Equal(1, archive.Reconcile().Read);
        Assert.NotEmpty(archive.Ids("dusk"));
    }

    [Fact]
    public async Task A_run_that_finds_nothing_new_leaves_the_state_that_queries_run_on()
    {
        using var archive = new TempArchive();
        File.SetLastWriteTimeUtc(archive.Write("ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday."), LongAgo);
        archive.Reconcile();
        var state = archive.Archive.Served.State;
        Assert.NotNull(state);
        await archive.Archive.Runs.CatchUpAsync();
        await archive.Archive.Runs.IndexInboxAsync();
        archive.Reconcile();
        Assert.Equal(state, archive.Archive.Served.State);
    }

    [Fact]
    public async Task A_start_reads_a_file_of_another_time_and_knows_one_that_was_only_touched_by_its_bytes()
    {
        using var archive = new TempArchive();
        var changed = archive.Write("ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
        var touched = archive.Write("train.txt", "Train leaves\n\nThe train left the station at noon on Monday.");
        Array.ForEach([changed, touched], file => File.SetLastWriteTimeUtc(file, LongAgo));
        archive.Reconcile();
        File.WriteAllText(changed, "Ferry leaves\n\nThe ferry left the harbour at dusk on Monday.");
        Array.ForEach([changed, touched], file => File.SetLastWriteTimeUtc(file, LongAgo.AddSeconds(1)));
        var started = await archive.Archive.Runs.CatchUpAsync();
        Assert.Equal((1, 1), (started.Read, started.Unchanged));
        Assert.NotEmpty(archive.Ids("dusk"));
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task A_start_looks_at_a_file_again_that_was_read_in_the_moment_of_its_change()
    {
        using var archive = new TempArchive();
        var file = archive.Write("ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
        var moment = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1);
        File.SetLastWriteTimeUtc(file, moment);
        archive.Reconcile();
        File.WriteAllText(file, "Ferry leaves\n\nThe ferry left the harbour at dusk on Monday.");
        File.SetLastWriteTimeUtc(file, moment);
        Assert.Equal(1, (await archive.Archive.Runs.CatchUpAsync()).Read);
    }

    [Fact]
    public void A_deleted_file_leaves_the_index()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        archive.Delete("a.json");
        Assert.Equal(1, archive.Reconcile().Removed);
        Assert.Equal(["b"], archive.Ids("*"));
    }

    [Fact]
    public void A_renamed_file_keeps_its_id()
    {
        using var archive = new TempArchive();
        archive.Write("old.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
        archive.Reconcile();
        var id = archive.Ids("ferry").Single();
        File.Move(Path.Combine(archive.Files, "old.txt"), Path.Combine(archive.Files, "new.txt"));
        var summary = archive.Reconcile();
        Assert.Equal((1, 0), (summary.Indexed, summary.Removed));
        Assert.Equal([id], archive.Ids("ferry"));
        Assert.Equal("new.txt", archive.Archive.Articles.Find(new ArticleId(id))!.File);
    }

    [Fact]
    public void A_reindex_keeps_ids_and_swaps_the_generation()
    {
        using var archive = new TempArchive();
        archive.Write("ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
        archive.Reconcile();
        var (id, generation) = (archive.Ids("ferry").Single(), archive.Archive.Served.Generation);
        var summary = archive.Reindex();
        Assert.Equal([id], archive.Ids("ferry"));
        Assert.NotEqual(generation, archive.Archive.Served.Generation);
        Assert.Equal(summary.Generation, archive.Archive.Served.Generation);
        Assert.Single(Directory.GetDirectories(Path.Combine(archive.Index, "generations")));
    }

    [Fact]
    public void Of_two_files_that_give_one_id_the_second_is_rejected_and_both_are_named()
    {
        using var archive = new TempArchive();
        archive.Write("first.json", Story.Of("same").Json);
        archive.Write("second.json", Story.Of("same").Json);
        var rejected = Assert.Single(archive.Reconcile().Rejected);
        Assert.Equal(("second.json", "duplicate_id"), (rejected.File, rejected.Code));
        Assert.Contains("first.json", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_was_given_back_is_free_for_the_next_run()
    {
        using var archive = new TempArchive();
        archive.Write("first.json", Story.Of("same").Json);
        archive.Write("second.json", Story.Of("same").Text("The other one.").Json);
        archive.Reconcile();
        archive.Delete("first.json");
        var summary = archive.Reconcile();
        Assert.Empty(summary.Rejected);
        Assert.Equal(["same"], archive.Ids("other"));
    }

    [Fact]
    public void Rejected_files_are_named_again_as_long_as_they_are_there()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        archive.Write("empty.txt", "");
        Assert.Equal("empty", Assert.Single(archive.Reconcile().Rejected).Code);
        Assert.Equal("empty", Assert.Single(archive.Reconcile().Rejected).Code);
        archive.Delete("empty.txt");
        Assert.Empty(archive.Reconcile().Rejected);
    }

    [Fact]
    public async Task A_run_on_one_file_leaves_all_others_alone()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        archive.Delete("a.json");
        archive.Write("b.json", Story.Of("b").Text("A storm is coming.").Json);
        var summary = await archive.Archive.Runs.IndexAsync([Path.Combine(archive.Files, "b.json")]);
        Assert.Equal((1, 0), (summary.Indexed, summary.Removed));
        Assert.Equal(2, summary.Articles);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_a_fault_of_its_own()
    {
        using var archive = new TempArchive();
        var failure = await Assert.ThrowsAsync<IngestionException>(
            () => archive.Archive.Runs.IndexAsync([Path.Combine(archive.Files, "nowhere")]));
        Assert.Equal(IngestionFault.NoSuchPath, failure.Fault);
    }

    [Fact]
    public async Task Two_processes_never_write_at_once()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        using var held = new FileStream(
            Path.Combine(archive.Index, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var failure = await Assert.ThrowsAsync<IngestionException>(() => archive.Archive.Runs.IndexAsync([]));
        Assert.Equal(IngestionFault.AnotherWriter, failure.Fault);
        Assert.Equal(["a"], archive.Ids("*"));
    }

    [Fact]
    public void A_file_of_many_entries_is_streamed_and_each_line_has_its_outcome()
    {
        using var archive = new TempArchive();
        var filler = new string('x', 900);
        var lines = Enumerable.Range(1, 3000)
            .Select(i => i == 1234 ? "{ broken" : Story.Of($"n{i}").Text($"Wire story {i}. {filler}").Json);
        archive.Write("wire.ndjson", string.Join('\n', lines));
        var summary = archive.Reconcile();
        Assert.Equal(2999, summary.Indexed);
        Assert.Equal("wire.ndjson#1234", Assert.Single(summary.Rejected).File);
        Assert.Equal((2999, 0), (archive.Reconcile().Unchanged, archive.Reconcile().Indexed));
    }

    [Fact]
    public void What_a_kill_left_over_is_removed_by_the_next_run()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        var leftover = Directory.CreateDirectory(Path.Combine(archive.Index, "generations", "20200101T000000-killed")).FullName;
        File.WriteAllText(Path.Combine(leftover, "segments_1"), "half written");
        archive.Reconcile();
        Assert.False(Directory.Exists(leftover));
        Assert.Equal(["a"], archive.Ids("*"));
    }

    [Fact]
    public void A_file_that_took_too_long_is_read_again_by_the_next_run()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        var generation = new IndexFolder(archive.Index).Current()!;
        using (var ledger = LedgerSnapshot.Open(generation))
        using (var writer = GenerationWriter.Open(generation))
        {
            // As a run on a machine that was too busy would have left it.
            var record = ledger.Files().Single();
            writer.Forget(record.File);
            writer.Add(new RejectedEntry(record.File, record.File.Name, new Rejection(RejectionCode.Timeout, "Too slow.")));
            writer.Add(record with { Articles = 0, Rejected = 1 });
            writer.Commit();
        }

        Assert.Empty(archive.Reconcile().Rejected);
        Assert.Equal(["a"], archive.Ids("*"));
    }

    [Theory]
    [InlineData("2001-02-03", "a")]
    [InlineData("2900-02-03", null)]
    public void What_an_earlier_version_of_the_program_rejected_is_read_again(string read, string? found)
    {
        using var archive = TempArchive.With(Story.Of("a"));
        var generation = new IndexFolder(archive.Index).Current()!;
        using (var ledger = LedgerSnapshot.Open(generation))
        using (var writer = GenerationWriter.Open(generation))
        {
            var record = ledger.Files().Single();
            writer.Forget(record.File);
            writer.Add(new RejectedEntry(record.File, record.File.Name, new Rejection(RejectionCode.Binary, "An unknown format.")));
            writer.Add(record with
            {
                Articles = 0,
                Rejected = 1,
                Read = DateTimeOffset.Parse(read, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            });
            writer.Commit();
        }

        archive.Reconcile();
        Assert.Equal(found is null ? [] : [found], archive.Ids("*"));
    }

    [Fact]
    public async Task An_interrupted_reindex_leaves_the_old_generation_in_use()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        var generation = archive.Archive.Served.Generation;
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.Archive.Runs.ReindexAsync([], cancellation: cancelled.Token));
        Assert.Equal(generation, archive.Archive.Served.Generation);
        Assert.Single(Directory.GetDirectories(Path.Combine(archive.Index, "generations")));
    }

    [Fact]
    public void A_preview_names_what_would_be_read_and_writes_nothing()
    {
        using var archive = TempArchive.With(Story.Of("same"), Story.Of("old"), Story.Of("lost"));
        archive.Write("new.json", Story.Of("new").Json);
        archive.Write("old.json", Story.Of("old").Text("Changed.").Json);
        archive.Delete("lost.json");
        var preview = archive.Archive.Runs.PreviewIndex([]);
        string[] names = [.. preview.New.Concat(preview.Changed).Concat(preview.Gone)
            .Select(path => Path.GetRelativePath(archive.Files, path))];
        Assert.Equal(["new.json", "old.json", "lost.json"], names);
        Assert.Equal((3, 1), (preview.Files, preview.Unchanged));
        Assert.Equal(3, archive.Archive.Runs.PreviewReindex([]).Files);
        Assert.Equal(["lost", "old", "same"], archive.Ids("*").Order());
        archive.Reconcile();
        Assert.Equal(
            (0, 0, 0, 3),
            (archive.Archive.Runs.PreviewIndex([]).New.Count, archive.Archive.Runs.PreviewIndex([]).Changed.Count,
                archive.Archive.Runs.PreviewIndex([]).Gone.Count, archive.Archive.Runs.PreviewIndex([]).Unchanged));
    }
}
