namespace SearchService.Stores.Keys;

/// <summary>
/// The keys that open the service: those of the settings, and those that were made by a command, which a running service
/// knows at once. Safe for use by many threads and processes at once.
/// </summary>
/// <param name="configured">The keys of the settings.</param>
/// <param name="time">The clock.</param>
public abstract class KeyStore(IReadOnlyList<ApiKey> configured, TimeProvider time)
{
    /// <summary>The most characters that a name may have.</summary>
    public const int MaxName = 64;

    /// <summary>Whether a key is needed at all.</summary>
    public bool Any => configured.Count > 0 || Made().Count > 0;

    /// <summary>Whether a name can be given to a key: 1 to 64 letters, digits, dots, hyphens and underscores.</summary>
    public static bool IsName(string name) => name is { Length: > 0 and <= MaxName }
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    /// <summary>All keys, those of the settings first.</summary>
    public IReadOnlyList<ApiKey> List() => [.. configured, .. Made()];

    /// <summary>The key that was sent; null where there is none like it.</summary>
    public ApiKey? Find(string secret)
    {
        var hash = ApiKey.HashOf(secret);
        ApiKey? found = null;
        foreach (var key in List())
        {
            // All are compared, so that the time does not tell which one it was.
            found = key.Is(hash) ? key : found;
        }

        return found;
    }

    /// <summary>Makes a key.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">What it opens.</param>
    /// <param name="sources">The restricted sources that it reads in full; null where its kind decides.</param>
    /// <param name="embargoed">Whether it reads articles before their embargo ends.</param>
    /// <returns>The key itself, which is kept nowhere; null where the name is taken.</returns>
    public string? Add(string name, KeyKind kind = KeyKind.Admin, IReadOnlyList<string>? sources = null, bool embargoed = false)
    {
        var secret = ApiKey.NewSecret();
        var key = new ApiKey(name, ApiKey.HashOf(secret), time.GetUtcNow(), kind)
        {
            Sources = sources is { Count: > 0 } ? [.. sources.Distinct().Order(StringComparer.Ordinal)] : null,
            Embargoed = embargoed,
        };
        return Keep(key) ? secret : null;
    }

    /// <returns>Whether there was such a key.</returns>
    public abstract bool Remove(string name);

    /// <summary>Keeps a key as it is.</summary>
    /// <returns>Whether it is kept now; it is not where its name is taken.</returns>
    public abstract bool Keep(ApiKey key);

    /// <summary>Those that were made, by name.</summary>
    public abstract IReadOnlyList<ApiKey> Made();
}
