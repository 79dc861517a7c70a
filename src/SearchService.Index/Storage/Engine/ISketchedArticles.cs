using SearchService.Articles;

namespace SearchService.Indexing.Storage.Engine;

/// <summary>The articles of a generation by the keys of their sketches: who may be copies is asked for, and nothing is listed.</summary>
public interface ISketchedArticles
{
    /// <summary>Says which keys will be asked for next, so that an engine behind a network asks for them at once.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="isAsked">Whether one of them will be; others need no looking up.</param>
    void Expect(ReadOnlySpan<uint> keys, Predicate<uint> isAsked);

    /// <summary>The articles whose sketch has a key among its smallest, one after the other, as they are asked for.</summary>
    IEnumerable<SketchedArticle> Sharing(uint key);

    /// <summary>The articles that joined the group of copies of another one, as they are asked for.</summary>
    /// <param name="group">The first article of the group, which is not among them.</param>
    IEnumerable<SketchedArticle> Joined(ArticleId group);

    /// <summary>What stands for the text of an article.</summary>
    /// <param name="place">As <see cref="SketchedArticle.Place"/> says.</param>
    byte[] SketchAt(int place);
}

/// <summary>An article that may be a copy.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Group">The first article of its group of copies; itself where it stands alone.</param>
/// <param name="Place">Where its sketch is found, in the same reading of the index.</param>
public readonly record struct SketchedArticle(ArticleId Id, ArticleId Group, int Place);
