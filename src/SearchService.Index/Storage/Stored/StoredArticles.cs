using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
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
        IndexFields.Id, IndexFields.StoredArticle, IndexFields.StoredEntities,
        IndexFields.StoredCorrected, IndexFields.File, IndexFields.Entry,
        IndexFields.Versions,
    ];

    private static readonly HashSet<string> IdField = [IndexFields.Id];

    public static StoredArticle Read(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, Fields);
        var article = ArticleOf(stored);
        return new StoredArticle(
            new ArticleId(stored.Get(IndexFields.Id)),
            article,
            EntitiesOf(stored, IndexFields.StoredCorrected, article) ?? EntitiesOf(stored, IndexFields.StoredEntities, article)!,
            stored.Get(IndexFields.Entry),
            FileKey.FromTerm(stored.Get(IndexFields.File)).Folder,
            VersionsCodec.Decode(stored.Get(IndexFields.Versions)));
    }

    /// <exception cref="InvalidDataException">The stored article is empty.</exception>
    public static Article ArticleOf(Document stored)
    {
        var json = stored.GetBinaryValue(IndexFields.StoredArticle);
        return JsonSerializer.Deserialize(json.Bytes.AsSpan(json.Offset, json.Length), StoredJson.Default.Article)
            ?? throw new InvalidDataException("A stored article is empty.");
    }

    /// <summary>What was found, or what corrections made of it; null where the field is not there.</summary>
    public static ArticleEntities? EntitiesOf(Document stored, string field, Article article) => stored.GetBinaryValue(field) is { } bytes
        ? EntitiesCodec.Decode(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), article)
        : null;

    public static StoredArticle? Find(IndexSearcher searcher, ArticleId id) =>
        DocumentOf(searcher, id) is { } document ? Read(searcher, document) : null;

    /// <summary>The id of an article.</summary>
    public static ArticleId IdOf(IndexSearcher searcher, int document) => new(searcher.Doc(document, IdField).Get(IndexFields.Id));

    /// <summary>The number of the article in this state of the index, or null where none has the id.</summary>
    public static int? DocumentOf(IndexSearcher searcher, ArticleId id)
    {
        var query = new BooleanQuery
        {
            { new TermQuery(new Term(IndexFields.Id, id.Value)), Occur.MUST },
            { new TermQuery(new Term(IndexFields.Kind, IndexFields.KindArticle)), Occur.MUST },
        };
        var found = searcher.Search(query, 1).ScoreDocs;
        return found.Length == 0 ? null : found[0].Doc;
    }
}
