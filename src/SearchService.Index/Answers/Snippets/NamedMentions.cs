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

    /// <summary>The marks of the article that was asked about last: it is asked for each of its parts.</summary>
    private (ArticleEntities? In, ILookup<ArticlePart, Mark>? Marks) _last;

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
        MarksOf(entities)[part];

    /// <summary>Each mention in an article with the patterns that name who or what it is of.</summary>
    public IEnumerable<(ArticlePart Part, Mark Mark)> Of(ArticleEntities entities) =>
        entities.People.SelectMany(person => Marks(_people, person.Name, person.Mentions))
            .Concat(entities.Places.SelectMany(place => Marks(_places, place.Name, place.Mentions)));

    private ILookup<ArticlePart, Mark> MarksOf(ArticleEntities entities)
    {
        if (_last is { Marks: { } known } && ReferenceEquals(_last.In, entities))
        {
            return known;
        }

        var marks = Of(entities).ToLookup(mention => mention.Part, mention => mention.Mark);
        _last = (entities, marks);
        return marks;
    }

    private static IEnumerable<(ArticlePart Part, Mark Mark)> Marks(Lookup lookup, string name, IReadOnlyList<Mention> mentions)
    {
        if (lookup.IsEmpty)
        {
            return [];
        }

        var patterns = lookup.Of(name, mentions);
        return patterns.Count == 0 ? [] : mentions.SelectMany(mention =>
            patterns.Select(pattern => (mention.In, new Mark(mention.Span, pattern))));
    }

    private sealed class Lookup
    {
        private readonly Dictionary<string, List<int>> _keys = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
        private readonly List<(IReadOnlyList<string> Row, int MostLeftOut, int Pattern)> _rows = [];

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
                var mostLeftOut = EntityPattern.LeavesOut(pattern.People, pattern.Words) ? EntityPattern.MostLeftOut : 0;
                _rows.Add((pattern.Words, mostLeftOut, index));
            }
        }

        public HashSet<int> Of(string name, IReadOnlyList<Mention> mentions)
        {
            HashSet<int> found = [.. _keys.GetValueOrDefault(NameKey.Of(name), [])];
            foreach (var form in mentions.Select(mention => mention.Text).Append(name).Distinct().SelectMany(Spellings).Distinct())
            {
                var words = form.Split(' ');
                foreach (var word in words)
                {
                    found.UnionWith(_words.GetValueOrDefault(word, []));
                }

                found.UnionWith(_rows.Where(row => Holds(words, row.Row, row.MostLeftOut)).Select(row => row.Pattern));
            }

            return found;
        }

        /// <summary>Whether the words stand in a row, each with at most so many others before the next.</summary>
        private static bool Holds(string[] words, IReadOnlyList<string> row, int mostLeftOut)
        {
            for (var at = Array.IndexOf(words, row[0]); at >= 0; at = Array.IndexOf(words, row[0], at + 1))
            {
                var last = at;
                var held = 1;
                while (held < row.Count && Array.IndexOf(words, row[held], last + 1, Math.Min(mostLeftOut + 1, words.Length - last - 1))
                    is >= 0 and var next)
                {
                    (last, held) = (next, held + 1);
                }

                if (held == row.Count)
                {
                    return true;
                }
            }

            return false;
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
