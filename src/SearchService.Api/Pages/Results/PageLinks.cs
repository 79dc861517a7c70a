using SearchService.Queries;

namespace SearchService.Api.Pages.Results;

/// <summary>The pages of a list of hits around the one shown.</summary>
/// <param name="Numbers">Page numbers from 1, in order; a gap between two is left out pages.</param>
public sealed record PageLinks(int Current, long Last, IReadOnlyList<int> Numbers)
{
    private const int Around = 2;

    public static PageLinks Of(SearchRequest request, SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        var size = Math.Max(1, request.Size);
        var last = Math.Max(1, (result.Total + result.PartialTotal + size - 1) / size);
        var current = request.From / size + 1;
        var shown = Enumerable.Range(Math.Max(1, current - Around), 2 * Around + 1).Where(page => page <= last).Append(1)
            .Append((int)Math.Min(last, int.MaxValue));
        return new PageLinks(current, last, [.. shown.Distinct().Order()]);
    }
}
