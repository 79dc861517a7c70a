using SearchService.Api.Pages.Correcting;
using SearchService.Queries;
using SearchService.Stores.Collections;

namespace SearchService.Api.Pages.Keeping;

/// <summary>What the page shows that keeps an article.</summary>
/// <param name="Article">The article; null where the page only lists collections.</param>
/// <param name="Known">The collections that the browser has seen, the last used first.</param>
/// <param name="In">Those of them that hold the article.</param>
/// <param name="Access">Whether anything may be changed.</param>
/// <param name="Back">The page that led here, or null.</param>
/// <param name="Fault">Why nothing was kept, or null.</param>
/// <param name="Chosen">The collection that was chosen; null where the last used one is offered.</param>
/// <param name="Name">What was typed as the name of a new collection.</param>
/// <param name="Note">What was typed as the note.</param>
public sealed record KeepView(
    StoredArticle? Article, IReadOnlyList<Collection> Known, IReadOnlySet<string> In, CorrectingAccess Access, string? Back,
    string? Fault = null, string? Chosen = null, string? Name = null, string? Note = null);
