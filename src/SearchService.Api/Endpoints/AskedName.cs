using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Correcting;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>What the page of a person or a place is made of.</summary>
/// <param name="Name">As the address spells it.</param>
/// <param name="Http">The call.</param>
/// <param name="Served">Has to be there.</param>
/// <param name="Articles">Where it is looked for.</param>
/// <param name="Corrections">What was decided about it.</param>
/// <param name="Keys">The keys of those who may write.</param>
/// <param name="Keyless">Who may write while there is no key.</param>
internal sealed record AskedName(
    string Name, HttpContext Http, [FromServices] ServedState Served, [FromServices] IArticleSearcher Articles,
    [FromServices] ArchiveCorrections Corrections, [FromServices] KeyStore Keys, [FromServices] KeylessAccess Keyless)
{
    /// <summary>Whether who asks may correct it.</summary>
    public CorrectingAccess Access => PageAccess.Of(Http, Keys, Keyless);
}
