using SearchService.Articles;

namespace SearchService.Stores.Collections;

/// <summary>Articles that somebody keeps together. Whoever knows the id may read it: it cannot be guessed.</summary>
/// <param name="Id">32 random hexadecimal digits, or what a client chose.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What is said about it; empty where nothing is.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Changed">When it, or anything in it, last changed.</param>
/// <param name="Version">Grows with every change of its name or note; from 1.</param>
/// <param name="Count">How many articles it holds.</param>
#pragma warning disable CA1711 // People call it so, and so does the API.
public sealed record Collection(
    string Id, string Name, string Note, DateTimeOffset Created, DateTimeOffset Changed, long Version, int Count)
#pragma warning restore CA1711
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxName = 200;

    /// <summary>The longest note, in UTF-16 code units: some forty pages.</summary>
    public const int MaxNote = 100_000;

    /// <summary>The most articles that one holds.</summary>
    public const int MaxArticles = 10_000;
}

/// <summary>An article in a collection.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Position">Its place, from 1.</param>
/// <param name="Note">What is said about it; empty where nothing is.</param>
/// <param name="Title">Its title when it was kept, so that it can be named when the archive has lost it.</param>
/// <param name="Source">Its source then.</param>
/// <param name="Published">Its day then.</param>
/// <param name="Added">When it was kept.</param>
/// <param name="Version">Grows with every change of its note; from 1.</param>
public sealed record KeptArticle(
    ArticleId Article, int Position, string Note, string? Title, string? Source, string? Published, DateTimeOffset Added, long Version);

/// <summary>An article that is to be kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Source">Its source, or null.</param>
/// <param name="Published">As exact as it is known, or null.</param>
/// <param name="Note">What is said about it.</param>
public sealed record ArticleToKeep(string Id, string? Title, string? Source, string? Published, string Note = "");

/// <summary>What became of a change.</summary>
public enum KeepOutcome
{
    Done,

    /// <summary>There is no such collection, or no such article in it.</summary>
    NotFound,

    /// <summary>Somebody else changed it since the version that the change was made from.</summary>
    Changed,

    /// <summary>The collection, or the service, holds as much as it may.</summary>
    Full,
}
