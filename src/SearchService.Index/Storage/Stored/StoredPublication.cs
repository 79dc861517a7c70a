using System.Text.Json;
using Lucene.Net.Index;
using SearchService.Articles;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Stored;

/// <summary>What a stored article says of its publication.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Entry">The file and the entry in it.</param>
/// <param name="Published">When it was published, as exact as it is known.</param>
/// <param name="From">Where that was found.</param>
public sealed record StoredPublication(ArticleId Id, string Entry, PublicationTime? Published, PublishedFrom? From)
{
    private static readonly HashSet<string> Fields = [IndexFields.Id.Name, IndexFields.Entry.Name, IndexFields.StoredArticle.Name];

    /// <summary>Reads it without making an article: the text stays bytes.</summary>
    /// <exception cref="InvalidDataException">The stored article is empty.</exception>
    internal static StoredPublication Read(AtomicReader segment, int document)
    {
        var visitor = new Lucene.Net.Documents.DocumentStoredFieldVisitor(Fields);
        segment.Document(document, visitor);
        var article = JsonSerializer.Deserialize(IndexFields.StoredArticle.Of(visitor.Document), StoredJson.Default.PublicationPart)
            ?? throw new InvalidDataException("A stored article is empty.");
        return new StoredPublication(
            new ArticleId(IndexFields.Id.Of(visitor.Document)),
            IndexFields.Entry.Of(visitor.Document),
            article.Published,
            article.PublishedFrom);
    }
}
