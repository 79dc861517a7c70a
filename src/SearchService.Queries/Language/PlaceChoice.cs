namespace SearchService.Queries.Language;

/// <summary>
/// Asks for a place by the name that articles are indexed under beside the one that was typed: <c>place:Wien</c> is read as
/// <c>place:(Wien OR Vienna)</c>.
/// </summary>
/// <param name="indexedName">
/// The name under which a place is indexed that is called so in whatever language; null where none is known, or it is the same.
/// </param>
public sealed class PlaceChoice(Func<string, string?> indexedName)
{
    public QueryNode Apply(QueryNode tree) => tree switch
    {
        FieldNode { Field: QueryField.Place } field => TreeBuilder.In(QueryField.Place, Widened(field.Inner)),
        FieldNode => tree,
        BoostNode boost => TreeBuilder.Weigh(Apply(boost.Inner), boost.Weight),
        ExcludeNode exclude => new ExcludeNode(Apply(exclude.Inner)),
        AnyNode any => TreeBuilder.Any(any.Parts.Select(Apply)),
        AllNode all => TreeBuilder.All(all.Parts.Select(Apply)),
        _ => tree,
    };

    private QueryNode Widened(QueryNode node) => node switch
    {
        WordNode word => Choice(word.Text, word),
        PhraseNode { Distance: null } phrase when phrase.Terms.All(term => term.Any == PhrasePlaceholder.None) =>
            Choice(string.Join(' ', phrase.Terms.Select(term => term.Text)), phrase),
        BoostNode boost => TreeBuilder.Weigh(Widened(boost.Inner), boost.Weight),
        ExcludeNode exclude => new ExcludeNode(Widened(exclude.Inner)),
        AnyNode any => TreeBuilder.Any(any.Parts.Select(Widened)),
        AllNode all => TreeBuilder.All(all.Parts.Select(Widened)),
        _ => node,
    };

    private QueryNode Choice(string typed, QueryNode node)
    {
        if (indexedName(typed) is not { } name)
        {
            return node;
        }

        var words = name.Split(' ').Select(PhraseReader.Trimmed).Where(word => word.Length > 0).ToList();
        return words.Count == 0 ? node
            : words is [var word] ? TreeBuilder.Any([node, TermReader.Word(word)])
            : TreeBuilder.Any([node, new PhraseNode([.. words.Select(each => new PhraseTerm(each))], null)]);
    }
}
