using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Correcting;
using SearchService.Archive.Collections;
using SearchService.Queries;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>What the pages about collections are made of.</summary>
/// <param name="Http">The call.</param>
/// <param name="Collections">What people keep.</param>
/// <param name="Articles">Where it comes from.</param>
/// <param name="Keys">The keys of those who may write.</param>
/// <param name="Keyless">Who may write while there is no key.</param>
internal sealed record AskedKeeping(
    HttpContext Http, [FromServices] ArchiveCollections Collections, [FromServices] IArticleSearcher Articles,
    [FromServices] KeyStore Keys, [FromServices] KeylessAccess Keyless)
{
    /// <summary>Whether who asks may change them.</summary>
    public CorrectingAccess Access => PageAccess.Of(Http, Keys, Keyless);
}
