using SearchService.Archive.Json;
using SearchService.Indexing.Generations;
using SearchService.Queries;

namespace SearchService.Archive;

/// <summary>What the index holds.</summary>
/// <param name="Index">The folder of the index.</param>
/// <param name="Generation">The generation in use, or null while there is none.</param>
/// <param name="Articles">Articles, copies included.</param>
/// <param name="Files">Source files that the ledger knows.</param>
/// <param name="Rejected">Entries that were rejected, by code.</param>
/// <param name="Folders">Articles by archive folder.</param>
/// <param name="WithoutDate">Articles without a date of publication.</param>
/// <param name="Facets">The most frequent values of each field.</param>
public sealed record ArchiveStatistics(
    string Index,
    string? Generation,
    long Articles,
    int Files,
    IReadOnlyDictionary<string, int> Rejected,
    IReadOnlyDictionary<string, int> Folders,
    long WithoutDate,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets)
{
    private const int TopValues = 10;

    internal static ArchiveStatistics Of(string index, SearcherSource searchers, IArticleSearcher articles)
    {
        using var ledger = searchers.Ledger();
        var files = ledger?.Files().ToList() ?? [];
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
            everything.Facets.First(facet => facet.Field == FacetField.Years).Values.FirstOrDefault(value => value.Value is null)?.Count ?? 0,
            everything.Facets.ToDictionary(facet => FacetNames.Of(facet.Field), facet => facet.Values));
    }
}
