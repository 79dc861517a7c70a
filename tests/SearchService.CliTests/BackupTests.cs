using System.Text.Json;
using CliWrap.Buffered;
using SearchService.Stores.Collections;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>What no article file can give back is saved, and comes back.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("saved")]
    [InlineData("saved.zip")]
    public async Task What_was_saved_comes_back_on_an_empty_machine(string target)
    {
        await FillAsync();
        var collections = new SqliteCollectionStore(_folder["index-data"], TimeProvider.System);
        var kept = collections.Add("Harbour", "For the book.")!;
        collections.Keep(kept.Id, [new("b", "Ferry", "Gazette", "2023-09", "second"), new("a", "Tram", null, null, "first")]);
        collections.Order(kept.Id, ["a"]);
        var saved = await RunAsync("backup", target, "--json");
        Assert.Equal(
            (0, 1, 1, true),
            (saved.ExitCode, Of(saved, "inbox").GetInt32(), Of(saved, "curated").GetInt32(), Of(saved, "database").GetBoolean()));
        Directory.Delete(_folder["index-data"], recursive: true);
        Directory.Delete(_folder["seeds/.search"], recursive: true);

        Assert.Equal(0, (await RunAsync("restore", target)).ExitCode);
        Assert.Equal("ferry, steamer\n", await File.ReadAllTextAsync(_folder["seeds/.search/synonyms.txt"]));
        Assert.Contains("desk", (await RunAsync("keys", "list")).StandardOutput, StringComparison.Ordinal);
        collections = new SqliteCollectionStore(_folder["index-data"], TimeProvider.System);
        Assert.Equal(("Harbour", "For the book.", 2), (collections.Find(kept.Id)!.Name, collections.Find(kept.Id)!.Note,
            collections.Find(kept.Id)!.Count));
        Assert.Equal(["a: first", "b: second"], collections.Articles(kept.Id, 0, 9).Select(each => $"{each.Article}: {each.Note}"));
        Assert.Equal(0, (await RunAsync("index")).ExitCode);
        Assert.Equal(1, Of(await RunAsync("stats", "--json"), "withdrawn").GetInt32());
        Assert.Equal(1, Of(await RunAsync("search", "--json"), "total").GetInt32());
    }

    [Fact]
    public async Task With_its_index_a_backup_answers_at_once()
    {
        await FillAsync();
        Assert.Equal(0, (await RunAsync("backup", "saved", "--with-index")).ExitCode);
        Directory.Delete(_folder["index-data"], recursive: true);
        Assert.NotNull(Of(await RunAsync("restore", "saved", "--json"), "generation").GetString());
        Assert.Equal(1, Of(await RunAsync("search", "--json"), "total").GetInt32());
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_replaced_unasked_and_what_is_replaced_is_kept()
    {
        await FillAsync();
        await RunAsync("backup", "saved");
        Assert.Equal(2, (await RunAsync("backup", "saved")).ExitCode);
        await RunAsync("keys", "add", "later");
        _folder.Write("seeds/.search/synonyms.txt", "changed since\n");

        var refused = await RunAsync("restore", "saved");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("service.db", refused.StandardError, StringComparison.Ordinal);
        Assert.Contains("synonyms.txt", refused.StandardError, StringComparison.Ordinal);
        Assert.Contains("later", (await RunAsync("keys", "list")).StandardOutput, StringComparison.Ordinal);

        var restored = await RunAsync("restore", "saved", "--overwrite", "--json");
        Assert.Equal(0, restored.ExitCode);
        Assert.DoesNotContain("later", (await RunAsync("keys", "list")).StandardOutput, StringComparison.Ordinal);
        var aside = Of(restored, "replaced").GetString()!;
        Assert.Equal("changed since\n", await File.ReadAllTextAsync(Path.Combine(aside, "curated", "synonyms.txt")));
        Assert.True(File.Exists(Path.Combine(aside, "service.db")));
    }

    [Theory]
    [InlineData("changed", "synonyms.txt is not as it was written")]
    [InlineData("missing", "synonyms.txt is missing")]
    [InlineData("unfinished", "backup.json")]
    public async Task A_backup_that_is_not_whole_restores_nothing(string fault, string named)
    {
        await FillAsync();
        await RunAsync("backup", "saved");
        Break(fault);
        Directory.Delete(_folder["index-data"], recursive: true);
        var run = await RunAsync("restore", "saved");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.StandardError, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["index-data/service.db"]));
        Assert.False(Directory.Exists(_folder["index-data/.restore"]));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        await FillAsync();
        var run = await RunAsync("backup", "saved", "--dry-run");
        Assert.Contains("Would write", run.StandardOutput, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["saved"]));
        await RunAsync("backup", "saved");
        Directory.Delete(_folder["index-data"], recursive: true);
        Assert.Equal(0, (await RunAsync("restore", "saved", "--dry-run")).ExitCode);
        Assert.False(File.Exists(_folder["index-data/service.db"]));
        Assert.Equal(2, (await RunAsync("restore", "nowhere")).ExitCode);

        // A mistyped folder would give a backup of nothing every night.
        Assert.Equal(2, (await RunAsync("backup", "empty", "--index", "nowhere")).ExitCode);
        Assert.False(Directory.Exists(_folder["empty"]) || Directory.Exists(_folder["nowhere"]));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Keys_and_backups_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            // It has other rights.
            return;
        }

        const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await FillAsync();
        Assert.Equal(OwnersFile, File.GetUnixFileMode(_folder["index-data/service.db"]));

        // One that an earlier version made is closed when it is used next.
        File.SetUnixFileMode(_folder["index-data/service.db"], OwnersFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Assert.Equal(0, (await RunAsync("keys", "list")).ExitCode);
        Assert.Equal(OwnersFile, File.GetUnixFileMode(_folder["index-data/service.db"]));

        Assert.Equal(0, (await RunAsync("backup", "saved")).ExitCode);
        Assert.Equal(0, (await RunAsync("backup", "saved.zip", "--with-index")).ExitCode);
        Assert.Equal(OwnersFile | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["saved"]));
        Assert.Equal(OwnersFile, File.GetUnixFileMode(_folder["saved.zip"]));
        var saved = Directory.GetFiles(_folder["saved"], "*", SearchOption.AllDirectories);
        Assert.True(saved.Length >= 4, string.Join(", ", saved));
        Assert.All(saved, file => Assert.Equal(OwnersFile, File.GetUnixFileMode(file)));

        await RunAsync("keys", "add", "later");
        Assert.Equal(0, (await RunAsync("restore", "saved", "--overwrite")).ExitCode);
        var databases = Directory.GetFiles(_folder["index-data"], "service.db*", SearchOption.AllDirectories);
        Assert.True(databases.Length >= 2, string.Join(", ", databases));
        Assert.All(databases, file => Assert.Equal(OwnersFile, File.GetUnixFileMode(file)));
        Assert.Equal(OwnersFile | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Assert.Single(Directory.GetDirectories(_folder["index-data"], "replaced-*"))));
    }

    [Fact]
    public async Task A_damaged_database_is_named_by_the_command_that_needs_it_and_its_copy_takes_its_place()
    {
        await FillAsync();
        File.WriteAllText(_folder["index-data/service.db"], "This is no database, however long it goes on.");
        var run = await RunAsync("keys", "list");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("desk", run.StandardOutput, StringComparison.Ordinal);
        Assert.StartsWith("warning: ", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("replaced by the copy", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_process_writes_the_index_is_not_saved()
    {
        await FillAsync();
        using var held = new FileStream(_folder["index-data/write.lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(4, (await RunAsync("backup", "saved", "--with-index")).ExitCode);
        Assert.Equal(0, (await RunAsync("backup", "saved")).ExitCode);
        Assert.Equal(4, (await RunAsync("restore", "saved")).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Two articles, of which one is withdrawn, a key and a curated file.</summary>
    private async Task FillAsync()
    {
        _folder.Write("seeds/wire.ndjson", Story.Of("w1").Json + "\n" + Story.Of("w2").Json + "\n");
        _folder.Write("seeds/.search/synonyms.txt", "ferry, steamer\n");
        await RunAsync("index");
        var withdrawal = await RunAsync("withdraw", "w1");
        Assert.StartsWith("'w1' is withdrawn.", withdrawal.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has changed", withdrawal.StandardOutput, StringComparison.Ordinal);
        await RunAsync("keys", "add", "desk");
    }

    private void Break(string fault)
    {
        var file = _folder["saved/curated/synonyms.txt"];
        switch (fault)
        {
            case "changed":
                File.WriteAllText(file, "ferry, steamed\n");
                break;
            case "missing":
                File.Delete(file);
                break;
            default:
                File.Delete(_folder["saved/backup.json"]);
                break;
        }
    }

    private Task<BufferedCommandResult> RunAsync(params string[] arguments) => Programs.IndexerAsync(_folder.FullPath, arguments);

    private static JsonElement Of(BufferedCommandResult run, string property)
    {
        using var document = JsonDocument.Parse(run.StandardOutput);
        return document.RootElement.GetProperty(property).Clone();
    }
}
