using SearchService.Api.Hosting.Transport;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Closely;
using SearchService.Archive;
using SearchService.Archive.Statistics;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>The pages that read what was found word by word.</summary>
internal static class CloselyEndpoints
{
    private delegate TRequest Reader<TRequest>(
        IEnumerable<KeyValuePair<string, string>> given, out IReadOnlyList<RequestError> errors);

    public static void MapClosely(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/closely", () => TypedResults.LocalRedirect(CloselyAddress.Concordance));
        Map<ConcordancePage, ConcordanceRequest>(pages, CloselyAddress.Concordance, CloseReadingParameters.ReadConcordance,
            (reader, request, cancellation) => reader.Concordance(request, cancellation));

        // Whether copies are shown makes no difference: every word of every copy counts.
        Map<WordsPage, WordsRequest>(pages, CloselyAddress.Words, CloseReadingParameters.ReadWords,
            (reader, request, cancellation) => reader.Words(request, cancellation),
            (address, held) => InMonths(address.Without("copies"), held));
        Map<CollocatesPage, CollocatesRequest>(pages, CloselyAddress.Collocates, CloseReadingParameters.ReadCollocates,
            (reader, request, cancellation) => reader.Collocates(request, cancellation));
    }

    /// <summary>An archive of one year has but one value by years: unless years are asked for, by months.</summary>
    private static SearchAddress InMonths(SearchAddress address, ArchiveTimes held) =>
        address["interval"] is null && held.Ends(TimelineInterval.Year) is { } years && years.First == years.Last
            ? address.With("interval", "month")
            : address;

    /// <summary>A page that shows its form alone until something is asked for.</summary>
    private static void Map<TPage, TRequest>(
        IEndpointRouteBuilder pages, string path, Reader<TRequest> read, Func<ICloseReader, TRequest, CancellationToken, object> answer,
        Func<SearchAddress, ArchiveTimes, SearchAddress>? complete = null)
        where TPage : Microsoft.AspNetCore.Components.IComponent => pages.MapGet(path, (
            HttpContext http, ServedState served, ICloseReader reader, ArchiveOverviews overviews, CancellationToken cancellation) =>
        {
            var typed = SearchAddress.Of(http.Request);
            var address = complete?.Invoke(typed, overviews.Times()) ?? typed;
            var request = read(address.Parameters, out var errors);
            return errors.Count > 0 ? ShownPage.NotReadable(errors) : ShownPage.WhenReady(http, served, () => ShownPage.Show<TPage>(new
            {
                Address = address,
                Request = request,
                Found = address["q"] is null ? null : answer(reader, request!, cancellation),
            }));
        }).WithStateValidator();
}
