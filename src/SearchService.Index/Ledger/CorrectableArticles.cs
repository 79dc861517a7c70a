using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Fields;
using SearchService.Indexing.Search;
using SearchService.Indexing.Writing;

namespace SearchService.Indexing.Ledger;

/// <summary>Articles as they were written, to be written again with other corrections.</summary>
internal static class CorrectableArticles
{
    private static readonly HashSet<string> Fields =
    [
        ArticleFields.Id, ArticleFields.StoredArticle, ArticleFields.StoredEntities, ArticleFields.StoredCorrected, ArticleFields.File,
        ArticleFields.Entry, ArticleFields.Hash, ArticleFields.EntitiesVersion, ArticleFields.Versions, ArticleFields.CopyGroup,
    ];

    public static Query Query(IEnumerable<string> people, IEnumerable<string> places) => new ConstantScoreQuery(new TermsFilter(
    [
        .. people.Select(key => new Term(ArticleFields.Person, key)),
        .. places.Select(key => new Term(ArticleFields.Place, key)),
        new Term(ArticleFields.Corrected, ArticleFields.CorrectedYes),
    ]));

    /// <summary>The article; of its corrections what they made of the entities, not the names that were given up.</summary>
    public static IndexedArticle Read(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, Fields);
        var article = StoredArticles.ArticleOf(stored);
        return new IndexedArticle
        {
            Id = new ArticleId(stored.Get(ArticleFields.Id)),
            Article = article,
            Entities = StoredArticles.EntitiesOf(stored, ArticleFields.StoredEntities, article)!,
            Corrected = StoredArticles.EntitiesOf(stored, ArticleFields.StoredCorrected, article) is { } corrected
                ? new CorrectedEntities(corrected, [])
                : null,
            File = FileKey.FromTerm(stored.Get(ArticleFields.File)),
            Entry = stored.Get(ArticleFields.Entry),
            Hash = stored.Get(ArticleFields.Hash),
            EntitiesVersion = EntitiesCodec.Unstamp(stored.Get(ArticleFields.EntitiesVersion)),
            Versions = VersionsCodec.Decode(stored.Get(ArticleFields.Versions) ?? ""),
            CopyOf = stored.Get(ArticleFields.CopyGroup) is { } group ? new ArticleId(group) : null,
            Sketch = SketchOf(searcher.IndexReader, document),
        };
    }

    private static byte[] SketchOf(IndexReader reader, int document)
    {
        if (MultiDocValues.GetBinaryValues(reader, ArticleFields.Sketch) is not { } sketches)
        {
            return [];
        }

        var value = new BytesRef();
        sketches.Get(document, value);
        return value.Bytes.AsSpan(value.Offset, value.Length).ToArray();
    }
}
