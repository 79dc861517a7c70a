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
        IndexFields.Id, IndexFields.StoredArticle, IndexFields.StoredEntities, IndexFields.StoredCorrected, IndexFields.File,
        IndexFields.Entry, IndexFields.Hash, IndexFields.EntitiesVersion, IndexFields.Versions, IndexFields.CopyGroup,
    ];

    public static Query Query(IEnumerable<string> people, IEnumerable<string> places) => new ConstantScoreQuery(new TermsFilter(
    [
        .. people.Select(key => new Term(IndexFields.Person.Name, key)),
        .. places.Select(key => new Term(IndexFields.Place.Name, key)),
        new Term(IndexFields.Corrected, IndexFields.CorrectedYes),
    ]));

    /// <summary>The article; of its corrections what they made of the entities, not the names that were given up.</summary>
    public static IndexedArticle Read(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, Fields);
        var article = StoredArticles.ArticleOf(stored);
        return new IndexedArticle
        {
            Id = new ArticleId(stored.Get(IndexFields.Id)),
            Article = article,
            Entities = StoredArticles.EntitiesOf(stored, IndexFields.StoredEntities, article)!,
            Corrected = StoredArticles.EntitiesOf(stored, IndexFields.StoredCorrected, article) is { } corrected
                ? new CorrectedEntities(corrected, [])
                : null,
            File = FileKey.FromTerm(stored.Get(IndexFields.File)),
            Entry = stored.Get(IndexFields.Entry),
            Hash = stored.Get(IndexFields.Hash),
            EntitiesVersion = EntitiesCodec.Unstamp(stored.Get(IndexFields.EntitiesVersion)),
            Versions = VersionsCodec.Decode(stored.Get(IndexFields.Versions) ?? ""),
            CopyOf = stored.Get(IndexFields.CopyGroup) is { } group ? new ArticleId(group) : null,
            Sketch = SketchOf(searcher.IndexReader, document),
        };
    }

    private static byte[] SketchOf(IndexReader reader, int document)
    {
        if (MultiDocValues.GetBinaryValues(reader, IndexFields.Sketch) is not { } sketches)
        {
            return [];
        }

        var value = new BytesRef();
        sketches.Get(document, value);
        return value.Bytes.AsSpan(value.Offset, value.Length).ToArray();
    }
}
