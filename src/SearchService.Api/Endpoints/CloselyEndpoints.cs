using SearchService.Api.Hosting.Transport;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Closely;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>The pages that read what was found word by word.</summary>
internal static class CloselyEndpoints
{
    public static void MapClosely(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/closely", () => TypedResults.LocalRedirect(CloselyAddress.Concordance));
        pages.MapGet(CloselyAddress.Concordance, (
            HttpContext http, ServedState served, ICloseReader reader, CancellationToken cancellation) =>
        {
            var address = SearchAddress.Of(http.Request);
            var request = CloseReadingParameters.ReadConcordance(address.Parameters, out var errors);
            return Show<ConcordancePage>(http, served, errors, () => new
            {
                Address = address,
                Request = request,
                Found = address["q"] is null ? null : reader.Concordance(request, cancellation),
            });
        }).WithStateValidator();
        pages.MapGet(CloselyAddress.Words, (
            HttpContext http, ServedState served, ICloseReader reader, CancellationToken cancellation) =>
        {
            var address = SearchAddress.Of(http.Request);
            var request = CloseReadingParameters.ReadWords(address.Without("copies").Parameters, out var errors);
            return Show<WordsPage>(http, served, errors, () => new
            {
                Address = address.Without("copies"),
                Request = request,
                Found = request.Queries.Count == 0 ? null : reader.Words(request, cancellation),
            });
        }).WithStateValidator();
        pages.MapGet(CloselyAddress.Collocates, (
            HttpContext http, ServedState served, ICloseReader reader, CancellationToken cancellation) =>
        {
            var address = SearchAddress.Of(http.Request);
            var request = CloseReadingParameters.ReadCollocates(address.Parameters, out var errors);
            return Show<CollocatesPage>(http, served, errors, () => new
            {
                Address = address,
                Request = request,
                Found = address["q"] is null ? null : reader.Collocates(request, cancellation),
            });
        }).WithStateValidator();
    }

    private static IResult Show<TPage>(
        HttpContext http, ServedState served, IReadOnlyList<RequestError> errors, Func<object> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        errors.Count > 0 ? ShownPage.NotReadable(errors)
        : ShownPage.WhenReady(http, served, () => ShownPage.Show<TPage>(parameters()));
}
