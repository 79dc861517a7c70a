using SearchService.Api.Hosting.Transport;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Beside;
using SearchService.Archive;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary>Two articles side by side.</summary>
internal static class BesideEndpoints
{
    public static void MapBeside(this IEndpointRouteBuilder pages) => pages.MapGet(PageAddress.BesidePath, (
        string? a, string? b, string? only, HttpContext http, ServedState served, IArticleSearcher articles) =>
        ShownPage.WhenReady(http, served, () =>
        {
            if (string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b))
            {
                return ShownPage.Message("Which two?", StatusCodes.Status400BadRequest,
                    "Two articles are put side by side from the list of copies beside an article.");
            }

            var (left, right) = (articles.Find(new ArticleId(a)), articles.Find(new ArticleId(b)));
            if (left is null || right is null)
            {
                return ShownPage.Message("There is no such article", StatusCodes.Status404NotFound,
                    $"No article has the id “{(left is null ? a : b)}”. It may have been withdrawn, or the address is not complete.");
            }

            var texts = left.Article.IsRestricted || right.Article.IsRestricted ? null : TextsBeside.Of(left.Article, right.Article);
            return ShownPage.Show<BesidePage>(new { View = new BesideView(left, right, texts, only == "differences") });
        })).WithStateValidator();
}
