using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Storage.Stored;

/// <summary>Reads articles back from the index.</summary>
internal static class StoredArticles
{
    private static readonly HashSet<string> Fields =
    [
        IndexFields.Id.Name, IndexFields.StoredArticle.Name, IndexFields.StoredEntities.Name,
        IndexFields.StoredCorrected.Name, IndexFields.File.Name, IndexFields.Entry.Name,
        IndexFields.Versions.Name, IndexFields.Blocks.Name,
    ];

    private static readonly HashSet<string> HeadFields =
    [
        IndexFields.Id.Name, IndexFields.StoredArticle.Name, IndexFields.StoredEntities.Name,
        IndexFields.StoredCorrected.Name, IndexFields.Blocks.Name,
    ];

    private static readonly HashSet<string> EntityFields = [IndexFields.StoredEntities.Name, IndexFields.StoredCorrected.Name];

    private static readonly HashSet<string> IdField = [IndexFields.Id.Name];

    public static StoredArticle Read(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, Fields);
        var (id, article) = (new ArticleId(IndexFields.Id.Of(stored)), WholeOf(searcher, document, stored));
        return article.IsRestricted ? new StoredArticle(id, article, ShownOf(stored), "", "", []) : new StoredArticle(
            id,
            article,
            ShownOf(stored),
            IndexFields.Entry.Of(stored),
            FileKey.FromTerm(IndexFields.File.Of(stored)).Folder,
            VersionsCodec.Decode(IndexFields.Versions.Of(stored)));
    }

    /// <summary>An article without its text where that is long.</summary>
    public static ArticleHead ReadHead(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, HeadFields);
        return new ArticleHead(new ArticleId(IndexFields.Id.Of(stored)), ArticleOf(stored), ShownOf(stored), BlocksOf(stored));
    }

    /// <summary>Whom and what an article names, and nothing else of it.</summary>
    public static ArticleEntities ReadEntities(IndexSearcher searcher, int document) => ShownOf(searcher.Doc(document, EntityFields));

    /// <exception cref="InvalidDataException">The stored article is empty.</exception>
    public static Article WholeOf(IndexSearcher searcher, int document, Document stored)
    {
        var article = ArticleOf(stored);
        return BlocksOf(stored) is { } blocks ? article with { Text = blocks.Read(searcher, document, 0, blocks.Count - 1) } : article;
    }

    /// <summary>The blocks of a long text; null where the text is short.</summary>
    public static TextBlocks? BlocksOf(Document stored) => IndexFields.Blocks.Find(stored) is { } bytes ? TextBlocks.Decode(bytes) : null;

    /// <summary>What was found, or what corrections made of it; null where the field is not there.</summary>
    public static ArticleEntities? EntitiesOf(Document stored, StoredBytesField field) =>
        field.Find(stored) is { } bytes ? EntitiesCodec.Decode(bytes.Span) : null;

    /// <summary>Empty text where it is long.</summary>
    /// <exception cref="InvalidDataException">The stored article is empty.</exception>
    public static Article ArticleOf(Document stored) =>
        JsonSerializer.Deserialize(IndexFields.StoredArticle.Of(stored), StoredJson.Default.Article)
        ?? throw new InvalidDataException("A stored article is empty.");

    private static ArticleEntities ShownOf(Document stored) =>
        EntitiesOf(stored, IndexFields.StoredCorrected) ?? EntitiesOf(stored, IndexFields.StoredEntities)!;

    public static StoredArticle? Find(IndexSearcher searcher, ArticleId id) =>
        DocumentOf(searcher, id) is { } document ? Read(searcher, document) : null;

    /// <summary>The id of an article.</summary>
    public static ArticleId IdOf(IndexSearcher searcher, int document) => new(IndexFields.Id.Of(searcher.Doc(document, IdField)));

    /// <summary>The number of the article in this state of the index, or null where none has the id.</summary>
    public static int? DocumentOf(IndexSearcher searcher, ArticleId id)
    {
        var found = searcher.Search(WithId(id), 1).ScoreDocs;
        return found.Length == 0 ? null : found[0].Doc;
    }

    /// <summary>The article of an id, and not the blocks of its text.</summary>
    public static Query WithId(ArticleId id) => new BooleanQuery
    {
        { IndexFields.Id.Is(id.Value), Occur.MUST },
        { IndexFields.Kind.Is(IndexFields.KindArticle), Occur.MUST },
    };
}

/// <summary>What a hit shows of an article.</summary>
/// <param name="Article">Without text where there are blocks.</param>
/// <param name="Blocks">Of a long text.</param>
internal sealed record ArticleHead(ArticleId Id, Article Article, ArticleEntities Entities, TextBlocks? Blocks);
