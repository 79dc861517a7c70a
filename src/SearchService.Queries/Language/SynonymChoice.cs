using SearchService.Articles;

namespace SearchService.Queries.Language;

/// <summary>Puts a choice of synonyms in the place of words in one query.</summary>
internal sealed class SynonymChoice(SynonymList list, IReadOnlyList<WordStems> stems)
{
    public QueryNode Apply(QueryNode node) => node switch
    {
        WordNode word => Choice(word.Text, word),
        PhraseNode { Distance: null } phrase => Choice(string.Join(' ', phrase.Terms.Select(term => term.Text)), phrase),
        FieldNode { Field: QueryField.Title or QueryField.Text } field => TreeBuilder.In(field.Field, Apply(field.Inner)),
        BoostNode boost => TreeBuilder.Weigh(Apply(boost.Inner), boost.Weight),
        ExcludeNode exclude => new ExcludeNode(Apply(exclude.Inner)),
        AnyNode any => TreeBuilder.Any(any.Parts.Select(Apply)),
        AllNode all => TreeBuilder.All(Runs(all.Parts)),
        _ => node,
    };

    private IEnumerable<QueryNode> Runs(IReadOnlyList<QueryNode> parts)
    {
        for (var at = 0; at < parts.Count;)
        {
            var run = Math.Min(list.Longest, parts.Skip(at).TakeWhile(part => part is WordNode).Count());
            while (run > 1 && list.Find(Text(parts, at, run), stems) is null)
            {
                run--;
            }

            yield return run > 1 ? Choice(Text(parts, at, run), TreeBuilder.All(parts.Skip(at).Take(run))) : Apply(parts[at]);
            at += Math.Max(1, run);
        }
    }

    private static string Text(IReadOnlyList<QueryNode> parts, int start, int count) =>
        string.Join(' ', parts.Skip(start).Take(count).Cast<WordNode>().Select(word => word.Text));

    private QueryNode Choice(string text, QueryNode original) => list.Find(text, stems) is { } names
        ? TreeBuilder.Any(names.Select(name => IsOne(name, text) ? original : Node(name)).DistinctBy(node => node.ToString()))
        : original;

    private bool IsOne(string name, string text) =>
        NameKey.Of(name) == NameKey.Of(text) || stems.Any(language => language.KeyOf(name) == language.KeyOf(text));

    /// <summary>A name as the query language reads it: a word, or a phrase of several.</summary>
    private static QueryNode Node(string name) =>
        name.Contains(' ', StringComparison.Ordinal)
            ? new PhraseNode([.. name.Split(' ').Select(word => new PhraseTerm(word))], null)
            : TermReader.Word(name);
}
