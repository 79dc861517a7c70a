using SearchService.Archive;
using SearchService.Archive.Backups;
using SearchService.Archive.Settings;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Writing;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>What is told where no cluster answers, or where it cannot do something. No cluster is needed for it.</summary>
public sealed class ClusterLimitTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly NewsArchive _archive;

    public ClusterLimitTests() => _archive = NewsArchive.Open(new ArchiveSettings
    {
        Index = _folder["index"],
        Folders = [_folder["articles"]],
        Curated = _folder["curated"],
        Urls = "http://127.0.0.1:0",
        TimeZone = TimeZoneInfo.Utc,
        Cluster = new ClusterSettings(new ClusterAddress(new Uri("http://127.0.0.1:1")), new ClusterLayout()),
    });

    [Fact]
    public async Task A_cluster_that_is_not_there_is_one_sentence_and_nothing_is_touched()
    {
        Assert.Null(_archive.Served.Generation);
        Assert.Contains("No cluster answers at http://127.0.0.1:1/", _archive.Served.Trouble, StringComparison.Ordinal);
        Assert.Equal(
            SearchErrorCode.EngineUnavailable, Assert.Throws<SearchException>(() => _archive.Articles.Search(new SearchRequest())).Code);
        Directory.CreateDirectory(_folder["articles"]);
        await Assert.ThrowsAnyAsync<EngineException>(() => _archive.Runs.IndexAsync([]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["index"]));
    }

    [Fact]
    public void A_backup_of_the_index_is_refused_and_not_left_empty()
    {
        var backup = new ArchiveBackup(_archive.Settings, TimeProvider.System);
        var refused = Assert.Throws<BackupException>(() => backup.Write(_folder["saved"], withIndex: true, dryRun: false));
        Assert.Equal(BackupFault.Refused, refused.Fault);
        Assert.False(Directory.Exists(_folder["saved"]));
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }
}
