using System.Security.Cryptography;

namespace SearchService.Stores.Collections;

/// <summary>
/// Collections that people keep. Each change is done whole or not at all; one that names the version that it was made from changes
/// nothing where somebody else was faster. Safe for use by many threads and processes at once.
/// </summary>
public abstract class CollectionStore
{
    /// <summary>The most collections that are kept.</summary>
    public const int MaxKept = 10_000;

    private const int IdBytes = 16;

    /// <summary>Makes one; null where there are so many already that no more are kept.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="note">What is said about it.</param>
    /// <param name="chosen">An id that the client chose, which no other has; null for one that cannot be guessed.</param>
    public Collection? Add(string name, string note, string? chosen = null) =>
        Make(chosen ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), name, note);

    /// <summary>All, oldest first.</summary>
    public abstract IReadOnlyList<Collection> List();

    /// <summary>Takes a collection over as it is, with its articles in their order, unless there is one of its id.</summary>
    public abstract void TakeOver(Collection collection, IReadOnlyList<KeptArticle> articles);

    /// <returns>The collection; null where none has the id.</returns>
    public abstract Collection? Find(string id);

    /// <summary>Gives a collection another name and note.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="name">The name.</param>
    /// <param name="note">The note.</param>
    /// <param name="version">The version that the change was made from; without one no other note is overwritten.</param>
    public abstract KeepOutcome Change(string id, string name, string note, long? version);

    /// <returns>Whether there was one of this id.</returns>
    public abstract bool Remove(string id);

    /// <summary>Keeps articles behind those that are there; one that is there already stays as it is.</summary>
    /// <returns>Whether it was done, and how many are new.</returns>
    public abstract (KeepOutcome Outcome, int Added) Keep(string id, IReadOnlyList<ArticleToKeep> articles);

    /// <summary>Articles in their order.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="from">How many to pass over.</param>
    /// <param name="size">How many to return.</param>
    public abstract IReadOnlyList<KeptArticle> Articles(string id, int from, int size);

    /// <summary>One article of a collection; null where it does not hold it.</summary>
    public abstract KeptArticle? Article(string id, string article);

    /// <summary>The names of those of some collections that hold an article, in the order in which they are asked for.</summary>
    public abstract IReadOnlyList<string> NamesOf(string article, IReadOnlyList<string> collections);

    /// <summary>Says something else about an article.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="article">The article.</param>
    /// <param name="note">The note.</param>
    /// <param name="version">
    /// The version of the article's note that the change was made from; without one no other note is overwritten.
    /// </param>
    public abstract KeepOutcome Note(string id, string article, string note, long? version);

    /// <summary>Puts articles first, in this order; all others follow in the order that they had.</summary>
    /// <returns>Whether there is such a collection.</returns>
    public abstract bool Order(string id, IReadOnlyList<string> first);

    /// <summary>Moves an article to a place, from 1; those behind it make room.</summary>
    /// <returns>Whether the collection holds it.</returns>
    public bool Move(string id, string article, int place)
    {
        var all = Articles(id, 0, Collection.MaxArticles).Select(each => each.Article.Value).ToList();
        if (!all.Remove(article))
        {
            return false;
        }

        all.Insert(Math.Clamp(place - 1, 0, all.Count), article);
        return Order(id, all);
    }

    /// <returns>Whether the collection held it.</returns>
    public abstract bool Drop(string id, string article);

    /// <summary>Makes one of an id; null where there are so many already that no more are kept.</summary>
    protected abstract Collection? Make(string id, string name, string note);
}
