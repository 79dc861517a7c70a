using SearchService.Stores.Collections;

namespace SearchService.Api.Pages.Keeping;

/// <summary>In which of the collections that the browser of a call has seen an article is kept. One for each call.</summary>
public sealed class Stars(IHttpContextAccessor http, CollectionStore store)
{
    private readonly IReadOnlyList<string> _known = http.HttpContext is { } context ? KnownCollections.Ids(context.Request) : [];

    /// <returns>The names of the collections, the last used first.</returns>
    public IReadOnlyList<string> Of(string article) => _known.Count == 0 ? [] : store.NamesOf(article, _known);
}
