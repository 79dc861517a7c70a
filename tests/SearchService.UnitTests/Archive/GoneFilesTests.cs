using SearchService.Archive;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>An archive folder that is not there, or empty, takes nothing with it.</summary>
public sealed class GoneFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public GoneFilesTests()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"old/{i:00}.txt", $"Report {i}\n\nThe ferry number {i} left the harbour.");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_emptied_folder_removes_nothing_until_somebody_confirms()
    {
        using var archive = Open("old");
        await archive.Runs.IndexAsync([]);
        Directory.Move(_folder["old"], _folder["unmounted"]);
        Directory.CreateDirectory(_folder["old"]);
        var summary = await archive.Runs.IndexAsync([]);
        Assert.Equal((20, 0), (summary.Articles, summary.Removed));
        var gone = Assert.Single(summary.Gone);
        Assert.Equal((_folder["old"], 20, 20, false), (gone.Folder, gone.Known, gone.Gone, gone.Missing));
        Assert.Equal([gone], archive.Runs.Gone);
        var refused = await Assert.ThrowsAsync<IngestionException>(() => archive.Runs.ReindexAsync([]));
        Assert.Equal(IngestionFault.FilesGone, refused.Fault);
        Assert.Equal(20, (await archive.Runs.IndexAsync([], whatIsGone: WhatIsGone.IsRemoved)).Removed);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_at_every_run()
    {
        using var archive = Open("old");
        await archive.Runs.IndexAsync([]);
        Directory.Move(_folder["old"], _folder["unmounted"]);
        for (var run = 0; run < 2; run++)
        {
            var summary = await archive.Runs.IndexAsync([]);
            Assert.Equal(20, summary.Articles);
            Assert.True(Assert.Single(summary.Gone).Missing);
        }

        Directory.Move(_folder["unmounted"], _folder["old"]);
        Assert.Empty((await archive.Runs.IndexAsync([])).Gone);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 0)]
    public async Task A_tenth_may_go_and_no_more(int deleted, int removed)
    {
        using var archive = Open("old");
        await archive.Runs.IndexAsync([]);
        for (var i = 0; i < deleted; i++)
        {
            File.Delete(_folder[$"old/{i:00}.txt"]);
        }

        Assert.Equal(removed, (await archive.Runs.IndexAsync([])).Removed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_moved_holds_the_same_articles(bool byReindex)
    {
        List<(ArticleId Id, DateTimeOffset Seen)> before;
        using (var archive = Open("old"))
        {
            _folder.Write("old/own.json", Story.Of("own").Text("It brings its own id.").Json);
            await archive.Runs.IndexAsync([]);
            before = All(archive);
        }

        Directory.Move(_folder["old"], _folder["new"]);
        using var moved = Open("new");
        var summary = byReindex ? await moved.Runs.ReindexAsync([]) : await moved.Runs.IndexAsync([]);
        Assert.Empty(summary.Rejected);
        Assert.Empty(summary.Gone);
        Assert.Equal(21, summary.Articles);
        Assert.Equal(before, All(moved));
        Assert.Empty(moved.Verifier.Verify().Differences);
        Assert.Equal(21, (await moved.Runs.ReindexAsync([])).Articles);
    }

    [Fact]
    public async Task A_renamed_subfolder_is_not_gone()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"old/sub/{i:00}.txt", $"Note {i}\n\nThe tram number {i} left the depot.");
        }

        using var archive = Open("old");
        await archive.Runs.IndexAsync([]);
        var before = All(archive);
        Directory.Move(_folder["old/sub"], _folder["old/other"]);
        var summary = await archive.Runs.IndexAsync([]);
        Assert.Equal((40, 0), (summary.Articles, summary.Gone.Count));
        Assert.Equal(before, All(archive));
    }

    [Fact]
    public async Task A_lost_index_changes_no_id()
    {
        List<string> ids;
        using (var archive = Open("old"))
        {
            await archive.Runs.IndexAsync([]);
            File.Move(_folder["old/03.txt"], _folder["old/renamed.txt"]);
            File.WriteAllText(_folder["old/04.txt"], "Report 4\n\nIt was changed.");
            await archive.Runs.IndexAsync([]);
            ids = [.. All(archive).Select(article => article.Id.Value)];
        }

        Directory.Delete(_folder["index/generations"], recursive: true);
        File.Delete(_folder["index/current"]);
        File.Move(_folder["old/05.txt"], _folder["old/moved meanwhile.txt"]);
        using var anew = Open("old");
        await anew.Runs.IndexAsync([]);
        Assert.Equal(ids, All(anew).Select(article => article.Id.Value));
    }

    [Fact]
    public async Task A_withdrawn_article_stays_away_when_index_and_ids_are_lost_and_its_file_is_renamed()
    {
        using (var archive = Open("old"))
        {
            await archive.Runs.IndexAsync([]);
            var id = archive.Articles.Search(new SearchRequest { Query = "07 OR \"number 7\"" }).Hits[0].Id;
            Assert.True(await archive.Withdrawing.WithdrawAsync(id));
            await archive.Runs.IndexAsync([]);
        }

        Directory.Delete(_folder["index/generations"], recursive: true);
        File.Delete(_folder["index/current"]);
        File.Delete(_folder["index/ids.ndjson"]);
        File.Move(_folder["old/07.txt"], _folder["old/seven.txt"]);
        using var anew = Open("old");
        var summary = await anew.Runs.IndexAsync([]);
        Assert.Equal((19, 1), (summary.Articles, summary.Withdrawn));
    }

    private static List<(ArticleId Id, DateTimeOffset Seen)> All(NewsArchive archive) =>
    [
        .. archive.Articles.StreamArticles(new SearchRequest { Copies = CopyMode.All })
            .OrderBy(article => article.Id.Value, StringComparer.Ordinal).Select(article => (article.Id, article.Versions[0].Seen)),
    ];

    private NewsArchive Open(string folder) => NewsArchive.Open(new ArchiveSettings
    {
        Index = _folder["index"],
        Folders = [_folder[folder]],
        Curated = _folder["curated"],
        Urls = "http://127.0.0.1:0",
        TimeZone = TimeZoneInfo.Utc,
    });
}
