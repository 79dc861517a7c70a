namespace SearchService.Stores.Keys;

/// <summary>
/// Sources that only some keys read in full: those of the settings, and those that a key was made for. A source stays restricted when the
/// last key for it is removed, until it is released. Safe for use by many threads and processes at once.
/// </summary>
/// <param name="configured">Those of the settings.</param>
public abstract class RestrictedSources(IReadOnlyList<string> configured)
{
    /// <summary>All of them, in order.</summary>
    public virtual IReadOnlyList<string> List() => [.. configured.Concat(Made()).Distinct().Order(StringComparer.Ordinal)];

    public abstract void Add(IEnumerable<string> sources);

    /// <summary>Lets everybody who may read at all read a source.</summary>
    /// <returns>Whether it was restricted, and not by the settings.</returns>
    public abstract bool Release(string source);

    /// <summary>Those that a key was made for.</summary>
    public abstract IReadOnlyList<string> Made();
}
