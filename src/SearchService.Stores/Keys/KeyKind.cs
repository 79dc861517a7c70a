namespace SearchService.Stores.Keys;

/// <summary>What a key opens; each kind opens what those before it do.</summary>
public enum KeyKind
{
    /// <summary>Searching and reading.</summary>
    Read,

    /// <summary>Adding and withdrawing articles, watchlists, corrections and whatever else people keep.</summary>
    Write,

    /// <summary>Rebuilding the index, and ending jobs.</summary>
    Admin,
}
