using SearchService.Queries;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// What whoever asks may not see, by the key that came with the request. The archive asks this for every answer, so that no path has to
/// know of it. Work that no request began sees as much as those who have no key.
/// </summary>
internal sealed class ReadingRights(RestrictedSources restricted, IHttpContextAccessor http)
{
    public ReadingLimits OfWhoeverAsks() => http.HttpContext?.User.Limits(restricted.List()) ?? Least();

    private ReadingLimits Least() => KeyClaims.Limits(null, restricted.List());
}
