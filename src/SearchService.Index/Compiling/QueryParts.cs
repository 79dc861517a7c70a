using Lucene.Net.Search;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>The small pieces that queries are made of.</summary>
internal static class QueryParts
{
    public static Query Articles() => Unscored(IndexFields.Kind.Is(IndexFields.KindArticle));

    public static Query Nothing() => new BooleanQuery();

    /// <summary>Finds the same and adds nothing to the score.</summary>
    public static Query Unscored(Query query) =>
        query is ConstantScoreQuery { Boost: 0 } ? query : new ConstantScoreQuery(query) { Boost = 0 };

    public static Query Unscored(Filter filter) => new ConstantScoreQuery(filter) { Boost = 0 };

    /// <summary>Finds of the first what all filters let through.</summary>
    public static Query Filtered(Query query, IReadOnlyCollection<Query> filters)
    {
        if (filters.Count == 0)
        {
            return query;
        }

        var filtered = new BooleanQuery(disableCoord: true) { { query, Occur.MUST } };
        foreach (var filter in filters)
        {
            filtered.Add(Unscored(filter), Occur.MUST);
        }

        return filtered;
    }

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
        var query = new ScoredQuery { { Unscored(found), Occur.MUST } };
        foreach (var score in scores)
        {
            query.Add(score, Occur.SHOULD);
        }

        return query;
    }

    /// <summary>Articles with one of some terms; none where there are no terms.</summary>
    public static Query OneOf(IndexField field, IEnumerable<string> terms) =>
        terms.ToList() is { Count: > 0 } list ? Unscored(field.IsOneOf(list)) : Nothing();

    /// <summary>Words that stand in a row in one field, each in one of its spellings, so far behind the first.</summary>
    public static Query Row(BodyField field, IReadOnlyList<IReadOnlyList<string>> words, IReadOnlyList<int> offsets) =>
        words.Count == 1 ? Any(words[0].Select(field.Is)) : field.Row(words, offsets);

    private static Query Joined(IReadOnlyList<Query> queries, Occur occur)
    {
        if (queries.Count == 1)
        {
            return queries[0];
        }

        var joined = occur == Occur.SHOULD ? new AnyQuery() : new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            joined.Add(query, occur);
        }

        return joined;
    }
}
