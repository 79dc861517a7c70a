using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Stored;
using SearchService.Queries;
using SearchService.Wire.Json;

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

    internal static ArchiveStatistics None(string index) => new(
        index,
        null,
        0,
        0,
        new Dictionary<string, int>(),
        new Dictionary<string, int>(),
        0,
        [],
        [],
        new Dictionary<string, IReadOnlyList<FacetValue>>());

    private static int CountOf(FacetField field) => field == FacetField.Years ? FacetRequest.MaxCount : TopValues;

    /// <summary>What is searched for, for the counts.</summary>
    internal static SearchRequest Everything { get; } = new()
    {
        Size = 0,
        Copies = CopyMode.All,
        Facets = [.. Enum.GetValues<FacetField>().Select(field => new FacetRequest(field, CountOf(field)))],
    };

    /// <param name="index">Where the index is.</param>
    /// <param name="generation">The generation in use.</param>
    /// <param name="everything">What <see cref="Everything"/> found.</param>
    /// <param name="ledger">Of the same state.</param>
    /// <param name="folders">Articles by archive folder.</param>
    /// <param name="undated">Articles without a date.</param>
    /// <param name="guessed">Articles whose date was found in their text or path.</param>
    internal static ArchiveStatistics Of(string index, string generation, SearchResult everything, ILedger ledger,
        IReadOnlyDictionary<string, int> folders, IEnumerable<StoredPublication> undated, IEnumerable<StoredPublication> guessed) => new(
            index,
            generation,
            everything.Articles,
            ledger.FileCount,
            ledger.Rejections().CountBy(entry => entry.Rejection.Code.Name)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
            folders,
            ledger.Withdrawn().Count(),
            [.. undated.Select(DatedArticle.Of)],
            [.. guessed.Select(DatedArticle.Of)],
            everything.Facets.ToDictionary(facet => FacetNames.Of(facet.Field), facet => facet.Values));
}

/// <summary>An article that the archive's owner may want to look at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">The file, and the entry in it.</param>
/// <param name="Published">The date that was guessed, or null.</param>
/// <param name="FoundIn">Where the date was found.</param>
public sealed record DatedArticle(ArticleId Id, string File, PublicationTime? Published, PublishedFrom? FoundIn)
{
    internal static DatedArticle Of(StoredPublication record) => new(record.Id, record.Entry, record.Published, record.From);
}
