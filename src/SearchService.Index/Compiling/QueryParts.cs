using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>The small pieces that queries are made of.</summary>
internal static class QueryParts
{
    /// <summary>The parts of an article that a word is looked for in.</summary>
    public static readonly string[] TextFields = [IndexFields.Text, IndexFields.Title, IndexFields.Summary, IndexFields.Captions];

    public static Query Articles() => Unscored(new TermQuery(new Term(IndexFields.Kind, IndexFields.KindArticle)));

    public static Query Nothing() => new BooleanQuery();

    /// <summary>Finds the same and adds nothing to the score.</summary>
    public static Query Unscored(Query query) =>
        query is ConstantScoreQuery { Boost: 0 } ? query : new ConstantScoreQuery(query) { Boost = 0 };

    public static Query Unscored(Filter filter) => new ConstantScoreQuery(filter) { Boost = 0 };

    /// <summary>At least one holds.</summary>
    public static Query Any(IEnumerable<Query> queries) => Joined([.. queries], Occur.SHOULD);

    /// <summary>At least one holds, and the best counts: the stems of one word are not so many words.</summary>
    public static Query Best(IEnumerable<Query> queries)
    {
        List<Query> all = [.. queries];
        if (all.Count == 1)
        {
            return all[0];
        }

        var best = new DisjunctionMaxQuery(0);
        all.ForEach(best.Add);
        return best;
    }

    public static Query All(IEnumerable<Query> queries) => Joined([.. queries], Occur.MUST);

    /// <summary>Finds what the first finds, scored by the others.</summary>
    public static Query Scored(Query found, IEnumerable<Query> scores)
    {
        var query = new BooleanQuery(disableCoord: true) { { Unscored(found), Occur.MUST } };
        foreach (var score in scores)
        {
            query.Add(score, Occur.SHOULD);
        }

        return query;
    }

    /// <summary>Articles with a name of one of these keys.</summary>
    public static Query OneOf(NameField field, IReadOnlyCollection<string> keys) =>
        keys.Count > 0 ? Unscored(field.IsOneOf(keys)) : Nothing();

    public static Query OneOf(string field, IEnumerable<string> terms) =>
        terms.Select(term => new BytesRef(term)).ToList() is { Count: > 0 } list ? Unscored(new TermsFilter(field, list)) : Nothing();

    /// <summary>Words that stand in a row in one field.</summary>
    public static Query Row(string field, IReadOnlyList<string> words)
    {
        if (words.Count == 1)
        {
            return new TermQuery(new Term(field, words[0]));
        }

        var row = new PhraseQuery();
        foreach (var word in words)
        {
            row.Add(new Term(field, word));
        }

        return row;
    }

    /// <summary>Words that stand in a row in one field, each in one of its spellings, so far behind the first.</summary>
    public static Query Row(string field, IReadOnlyList<IReadOnlyList<string>> words, IReadOnlyList<int> offsets)
    {
        if (words.Count == 1)
        {
            return Any(words[0].Select(word => new TermQuery(new Term(field, word))));
        }

        var row = new MultiPhraseQuery();
        for (var i = 0; i < words.Count; i++)
        {
            row.Add([.. words[i].Select(word => new Term(field, word))], offsets[i]);
        }

        return row;
    }

    private static Query Joined(IReadOnlyList<Query> queries, Occur occur)
    {
        if (queries.Count == 1)
        {
            return queries[0];
        }

        var joined = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            joined.Add(query, occur);
        }

        return joined;
    }
}
