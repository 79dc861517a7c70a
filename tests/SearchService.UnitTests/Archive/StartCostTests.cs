using System.Globalization;
using SearchService.Testing;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Archive;

/// <summary>
/// A start with nothing to do asks the system for each file and compares it with its record; no file is opened, and no search is made for
/// one. Counted is every byte that is allocated meanwhile: whatever is read becomes some.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class StartCostTests(ITestOutputHelper output)
{
    private const int Few = 100;
    private const int Many = 600;

    /// <summary>Its path in several parts, its record, and its place in the tables of the run.</summary>
    private const int MostPerFile = 8 * 1024;

    [Fact]
    public async Task A_file_that_has_not_changed_costs_a_start_a_few_thousand_bytes()
    {
        var each = (await CostAsync(Many) - await CostAsync(Few)) / (Many - Few);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each} bytes a file"));
        Assert.InRange(each, 0, MostPerFile);
    }

    [Fact]
    public async Task The_first_start_after_index_reads_no_article_where_all_bring_their_ids()
    {
        using var archive = new TempArchive();
        archive.Write("wire.ndjson", string.Join(
            '\n', Enumerable.Range(0, Many).Select(i => Story.Of($"a{i}").Language("en").Text($"The ferry left for pier {i}.").Json)));
        archive.Reconcile();
        using var work = new CountedWork();
        await archive.Archive.Runs.CatchUpAsync();
        Assert.InRange(work.SoFar.Unpacked, 0, Many / 10);
    }

    private static async Task<long> CostAsync(int files)
    {
        using var archive = new TempArchive();
        for (var i = 0; i < files; i++)
        {
            var file = archive.Write($"{i}.ndjson", Story.Of($"a{i}").Language("en").Text($"The ferry left for pier {i}.").Json);
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 3, 1, 12, 0, 0, DateTimeKind.Utc));
        }

        archive.Reconcile();
        var least = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var started = await archive.Archive.Runs.CatchUpAsync();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
            Assert.Equal((0, files), (started.Read, started.Unchanged));
        }

        return least;
    }
}
