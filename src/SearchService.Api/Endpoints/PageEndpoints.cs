using SearchService.Api.Hosting.Access;
using SearchService.Api.Hosting.Monitoring;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Comparing;
using SearchService.Api.Pages.Correcting;
using SearchService.Api.Pages.Holdings;
using SearchService.Api.Pages.Keeping;
using SearchService.Api.Pages.Names;
using SearchService.Api.Pages.OverTime;
using SearchService.Api.Pages.Reading;
using SearchService.Api.Pages.Results;
using SearchService.Api.Pages.Shell;
using SearchService.Archive;
using SearchService.Archive.Statistics;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Stores.Jobs;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>What a person sees.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().WithMetadata(PersonPage.Instance);
        pages.MapGet("/", SearchAsync).WithStateValidator();
        pages.MapGet("/read/{**id}", Read).WithStateValidator();
        pages.MapGet("/person/{**name}",
            ([AsParameters] AskedName asked, CancellationToken cancellation) => Name(asked, FilterField.Person, cancellation));
        pages.MapGet("/place/{**name}",
            ([AsParameters] AskedName asked, CancellationToken cancellation) => Name(asked, FilterField.Place, cancellation));
        pages.MapCorrecting();
        pages.MapKeeping();
        pages.MapWork();
        pages.MapAdding();
        pages.MapBeside();
        pages.MapClosely();
        pages.MapWatching();
        pages.MapListing();
        pages.MapAsking();
        pages.MapMap();
        pages.MapGet("/compare", Compare).WithStateValidator();
        pages.MapGet("/archive", Holdings);
        pages.MapGet("/progress", Progress);
    }

    private static async Task<IResult> SearchAsync(
        HttpRequest http, ServedState served, IndexRuns runs, IArticleSearcher articles, ArchiveOverviews overviews, KeptAnswers kept,
        CancellationToken cancellation)
    {
        // What a page says while something is being read holds for the moment alone, and its stars for those who keep something.
        var (state, asked) = (runs.UnderWay is null && !KnownCollections.Any(http) ? kept.State : null, KeptAnswers.Asked(http));
        if (kept.Find(state, asked) is { } known)
        {
            SearchDuration.ObserveRepeated();
            return TypedResults.Bytes(known.Body, Html);
        }

        var address = SearchAddress.Of(http);
        if (PageSearch.Redirect(address) is { } better)
        {
            return TypedResults.LocalRedirect(better.ToString());
        }

        if (served.Generation is null)
        {
            return ShownPage.NotReady(http.HttpContext, served);
        }

        var view = PageSearch.Ask(address, articles, overviews, cancellation);
        if (view.Result is not { } result)
        {
            return ShownPage.Show<SearchPage>(new { View = view }, view.Errors[0].Code.Status());
        }

        var page = await WrittenPage.OfAsync<SearchPage>(http, nameof(SearchPage.View), view);
        kept.Keep(runs.UnderWay is null ? state : null, http, result, page);
        return TypedResults.Bytes(page, Html);
    }

    private static IResult Read(
        string id, HttpContext http, ServedState served, IArticleSearcher articles, TimeProvider time,
        CancellationToken cancellation) => ShownPage.WhenReady(http, served, () =>
    {
        var address = SearchAddress.Of(http.Request);
        return ArticleView.Of(new ArticleId(PageAddress.Segment(id)), address, articles) is { } view
            ? ShownPage.Show<ArticlePage>(new
            {
                View = view,
                Address = address,
                Cited = CitationEndpoints.Cited(http.Request, view.Stored, time),
                Among = AmongHits.Of(view.Stored.Id, address.Without(ArticleView.ShowName), articles, cancellation),
            })
            : ShownPage.Message("There is no such article", StatusCodes.Status404NotFound,
                $"No article has the id “{id}”. It may have been withdrawn, or the address is not complete.");
    });

    private static IResult Name(
        AskedName asked, FilterField field, CancellationToken cancellation) => ShownPage.WhenReady(asked.Http, asked.Served, () =>
    {
        var address = SearchAddress.Of(asked.Http.Request);
        var choice = ChartChoice.Of(address, out var errors);
        if (errors.Count > 0)
        {
            return ShownPage.NotReadable(errors);
        }

        var view = NameView.Of(PageAddress.Segment(asked.Name), field, choice, asked.Articles, cancellation);
        if (view.IsAlias(PageAddress.Segment(asked.Name)))
        {
            return TypedResults.LocalRedirect(
                address.At(field == FilterField.Person ? PageAddress.Person(view.Name) : PageAddress.Place(view.Name)));
        }

        return view.Found.Total > 0
            ? ShownPage.Show<NamePage>(
                new
                {
                    View = view,
                    Address = address,
                    Corrections = NameCorrections.Of(view.Name, field, asked.Access, asked.Corrections),
                })
            : ShownPage.Message($"No article names {view.Name}", StatusCodes.Status404NotFound,
                $"There is no {view.Parameter} of this name in the archive, in any spelling.");
    });

    private static IResult Compare(
        HttpContext http, ServedState served, IArticleSearcher articles, CancellationToken cancellation) =>
        ShownPage.WhenReady(http, served, () =>
    {
        var address = SearchAddress.Of(http.Request);
        var choice = ChartChoice.Of(address, out var errors);
        var within = SearchParameters.Read(address.Parameters.Where(each => each.Key is "from_date" or "to_date"), out var more);
        return errors.Count + more.Count > 0
            ? ShownPage.NotReadable([.. errors, .. more])
            : ShownPage.Show<ComparePage>(new
            {
                Address = address,
                Choice = choice,
                Compared = Comparison.Of(address, choice, within, articles, cancellation),
                Hints = Comparison.Hints(articles, cancellation),
            });
    });

    private static IResult Holdings(HttpContext http, ServedState served, ArchiveOverviews overviews,
        IndexRuns runs, JobStore jobs, IArticleSearcher articles) =>
        ShownPage.WhenReady(http, served, () =>
            ShownPage.Show<HoldingsPage>(new { Holdings = HoldingsView.Of(overviews.All(), jobs, runs.Gone, articles) }));

    /// <summary>What the script of a page shows while something is being read; nothing when that is done.</summary>
    private static IResult Progress(HttpResponse response, IndexRuns runs)
    {
        response.Headers.CacheControl = "no-store";
        return runs.UnderWay is { } run ? TypedResults.Text(RunWords.Of(run), "text/plain; charset=utf-8") : TypedResults.NoContent();
    }
}
