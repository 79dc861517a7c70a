using SearchService.Queries;
using SearchService.Wire.Json;

namespace SearchService.Api.Endpoints;

/// <summary>Names in the articles found, with their counts.</summary>
internal static class NameCounts
{
    /// <param name="field">People or places.</param>
    /// <param name="request">Which articles; its size is the number of names.</param>
    /// <param name="prefix">Only names with a word that starts like this; null or empty for all.</param>
    /// <param name="articles">Where to look.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static NamesResponse Of(
        FacetField field, SearchRequest request, string? prefix, IArticleSearcher articles, CancellationToken cancellation)
    {
        // One more, since the articles that have none are a value as well.
        var facet = new FacetRequest(
            field, Math.Min(request.Size + 1, FacetRequest.MaxCount), string.IsNullOrEmpty(prefix) ? null : prefix);
        var values = articles.Search(request.Counted() with { Facets = [facet] }, cancellation).Facets[0].Values;
        return new NamesResponse(
            [.. values.Where(value => value.Value is not null).Take(request.Size)
                .Select(value => new NameCount(value.Value!, value.Count))]);
    }

    /// <summary>A search that is asked for counts alone: no hits are read, and none are put in order.</summary>
    public static SearchRequest Counted(this SearchRequest request) => request with { From = 0, Size = 0, Cursor = null, Facets = [] };
}
