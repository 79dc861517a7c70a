using Microsoft.Extensions.Time.Testing;
using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

public sealed class VersionTests
{
    [Fact]
    public async Task A_file_whose_content_changed_keeps_its_id_and_says_when()
    {
        using var folder = new TempFolder();
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 1, 1, 8, 0, 0, TimeSpan.Zero));
        folder.Write("articles/a.json", Story.Of("a").Text("First wording.").Json);
        using var archive = NewsArchive.Open(
            new ArchiveSettings
            {
                Index = folder["index"],
                Folders = [folder["articles"]],
                Curated = folder["curated"],
                Urls = "http://127.0.0.1:0",
                TimeZone = TimeZoneInfo.Utc,
            },
            clock);
        await archive.Runs.IndexAsync([]);
        clock.Advance(TimeSpan.FromDays(30));
        folder.Write("articles/a.json", Story.Of("a").Text("Second wording.").Json);
        await archive.Runs.IndexAsync([]);
        clock.Advance(TimeSpan.FromDays(30));
        await archive.Runs.ReindexAsync([]);
        var versions = archive.Articles.Find(new ArticleId("a"))!.Versions;
        Assert.Equal(["2024-01-01", "2024-01-31"],
            versions.Select(version => version.Seen.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
