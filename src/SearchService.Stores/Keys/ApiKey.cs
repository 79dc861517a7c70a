using System.Security.Cryptography;
using System.Text;

namespace SearchService.Stores.Keys;

/// <summary>
/// A key that opens reading, writing or all. Only its hash is kept: whoever reads the settings or the database cannot use it.
/// </summary>
/// <param name="Name">What people call it, or the setting that holds it.</param>
/// <param name="Hash">SHA-256 of the key. Keys are random and long, so that a slow hash would add nothing.</param>
/// <param name="Created">When it was made; null for one from the settings.</param>
/// <param name="Kind">What it opens.</param>
public sealed record ApiKey(string Name, byte[] Hash, DateTimeOffset? Created, KeyKind Kind = KeyKind.Admin)
{
    /// <summary>The restricted sources that it reads in full; null where none are named, and its kind decides.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Whether it reads articles before their embargo ends.</summary>
    public bool Embargoed { get; init; }

    /// <summary>Whether it reads all that there is: restricted sources, and what is under embargo.</summary>
    public bool ReadsAll => Kind == KeyKind.Admin && Sources is null;

    /// <summary>The fewest characters that a key from the settings may have.</summary>
    public const int MinLength = 16;

    private const string Prefix = "news_";
    private const int RandomBytes = 32;

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether this is the key that was sent, in a time that says nothing about how alike they are.</summary>
    public bool Is(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash, hash);

    /// <summary>A new random key, 256 bits.</summary>
    internal static string NewSecret() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
}
