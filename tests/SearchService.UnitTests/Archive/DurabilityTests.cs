using SearchService.Archive.Verification;
using SearchService.Articles;
using SearchService.Stores;
using SearchService.Stores.Jobs;
using SearchService.Stores.Watchlists;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>Damage is found, named, and made good from what is kept.</summary>
public sealed class DurabilityTests
{
    [Fact]
    public void A_sound_index_has_a_manifest_and_nothing_to_say()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        archive.Delete("b.json");
        archive.Reconcile();
        Assert.True(File.Exists(Path.Combine(Generation(archive), "manifest.json")));
        Assert.Empty(archive.Archive.Verifier.Verify(VerificationDepth.EveryByte).Differences);
    }

    [Fact]
    public void A_flipped_bit_is_found_and_a_reindex_heals_it_and_says_so()
    {
        using var archive = TempArchive.With(
            [.. Enumerable.Range(0, 30).Select(i => Story.Of($"s{i}").Text($"The ferry number {i} left the harbour."))]);
        var file = new DirectoryInfo(Generation(archive)).GetFiles().Where(each => each.Name.StartsWith('_')).MaxBy(each => each.Length)!;
        var bytes = File.ReadAllBytes(file.FullName);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file.FullName, bytes);
        var difference = Assert.Single(archive.Archive.Verifier.Verify(VerificationDepth.EveryByte).Differences);
        Assert.Equal("damaged", difference.Kind.Name);
        Assert.Contains(file.Name, difference.Detail, StringComparison.Ordinal);
        Assert.Contains(file.Name, archive.Reindex().Healed, StringComparison.Ordinal);
        Assert.Empty(archive.Archive.Verifier.Verify(VerificationDepth.EveryByte).Differences);
        Assert.Equal(30, archive.Search("ferry").Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc")]
    [InlineData("20200101T000000-nothere\n")]
    [InlineData("\0\0\0\0")]
    public void A_current_with_nonsense_is_healed(string nonsense)
    {
        using var archive = TempArchive.With(Story.Of("a"));
        var current = Path.Combine(archive.Index, "current");
        var before = File.ReadAllText(current);
        File.WriteAllText(current, nonsense);
        Assert.Equal(1, archive.Reconcile().Unchanged);
        Assert.Equal(before, File.ReadAllText(current));
        Assert.Equal(["a"], archive.Ids("*"));
    }

    [Fact]
    public void A_damaged_database_is_moved_aside_and_its_copy_takes_its_place()
    {
        using var folder = new TempFolder();
        var store = new SqliteWatchlistStore(folder.FullPath, TimeProvider.System);
        store.Add(new WatchSubject("Harbour", ["Vladivostok"], []));
        Assert.Null(DatabaseCare.Mend(folder.FullPath, DateTimeOffset.UnixEpoch));
        File.WriteAllText(folder["service.db"], "This is no database, however long it goes on.");
        var said = DatabaseCare.Mend(folder.FullPath, DateTimeOffset.UnixEpoch);
        Assert.Contains("service.db.damaged-19700101T000000", said, StringComparison.Ordinal);
        Assert.Equal("Harbour", Assert.Single(new SqliteWatchlistStore(folder.FullPath, TimeProvider.System).List()).Subject.Name);
    }

    [Theory]
    [InlineData("overwritten")]
    [InlineData("cut")]
    [InlineData("missing")]
    public void A_database_that_is_damaged_while_it_is_in_use_is_mended_and_the_use_goes_on(string damage)
    {
        using var folder = new TempFolder();
        var told = new List<string>();
        var watchlists = new SqliteWatchlistStore(folder.FullPath, TimeProvider.System, told.Add);
        var jobs = new SqliteJobStore(folder.FullPath, TimeProvider.System, told.Add);
        watchlists.Add(new WatchSubject("Harbour", ["Vladivostok"], []));
        Damage(folder["service.db"], damage);
        Assert.Equal("Harbour", Assert.Single(watchlists.List()).Subject.Name);
        Assert.NotNull(jobs.Enqueue("reindex"));
        Assert.Contains("the copy of", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal("Harbour", Assert.Single(new SqliteWatchlistStore(folder.FullPath, TimeProvider.System).List()).Subject.Name);
    }

    [Fact]
    public void A_database_that_was_lost_comes_back_from_its_copy_before_it_is_opened_again()
    {
        using var folder = new TempFolder();
        new SqliteWatchlistStore(folder.FullPath, TimeProvider.System).Add(new WatchSubject("Harbour", ["Vladivostok"], []));
        File.Delete(folder["service.db"]);
        Assert.Equal("Harbour", Assert.Single(new SqliteWatchlistStore(folder.FullPath, TimeProvider.System).List()).Subject.Name);
    }

    [Fact]
    public void Without_a_copy_a_damaged_database_is_kept_aside_and_a_new_one_begins()
    {
        using var folder = new TempFolder();
        var told = new List<string>();
        var jobs = new SqliteJobStore(folder.FullPath, TimeProvider.System, told.Add);
        Damage(folder["service.db"], "overwritten");
        Assert.NotNull(jobs.Enqueue("reindex"));
        Assert.Contains("no intact copy", Assert.Single(told), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.FullPath, "service.db.damaged-*"));
    }

    [Fact]
    public void Every_store_goes_on_with_a_database_that_another_one_began_anew()
    {
        using var folder = new TempFolder();
        var watchlists = new SqliteWatchlistStore(folder.FullPath, TimeProvider.System);
        var jobs = new SqliteJobStore(folder.FullPath, TimeProvider.System);
        watchlists.Add(new WatchSubject("Harbour", ["Vladivostok"], []));
        Damage(folder["service.db"], "overwritten");
        Damage(folder["service.db.copy"], "overwritten");
        Assert.NotNull(jobs.Enqueue("reindex"));
        Assert.Empty(watchlists.List());
        Assert.Single(jobs.List(5));
        Assert.Single(Directory.GetFiles(folder.FullPath, "service.db.damaged-*"));
    }

    private static void Damage(string database, string how)
    {
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        switch (how)
        {
            case "overwritten":
                using (var file = File.OpenWrite(database))
                {
                    file.Write(new byte[8_192]);
                }

                break;
            case "cut":
                using (var file = File.OpenWrite(database))
                {
                    file.SetLength(5_000);
                }

                break;
            default:
                File.Delete(database);
                break;
        }
    }

    [Fact]
    public void What_killed_runs_left_over_is_removed_by_the_next()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        string[] leftovers =
        [
            Path.Combine(archive.Index, "current.new"), Path.Combine(archive.Index, ".restore", "inbox", "x.ndjson"),
            Path.Combine(archive.Index, "inbox", ".20200101T000000-0001.ndjson"),
        ];
        foreach (var leftover in leftovers)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(leftover)!);
            File.WriteAllText(leftover, "half");
        }

        archive.Reconcile();
        Assert.DoesNotContain(leftovers, File.Exists);
        Assert.NotNull(archive.Archive.Articles.Find(new ArticleId("a")));
    }

    private static string Generation(TempArchive archive) => Path.Combine(archive.Index, "generations", archive.Archive.Served.Generation!);
}
