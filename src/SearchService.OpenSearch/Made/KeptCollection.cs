using SearchService.Articles;
using SearchService.Stores.Collections;

namespace SearchService.OpenSearch.Made;

/// <summary>A collection with all that it holds: it changes as a whole.</summary>
internal sealed record KeptCollection(
    string Id, string Name, string Note, DateTimeOffset Created, DateTimeOffset Changed, long Version, IReadOnlyList<KeptEntry> Articles)
{
    public Collection ToCollection() => new(Id, Name, Note, Created, Changed, Version, Articles.Count);

    /// <summary>
    /// Whether a note may take the place of another: where nobody else was faster, where the same is said again, or where there was none.
    /// </summary>
    public static bool MayChange(string before, long version, string note, long? from) =>
        version == from || before == note || (before.Length == 0 && from is null);

    public KeptArticle ToArticle(int at)
    {
        var entry = Articles[at];
        return new KeptArticle(
            new ArticleId(entry.Article), at + 1, entry.Note, entry.Title, entry.Source, entry.Published, entry.Added, entry.Version);
    }

    public int IndexOf(string article)
    {
        for (var at = 0; at < Articles.Count; at++)
        {
            if (Articles[at].Article == article)
            {
                return at;
            }
        }

        return -1;
    }
}

internal sealed record KeptEntry(
    string Article, string Note, string? Title, string? Source, string? Published, DateTimeOffset Added, long Version);
