using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Answers.NewArrivals;

/// <summary>What is watched for, as one query.</summary>
internal static class WatchedFor
{
    /// <summary>Any of the queries, or a person or place of one of the names; null where nothing is asked.</summary>
    public static QueryNode? Tree(ArrivalRequest request)
    {
        List<QueryNode> any =
        [
            .. request.Queries.Select(query => QueryParser.Parse(query).Tree),
            .. request.Names.SelectMany(name => new[] { QueryField.Person, QueryField.Place }
                .Select(field => new FieldNode(field, new PhraseNode([new PhraseTerm(name)], null)))),
        ];
        return any.Count > 0 ? TreeBuilder.Any(any) : null;
    }
}
