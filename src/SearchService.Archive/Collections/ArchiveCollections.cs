using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Stores.Collections;
using SearchService.Wire.Json;

namespace SearchService.Archive.Collections;

/// <summary>
/// Collections beside the archive that their articles come from. An article that the archive loses stays in its collections, named as it
/// was when it was kept. Safe for use by many threads at once.
/// </summary>
/// <param name="store">What people keep.</param>
/// <param name="articles">The archive as whoever asks may see it.</param>
/// <param name="withdrawing">Knows what was withdrawn, and what is there though whoever asks may not see it.</param>
public sealed class ArchiveCollections(CollectionStore store, IArticleSearcher articles, Withdrawing withdrawing)
{
    /// <summary>Articles are read in parts, so that the largest collection does not stand in memory whole.</summary>
    private const int Part = 100;

    public CollectionStore Store => store;

    /// <summary>Keeps articles of the archive.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="asked">Ids of articles, each once.</param>
    /// <param name="note">What is said about those that are new in it.</param>
    /// <param name="unknown">Those that the archive does not hold, which are not kept.</param>
    public (KeepOutcome Outcome, int Added) Keep(
        string id, IReadOnlyList<string> asked, string note, out IReadOnlyList<string> unknown)
    {
        ArgumentNullException.ThrowIfNull(asked);
        List<ArticleToKeep> found = [];
        List<string> missing = [];
        foreach (var each in asked)
        {
            if (articles.Find(new ArticleId(each))?.Article is { } article)
            {
                found.Add(new ArticleToKeep(each, article.Title, article.Source, article.Published?.ToString(), note));
            }
            else
            {
                missing.Add(each);
            }
        }

        unknown = missing;
        return store.Keep(id, found);
    }

    /// <summary>Articles of a collection, in their order, each with what the archive still holds of it.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="from">How many to pass over.</param>
    /// <param name="size">How many at most.</param>
    public IEnumerable<(KeptArticle Kept, StoredArticle? Stored, string State)> Articles(string id, int from, int size)
    {
        for (var at = from; at < from + size; at += Part)
        {
            var part = store.Articles(id, at, Math.Min(Part, from + size - at));
            var stored = articles.Find([.. part.Select(kept => kept.Article)]);
            var hidden = withdrawing.Indexed([.. part.Where((_, place) => stored[place] is null).Select(kept => kept.Article)]);
            for (var place = 0; place < part.Count; place++)
            {
                yield return Beside(part[place], stored[place], hidden);
            }

            if (part.Count < Part)
            {
                yield break;
            }
        }
    }

    /// <summary>What the archive still holds of an article that was kept.</summary>
    public (KeptArticle Kept, StoredArticle? Stored, string State) Beside(KeptArticle kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var stored = articles.Find(kept.Article);
        return Beside(kept, stored, withdrawing.Indexed(stored is null ? [kept.Article] : []));
    }

    private (KeptArticle Kept, StoredArticle? Stored, string State) Beside(
        KeptArticle kept, StoredArticle? stored, IReadOnlySet<ArticleId> hidden) => stored is null && hidden.Contains(kept.Article)
        ? (kept with { Title = null, Source = null, Published = null }, null, KeptArticleResponse.Embargoed)
        : (kept, stored, stored is not null ? KeptArticleResponse.Kept
            : withdrawing.IsWithdrawn(kept.Article) ? KeptArticleResponse.Withdrawn : KeptArticleResponse.Gone);

    /// <summary>As it is sent.</summary>
    public static KeptArticleResponse ToResponse((KeptArticle Kept, StoredArticle? Stored, string State) each)
    {
        var (kept, article) = (each.Kept, each.Stored?.Article);
        return new KeptArticleResponse(
            kept.Article, kept.Position, article is null ? kept.Title : article.Title, article is null ? kept.Source : article.Source,
            article is null ? kept.Published : article.Published?.ToString(), kept.Note, kept.Added, kept.Version, each.State);
    }
}
