namespace SearchService.Api.Endpoints;

/// <summary>Marks what a form on a page posts to: the key comes as a field, and what is wrong is answered with a page.</summary>
/// <param name="Again">The form once more with what was typed, from the call, the reason why nothing was done, and the status.</param>
internal sealed record PageForm(Func<HttpContext, string, int, Task<IResult>> Again)
{
    /// <summary>What a message adds where the form cannot be shown again.</summary>
    public const string StillThere = "What you typed is still on the previous page: go back in your browser.";

    /// <typeparam name="TAsked">What the page is made of, beside the call.</typeparam>
    public static PageForm Of<TAsked>(Func<TAsked, string, int, Task<IResult>> again)
        where TAsked : class =>
        new((http, why, status) => again(ActivatorUtilities.CreateInstance<TAsked>(http.RequestServices, http), why, status));
}
