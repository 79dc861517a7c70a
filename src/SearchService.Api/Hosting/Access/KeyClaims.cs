using System.Security.Claims;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>Who asks: the name of a key and what it opens, as claims of the framework.</summary>
internal static class KeyClaims
{
    private const string Kind = "kind";
    private const string Mark = "key";

    /// <summary>As much of the hash as tells a key from another one of the same name that came after it.</summary>
    private const int MarkBytes = 8;

    public static ClaimsPrincipal Of(ApiKey key, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, key.Name), new Claim(Kind, key.Kind.ToString()), new Claim(Mark, MarkOf(key)),
        ],
        scheme));

    /// <summary>A program on this machine while there is no key: it may do everything.</summary>
    public static ClaimsPrincipal ThisMachine(string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "this machine"), new Claim(Kind, nameof(KeyKind.Admin))], scheme));

    /// <summary>Whether who asks may do what a key of this kind opens.</summary>
    public static bool May(this ClaimsPrincipal who, KeyKind kind) =>
        Enum.TryParse<KeyKind>(who.FindFirstValue(Kind), out var held) && held >= kind;

    /// <summary>The key that who asks signed in with, as it is now; null where it was removed.</summary>
    public static ApiKey? In(this ClaimsPrincipal who, KeyStore keys) => keys.List().FirstOrDefault(
        key => key.Name == who.Identity?.Name && MarkOf(key) == who.FindFirstValue(Mark));

    private static string MarkOf(ApiKey key) => Convert.ToHexStringLower(key.Hash.AsSpan(0, MarkBytes));
}
