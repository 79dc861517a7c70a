using SearchService.Articles;

namespace SearchService.Queries.Language;

/// <summary>
/// Words that stand for one another, as Solr writes them: <c>car, automobile</c> for either way, <c>tank =&gt; armour</c> for one
/// way that replaces the word; <c>#</c> starts a comment. Names may hold several words.
/// </summary>
public sealed class SynonymList
{
    public static readonly SynonymList Empty = new([]);

    private readonly Dictionary<string, List<string>> _alternatives = new(StringComparer.Ordinal);
    private readonly int _longest = 1;

    private SynonymList(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(line => line.Split('#')[0]))
        {
            var arrow = line.IndexOf("=>", StringComparison.Ordinal);
            var from = Names(arrow >= 0 ? line[..arrow] : line);
            var to = arrow >= 0 ? Names(line[(arrow + 2)..]) : from;
            foreach (var name in from.Where(_ => to.Count > 0))
            {
                var key = NameKey.Of(name);
                _longest = Math.Max(_longest, key.Count(c => c == ' ') + 1);
                if (!_alternatives.TryGetValue(key, out var known))
                {
                    _alternatives[key] = known = [];
                }

                known.AddRange(to.Where(other => !known.Contains(other)));
            }
        }
    }

    /// <summary>Reads lines; what is no rule is passed over.</summary>
    public static SynonymList Read(IEnumerable<string> lines) => new(lines);

    /// <summary>The tree with every word, phrase and run of words that has synonyms replaced by a choice of them.</summary>
    public QueryNode Apply(QueryNode tree) => _alternatives.Count == 0 ? tree : Replaced(tree);

    private QueryNode Replaced(QueryNode node) => node switch
    {
        WordNode word => Choice(word.Text, word),
        PhraseNode { Distance: null } phrase => Choice(string.Join(' ', phrase.Terms.Select(term => term.Text)), phrase),
        FieldNode { Field: QueryField.Title or QueryField.Text } field => TreeBuilder.In(field.Field, Replaced(field.Inner)),
        BoostNode boost => TreeBuilder.Weigh(Replaced(boost.Inner), boost.Weight),
        ExcludeNode exclude => new ExcludeNode(Replaced(exclude.Inner)),
        AnyNode any => TreeBuilder.Any(any.Parts.Select(Replaced)),
        AllNode all => TreeBuilder.All(Runs(all.Parts)),
        _ => node,
    };

    private IEnumerable<QueryNode> Runs(IReadOnlyList<QueryNode> parts)
    {
        for (var at = 0; at < parts.Count;)
        {
            var run = Math.Min(_longest, parts.Skip(at).TakeWhile(part => part is WordNode).Count());
            while (run > 1 && !_alternatives.ContainsKey(NameKey.Of(Text(parts, at, run))))
            {
                run--;
            }

            yield return run > 1 ? Choice(Text(parts, at, run), TreeBuilder.All(parts.Skip(at).Take(run))) : Replaced(parts[at]);
            at += Math.Max(1, run);
        }
    }

    private static string Text(IReadOnlyList<QueryNode> parts, int start, int count) =>
        string.Join(' ', parts.Skip(start).Take(count).Cast<WordNode>().Select(word => word.Text));

    private QueryNode Choice(string text, QueryNode original)
    {
        var key = NameKey.Of(text);
        if (!_alternatives.TryGetValue(key, out var names))
        {
            return original;
        }

        return TreeBuilder.Any(names.Select(name => NameKey.Of(name) == key ? original : Node(name)).DistinctBy(node => node.ToString()));
    }

    /// <summary>A name as the query language reads it: a word, or a phrase of several.</summary>
    private static QueryNode Node(string name) =>
        name.Contains(' ', StringComparison.Ordinal)
            ? new PhraseNode([.. name.Split(' ').Select(word => new PhraseTerm(word))], null)
            : TermReader.Word(name);

    /// <summary>Only what the language can print and read again: letters and digits, parted by one space.</summary>
    private static List<string> Names(string list) =>
        [.. list.Split(
            ',').Select(
            name => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PhraseReader.Trimmed)
                .Where(word => word.Length > 0))).Where(name => name.Length > 0)];
}
