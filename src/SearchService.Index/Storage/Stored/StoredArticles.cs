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
        IndexFields.Versions.Name,
    ];

    private static readonly HashSet<string> IdField = [IndexFields.Id.Name];

    public static StoredArticle Read(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, Fields);
        var article = ArticleOf(stored);
        return new StoredArticle(
            new ArticleId(IndexFields.Id.Of(stored)),
            article,
            EntitiesOf(stored, IndexFields.StoredCorrected, article) ?? EntitiesOf(stored, IndexFields.StoredEntities, article)!,
            IndexFields.Entry.Of(stored),
            FileKey.FromTerm(IndexFields.File.Of(stored)).Folder,
            VersionsCodec.Decode(IndexFields.Versions.Of(stored)));
    }

    /// <exception cref="InvalidDataException">The stored article is empty.</exception>
    public static Article ArticleOf(Document stored) =>
        JsonSerializer.Deserialize(IndexFields.StoredArticle.Of(stored), StoredJson.Default.Article)
        ?? throw new InvalidDataException("A stored article is empty.");

    /// <summary>What was found, or what corrections made of it; null where the field is not there.</summary>
    public static ArticleEntities? EntitiesOf(Document stored, StoredBytesField field, Article article) =>
        field.Find(stored) is { } bytes ? EntitiesCodec.Decode(bytes.Span, article) : null;

    public static StoredArticle? Find(IndexSearcher searcher, ArticleId id) =>
        DocumentOf(searcher, id) is { } document ? Read(searcher, document) : null;

    /// <summary>The id of an article.</summary>
    public static ArticleId IdOf(IndexSearcher searcher, int document) => new(IndexFields.Id.Of(searcher.Doc(document, IdField)));

    /// <summary>The number of the article in this state of the index, or null where none has the id.</summary>
    public static int? DocumentOf(IndexSearcher searcher, ArticleId id)
    {
        var query = new BooleanQuery
        {
            { IndexFields.Id.Is(id.Value), Occur.MUST },
            { IndexFields.Kind.Is(IndexFields.KindArticle), Occur.MUST },
        };
        var found = searcher.Search(query, 1).ScoreDocs;
        return found.Length == 0 ? null : found[0].Doc;
    }
}
