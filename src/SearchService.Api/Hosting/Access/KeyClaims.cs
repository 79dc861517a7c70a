using System.Security.Claims;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>Who asks: the name of a key and what it opens, as claims of the framework.</summary>
internal static class KeyClaims
{
    private const string Kind = "kind";
    private const string Mark = "key";
    private const string Source = "source";
    private const string All = "reads all";
    private const string Embargoed = "embargoed";

    /// <summary>As much of the hash as tells a key from another one of the same name that came after it.</summary>
    private const int MarkBytes = 8;

    public static ClaimsPrincipal Of(ApiKey key, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, key.Name), new Claim(Kind, key.Kind.ToString()), new Claim(Mark, MarkOf(key)),
            .. (key.Sources ?? []).Select(source => new Claim(Source, source)),
            .. Rights(key),
        ],
        scheme));

    /// <summary>A program on this machine while there is no key: it may do everything.</summary>
    public static ClaimsPrincipal ThisMachine(string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "this machine"), new Claim(Kind, nameof(KeyKind.Admin))], scheme));

    /// <summary>Whether who asks may do what a key of this kind opens.</summary>
    public static bool May(this ClaimsPrincipal who, KeyKind kind) =>
        Enum.TryParse<KeyKind>(who.FindFirstValue(Kind), out var held) && held >= kind;

    /// <summary>What who asks may not see.</summary>
    /// <param name="restricted">The sources that only some keys read in full.</param>
    public static ReadingLimits Limits(this ClaimsPrincipal? who, IReadOnlyList<string> restricted) =>
        who?.HasClaim(All, All) == true
            ? ReadingLimits.None
            : new ReadingLimits(
                restricted.ExceptBy(who?.FindAll(Source).Select(claim => NameKey.Of(claim.Value)) ?? [], NameKey.Of),
                who?.HasClaim(Embargoed, Embargoed) == true);

    /// <summary>The key that who asks signed in with, as it is now; null where it was removed.</summary>
    public static ApiKey? In(this ClaimsPrincipal who, KeyStore keys) => keys.List().FirstOrDefault(
        key => key.Name == who.Identity?.Name && MarkOf(key) == who.FindFirstValue(Mark));

    private static IEnumerable<Claim> Rights(ApiKey key)
    {
        if (key.ReadsAll)
        {
            yield return new Claim(All, All);
        }

        if (key.Embargoed)
        {
            yield return new Claim(Embargoed, Embargoed);
        }
    }

    private static string MarkOf(ApiKey key) => Convert.ToHexStringLower(key.Hash.AsSpan(0, MarkBytes));
}
