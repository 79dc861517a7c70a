using SearchService.Api.Hosting.Transport;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Asking;
using SearchService.Archive;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary>How to search: a page of examples, and a form that writes the query.</summary>
internal static class AskingEndpoints
{
    public static void MapAsking(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/help", (HttpContext http, ServedState served, IArticleSearcher articles, CancellationToken cancellation) =>
            ShownPage.WhenReady(http, served, () =>
                ShownPage.Show<HelpPage>(new { Examples = QueryExamples.Of(articles, cancellation) }))).WithStateValidator();
        pages.MapGet("/advanced", IResult (HttpRequest http) =>
        {
            var address = SearchAddress.Of(http);
            if (address[AdvancedForm.Sent] is null)
            {
                return ShownPage.Show<AdvancedPage>(new { Form = AdvancedForm.Of(address) });
            }

            var form = new AdvancedForm(address);
            return form.Search(out var fault) is { } search
                ? TypedResults.LocalRedirect(search.ToString())
                : ShownPage.Show<AdvancedPage>(new { Form = form, Fault = fault }, StatusCodes.Status400BadRequest);
        });
    }
}
