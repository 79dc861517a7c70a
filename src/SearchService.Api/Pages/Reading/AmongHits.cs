using System.Globalization;
using SearchService.Api.Pages.Results;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Reading;

/// <summary>Where an article stands among the hits of the search that led to it.</summary>
/// <param name="Back">The page of results that it stands on.</param>
/// <param name="Number">Its place, from 1; null where the search finds it there no longer.</param>
/// <param name="Total">How many hits there are.</param>
/// <param name="Previous">The hit before it, or null.</param>
/// <param name="Next">The hit behind it, or null.</param>
public sealed record AmongHits(string Back, int? Number, long Total, string? Previous, string? Next)
{
    /// <summary>The place of a hit in its list, from 0. All other parameters of its address are those of the search.</summary>
    public const string PlaceName = "at";

    /// <summary>The address of a hit, from which the list is found again.</summary>
    public static string Address(string id, SearchAddress list, int place)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.With(PlaceName, place.ToString(CultureInfo.InvariantCulture)).At(PageAddress.Article(id));
    }

    /// <returns>Null where no search led to the article, or one that cannot be made again.</returns>
    public static AmongHits? Of(ArticleId id, SearchAddress address, IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(articles);
        if (!int.TryParse(address[PlaceName], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return null;
        }

        var list = address.Without(PlaceName);
        var request = PageSearch.Read(list, out var errors);
        if (errors.Count > 0)
        {
            return null;
        }

        var size = Math.Max(1, request.Size);
        var back = $"{list.From(at / size * size)}#{PageAddress.StarOf(id.Value)}";
        try
        {
            var first = Math.Max(0, at - 1);
            var found = articles.Search(request with { From = first, Size = at - first + 2, Cursor = null, Facets = [] }, cancellation);
            var here = at - first;
            return here < found.Hits.Count && found.Hits[here].Id == id
                ? new AmongHits(
                    back, at + 1, found.Total + found.PartialTotal, here > 0 ? To(found.Hits[here - 1], at - 1) : null,
                    here + 1 < found.Hits.Count ? To(found.Hits[here + 1], at + 1) : null)
                : new AmongHits(back, null, found.Total, null, null);
        }
        catch (SearchException)
        {
            // The list is not told on from so far down; the page of results says why.
            return new AmongHits(back, null, 0, null, null);
        }

        string To(SearchHit hit, int place) => Address(hit.Id.Value, list, place);
    }
}
