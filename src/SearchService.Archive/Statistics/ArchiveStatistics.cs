using SearchService.Archive.Json;
using SearchService.Articles;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Archive.Statistics;

/// <summary>What the index holds.</summary>
/// <param name="Index">The folder of the index.</param>
/// <param name="Generation">The generation in use, or null while there is none.</param>
/// <param name="Articles">Articles, copies included.</param>
/// <param name="Files">Source files that the ledger knows.</param>
/// <param name="Rejected">Entries that were rejected, by code.</param>
/// <param name="Folders">Articles by archive folder.</param>
/// <param name="Withdrawn">Articles that people withdrew.</param>
/// <param name="Undated">Articles without a date of publication.</param>
/// <param name="Guessed">Articles whose date was not in the file's metadata but in its text or its path.</param>
/// <param name="Facets">The most frequent values of each field.</param>
public sealed record ArchiveStatistics(
    string Index,
    string? Generation,
    long Articles,
    int Files,
    IReadOnlyDictionary<string, int> Rejected,
    IReadOnlyDictionary<string, int> Folders,
    int Withdrawn,
    IReadOnlyList<DatedArticle> Undated,
    IReadOnlyList<DatedArticle> Guessed,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets)
{
    private const int TopValues = 10;

    internal static ArchiveStatistics Of(string index, SnapshotSource searchers, IArticleSearcher articles)
    {
        using var ledger = searchers.Ledger();
        var files = ledger?.Files().ToList() ?? [];
        var publications = ledger?.Publications().ToList() ?? [];
        var everything = articles.Search(new SearchRequest
        {
            Size = 0,
            Copies = CopyMode.All,
            Facets = [.. Enum.GetValues<FacetField>().Select(field => new FacetRequest(field, field == FacetField.Years ? FacetRequest.MaxCount : TopValues))],
        });
        return new ArchiveStatistics(
            index,
            searchers.Generation,
            everything.Articles,
            files.Count,
            ledger?.Rejections().CountBy(entry => entry.Rejection.Code.Name).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary() ?? [],
            files.GroupBy(file => file.File.Folder).ToDictionary(folder => folder.Key, folder => folder.Sum(file => file.Articles)),
            ledger?.Withdrawn().Count() ?? 0,
            [.. publications.Where(each => each.Published is null).Select(DatedArticle.Of)],
            [.. publications.Where(each => each.From is PublishedFrom.Path or PublishedFrom.Text).Select(DatedArticle.Of)],
            everything.Facets.ToDictionary(facet => FacetNames.Of(facet.Field), facet => facet.Values));
    }
}

/// <summary>An article that the archive's owner may want to look at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">The file, and the entry in it.</param>
/// <param name="Published">The date that was guessed, or null.</param>
/// <param name="FoundIn">Where the date was found.</param>
public sealed record DatedArticle(ArticleId Id, string File, PublicationTime? Published, PublishedFrom? FoundIn)
{
    internal static DatedArticle Of(PublicationRecord record) => new(record.Id, record.Entry, record.Published, record.From);
}
