using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>What is stored of an article of a closed source, as those see it who may not read it.</summary>
/// <param name="Id">The article.</param>
/// <param name="Seen">Title, source, language and date, and that it is restricted.</param>
internal sealed record ClosedArticle(string Id, Article Seen)
{
    private static readonly HashSet<string> Fields = [IndexFields.Id.Name, IndexFields.StoredArticle.Name];

    public static ClosedArticle Of(AtomicReader segment, int document)
    {
        var stored = new DocumentStoredFieldVisitor(Fields);
        segment.Document(document, stored);
        return new ClosedArticle(IndexFields.Id.Of(stored.Document), StoredArticles.ArticleOf(stored.Document).Restricted());
    }

    /// <summary>Hands on what is seen, in the place of what is stored.</summary>
    public void Show(FieldInfos fields, StoredFieldVisitor visitor)
    {
        Hand(IndexFields.Id, field => visitor.StringField(field, Id));
        Hand(IndexFields.Entry, field => visitor.StringField(field, ""));
        Hand(
            IndexFields.StoredArticle,
            field => visitor.BinaryField(field, JsonSerializer.SerializeToUtf8Bytes(Seen, StoredJson.Default.Article)));
        Hand(IndexFields.StoredEntities, field => visitor.BinaryField(field, EntitiesCodec.Encode(ArticleEntities.None, Seen)));

        void Hand(IndexField field, Action<FieldInfo> give)
        {
            if (fields.FieldInfo(field.Name) is { } known && visitor.NeedsField(known) == StoredFieldVisitor.Status.YES)
            {
                give(known);
            }
        }
    }
}
