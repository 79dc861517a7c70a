using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Storage.Writing;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Ledger;

/// <summary>Articles as they were written, to be written again with other corrections.</summary>
internal static class CorrectableArticles
{
    private static readonly HashSet<string> Fields =
    [
        IndexFields.Id.Name, IndexFields.StoredArticle.Name, IndexFields.StoredEntities.Name, IndexFields.StoredCorrected.Name,
        IndexFields.File.Name, IndexFields.Entry.Name, IndexFields.Hash.Name, IndexFields.EntitiesVersion.Name,
        IndexFields.Versions.Name, IndexFields.CopyGroup.Name, IndexFields.Blocks.Name,
    ];

    public static Query Query(IEnumerable<string> people, IEnumerable<string> places) => new ConstantScoreQuery(new TermsFilter(
    [
        .. people.Select(key => IndexFields.Person.Has(key)),
        .. places.Select(key => IndexFields.Place.Has(key)),
        IndexFields.Corrected.Has(IndexFields.CorrectedYes),
    ]));

    /// <summary>The article; of its corrections what they made of the entities, not the names that were given up.</summary>
    public static IndexedArticle Read(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, Fields);
        var article = StoredArticles.WholeOf(searcher, document, stored);
        return new IndexedArticle
        {
            Id = new ArticleId(IndexFields.Id.Of(stored)),
            Article = article,
            Entities = StoredArticles.EntitiesOf(stored, IndexFields.StoredEntities)!,
            Corrected = StoredArticles.EntitiesOf(stored, IndexFields.StoredCorrected) is { } corrected
                ? new CorrectedEntities(corrected, [])
                : null,
            File = FileKey.FromTerm(IndexFields.File.Of(stored)),
            Entry = IndexFields.Entry.Of(stored),
            Hash = IndexFields.Hash.Of(stored),
            EntitiesVersion = EntitiesCodec.Unstamp(IndexFields.EntitiesVersion.Of(stored)),
            Versions = VersionsCodec.Decode(IndexFields.Versions.Find(stored) ?? ""),
            CopyOf = IndexFields.CopyGroup.Find(stored) is { } group ? new ArticleId(group) : null,
            Sketch = SketchOf(searcher.IndexReader, document),
        };
    }

    private static byte[] SketchOf(IndexReader reader, int document)
    {
        if (MultiDocValues.GetBinaryValues(reader, IndexFields.Sketch.Name) is not { } sketches)
        {
            return [];
        }

        var value = new BytesRef();
        sketches.Get(document, value);
        return value.Bytes.AsSpan(value.Offset, value.Length).ToArray();
    }
}
