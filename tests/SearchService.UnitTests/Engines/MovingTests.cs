using System.Text;
using SearchService.Archive;
using SearchService.Archive.Export;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Queries;
using SearchService.Testing;
using SearchService.Wire;
using Xunit;
using Story = SearchService.Testing.Story;

namespace SearchService.UnitTests.Engines;

/// <summary>From one engine to the other and back.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class MovingTests(ClusterFixture cluster)
{
    [ContractFact]
    public async Task An_archive_changes_its_engine_and_back_with_its_ids_posts_withdrawals_and_corrections()
    {
        using var archive = await FilledAsync();
        var before = Told(archive.Archive);
        var address = cluster.NewArchive();
        try
        {
            using (var moved = NewsArchive.Open(
                archive.Archive.Settings with { Cluster = new ClusterSettings(address, TestCluster.Layout) }))
            {
                await moved.Runs.IndexAsync([]);
                moved.Served.Refresh();
                Assert.Equal(before, Told(moved));
                Assert.Empty(moved.Verifier.Verify().Differences);
                var posted = await moved.Posted.AcceptAsync(Lines(Story.Of("late").Text("Posted later.").Json), default);
                Assert.Null(Assert.Single(posted).Error);
            }

            await archive.Archive.Runs.IndexAsync([]);
            archive.Archive.Served.Refresh();
            Assert.Contains("late", archive.Ids("*"));
            Assert.Empty(archive.Archive.Verifier.Verify().Differences);
        }
        finally
        {
            TestCluster.Clear(address);
        }
    }

    [ContractTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_engine_exports_the_other_indexes_with_the_same_ids(bool toCluster)
    {
        using var from = await FilledAsync(toCluster ? null : cluster.NewArchive());
        using var to = new TempArchive(toCluster ? cluster.NewArchive() : null);
        await using (var output = new MemoryStream())
        {
            await ArticleExport.WriteLinesAsync(
                ArticleExport.Read(from.Archive.Articles, new SearchRequest { Copies = CopyMode.All }, default), output, default);
            to.Write("export.ndjson", output.ToArray());
        }

        to.Reconcile();
        Assert.Equal(from.Ids("*", "copies=all").Order(), to.Ids("*", "copies=all").Order());
        Assert.Equal(from.Search("*", "size=0", "facets=sources:10,years:10").Facets.SelectMany(facet => facet.Values),
            to.Search("*", "size=0", "facets=sources:10,years:10").Facets.SelectMany(facet => facet.Values));
    }

    private static async Task<TempArchive> FilledAsync(OpenSearch.Connection.ClusterAddress? address = null)
    {
        var archive = TempArchive.With(
            address,
            Story.Of("a").Text("Jurij Gagarin met Anna Petrova in Vladivostok. Gagarin smiled.").Published("2020").Source("Echo"),
            Story.Of("b").Text("Yuri Gagarin went to Moscow. Mr Gagarin was tired.").Published("2021"),
            Story.Of("w").Text("A story that is taken back.").Published("2022"));
        archive.Write("plain.txt", "A headline\n\nThe bridge was opened on Friday by the mayor, who cut a ribbon.");
        archive.Reconcile();
        await archive.Archive.Posted.AcceptAsync(Lines(Story.Of("p").Text("A telegram came from the north.").Json), default);
        await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("w"));
        await archive.Archive.Runs.IndexAsync([]);
        archive.Archive.Corrections.Add([new(CorrectionAction.Merge, NameKind.Person, "Jurij Gagarin", "Yuri Gagarin")]);
        archive.Archive.Served.Refresh();
        return archive;
    }

    private static IAsyncEnumerable<byte[]> Lines(string json) =>
        JsonLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), default);

    private static string Told(NewsArchive archive)
    {
        var found = archive.Articles.Search(new SearchRequest { Size = 100, Sort = SortOrder.Newest });
        return string.Join("; ", found.Hits.Select(hit => $"{hit.Id.Value}: {string.Join(", ", hit.People)}").Order(StringComparer.Ordinal))
            + $"; {found.Total} of {found.Articles}; " + string.Join(", ", found.Facets.SelectMany(facet => facet.Values));
    }
}
