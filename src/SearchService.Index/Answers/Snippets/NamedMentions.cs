using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>
/// Finds the mentions of the people and places that a query asks for: each name is looked up once, however many patterns there are.
/// </summary>
internal sealed class NamedMentions
{
    private readonly Lookup _people = new();
    private readonly Lookup _places = new();

    public NamedMentions(IReadOnlyList<MarkPattern> patterns)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            if (patterns[i] is EntityPattern pattern)
            {
                (pattern.People ? _people : _places).Add(pattern, i);
            }
        }
    }

    /// <summary>Each mention of a part with the patterns that name who or what it is of.</summary>
    public IEnumerable<Mark> In(ArticlePart part, ArticleEntities entities) =>
        entities.People.SelectMany(person => Marks(_people, part, person.Name, person.Mentions))
            .Concat(entities.Places.SelectMany(place => Marks(_places, part, place.Name, place.Mentions)));

    private static IEnumerable<Mark> Marks(Lookup lookup, ArticlePart part, string name, IReadOnlyList<Mention> mentions)
    {
        if (lookup.IsEmpty)
        {
            return [];
        }

        var patterns = lookup.Of(name, mentions);
        return patterns.Count == 0 ? [] : mentions.Where(mention => mention.In == part)
            .SelectMany(mention => patterns.Select(pattern => new Mark(mention.Span, pattern)));
    }

    private sealed class Lookup
    {
        private readonly Dictionary<string, List<int>> _keys = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
        private readonly List<(string Row, int Pattern)> _rows = [];

        public bool IsEmpty => _keys.Count == 0 && _words.Count == 0 && _rows.Count == 0;

        public void Add(EntityPattern pattern, int index)
        {
            foreach (var key in pattern.Keys)
            {
                AddTo(_keys, key, index);
            }

            if (pattern.Words.Count == 1)
            {
                AddTo(_words, pattern.Words[0], index);
            }
            else if (pattern.Words.Count > 1)
            {
                _rows.Add(($" {string.Join(' ', pattern.Words)} ", index));
            }
        }

        public HashSet<int> Of(string name, IReadOnlyList<Mention> mentions)
        {
            HashSet<int> found = [.. _keys.GetValueOrDefault(NameKey.Of(name), [])];
            foreach (var form in mentions.Select(mention => mention.Text).Append(name).Distinct().SelectMany(Spellings).Distinct())
            {
                foreach (var word in form.Split(' '))
                {
                    found.UnionWith(_words.GetValueOrDefault(word, []));
                }

                found.UnionWith(_rows.Where(row => $" {form} ".Contains(row.Row, StringComparison.Ordinal)).Select(row => row.Pattern));
            }

            return found;
        }

        /// <summary>As the words of names stand in the index: Ångström is also Aangstroem.</summary>
        private static IEnumerable<string> Spellings(string printed) =>
            Folding.OtherSpelling(ComposedText.Of(printed).Text) is { } other
                ? [NameKey.Of(printed), NameKey.Of(other)]
                : [NameKey.Of(printed)];

        private static void AddTo(Dictionary<string, List<int>> lookup, string key, int pattern)
        {
            if (!lookup.TryGetValue(key, out var patterns))
            {
                lookup[key] = patterns = [];
            }

            patterns.Add(pattern);
        }
    }
}
