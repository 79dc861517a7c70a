using SearchService.Articles;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Writing;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>A reindex carries on what this code found, and finds anew what other code found.</summary>
public sealed class ExtractorVersionTests
{
    [Theory]
    [InlineData("of other code", 1)]
    [InlineData(null, 0)]
    public void Entities_are_found_anew_where_the_code_that_found_them_is_another(string? version, int found)
    {
        using var archive = TempArchive.With(Story.Of("a").Text("Vladimir Putin, the president, visited the harbour."));
        Assert.Single(archive.Ids("person:\"Vladimir Putin\""));
        FoundNothing(archive, version);
        Assert.Empty(archive.Ids("person:\"Vladimir Putin\""));

        archive.Reindex();

        Assert.Equal(found, archive.Ids("person:\"Vladimir Putin\"").Count);
    }

    /// <summary>Writes the article as if the extractor had found nobody in it.</summary>
    /// <param name="version">The version of the code that found nobody; null for this one.</param>
    private static void FoundNothing(TempArchive archive, string? version)
    {
        using (var writer = GenerationWriter.Open(new IndexFolder(archive.Index).Current()!))
        {
            using var ledger = writer.Ledger();
            var known = ledger.Correctable([NameKey.Of("Vladimir Putin")], []).Single();
            writer.Replace(known with { Entities = ArticleEntities.None, EntitiesVersion = version ?? known.EntitiesVersion });
            writer.Commit();
        }

        archive.Archive.Served.Refresh();
    }
}
