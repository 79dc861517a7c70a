using System.IO.Compression;
using SearchService.Archive.Ingestion;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>
/// A small index of each schema, as the program of its time wrote it from the articles in <see cref="Wire"/>, lying in
/// /archive/articles. A new schema gets one: index them, and pack <c>current</c> and <c>generations</c>.
/// Nothing was ever indexed with schema 1.
/// </summary>
public sealed class StoredSchemaTests
{
    private const string Wire = """
        {"id": "ferry", "title": "Ferry returns to Port Calder", "source": "The Harbour Gazette", "published": "2023-09-12", "language": "en", "authors": ["Eleanor Marsh"], "text": "The ferry came back to the harbour on Monday after two years in dock. Its captain, Anna Petrova, waved to the crowd."}
        {"id": "storm", "title": "Storm passes", "source": "The Harbour Gazette", "published": "2023-10", "language": "en", "text": "The storm left Vladivostok and moved out to sea, where nobody saw it again."}
        { broken
        """;

    private static readonly string Folder = Path.Combine(Programs.Repository, "tests", "SearchService.UnitTests", "Archive", "Stored");

    private static readonly IReadOnlyList<int> Versions =
        [.. Directory.GetFiles(Folder).Select(file => int.Parse(Path.GetFileNameWithoutExtension(file)["schema-".Length..], null)).Order()];

    public static TheoryData<int> Older => [.. Versions.SkipLast(1)];

    [Fact]
    public void The_newest_stored_index_is_of_the_schema_of_this_program_and_answers()
    {
        using var archive = Stored(Versions[^1]);
        Assert.True(archive.Archive.Served.RebuildReason is null,
            $"The schema has moved on: store an index of it beside schema-{Versions[^1]}.zip. {archive.Archive.Served.RebuildReason}");
        Assert.Equal(["ferry"], archive.Ids("harbour person:Petrova"));
        Assert.Equal(["storm"], archive.Ids("place:Vladivostok date:2023-10"));
        Assert.Equal(1, archive.Archive.Overviews.Statistics().Rejected["malformed"]);
    }

    [Theory]
    [MemberData(nameof(Older))]
    public async Task An_older_index_is_refused_by_name_and_rebuilt(int version)
    {
        using var archive = Stored(version);
        await AssertRebuiltAsync(archive, version);
    }

    [Fact]
    public async Task A_newer_index_is_refused_by_name_and_rebuilt()
    {
        using var archive = Stored(Versions[^1]);
        await LuceneFiles.ChangeAsync(archive, _ => { }, schema: "999");
        await AssertRebuiltAsync(archive, 999);
    }

    private static async Task AssertRebuiltAsync(TempArchive archive, int version)
    {
        Assert.Contains($"has schema {version}, this program reads schema {Versions[^1]}: run 'reindex'",
            archive.Archive.Served.RebuildReason, StringComparison.Ordinal);
        Assert.Empty(archive.Ids("*"));
        var refused = await Assert.ThrowsAsync<IngestionException>(() => archive.Archive.Runs.IndexAsync([]));
        Assert.Equal(IngestionFault.Outdated, refused.Fault);

        var summary = await archive.Archive.Runs.ReindexAsync([archive.Files]);
        Assert.Equal((2, 1), (summary.Articles, summary.Rejected.Count));
        Assert.Null(archive.Archive.Served.RebuildReason);
        Assert.Equal(["ferry"], archive.Ids("harbour person:Petrova"));
    }

    private static TempArchive Stored(int version)
    {
        var archive = new TempArchive();
        archive.Write("wire.ndjson", Wire);
        ZipFile.ExtractToDirectory(Path.Combine(Folder, $"schema-{version}.zip"), archive.Index);
        return archive;
    }
}
