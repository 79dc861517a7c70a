using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, Dictionary<string, List<string>>> _byStems = new(StringComparer.Ordinal);
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
    /// <param name="tree">A query.</param>
    /// <param name="stems">How languages lead the endings of a word back to one: a synonym holds for all of them.</param>
    public QueryNode Apply(QueryNode tree, params IReadOnlyList<WordStems> stems) =>
        _alternatives.Count == 0 ? tree : new SynonymChoice(this, stems).Apply(tree);

    /// <summary>The most words that a name with synonyms has.</summary>
    internal int Longest => _longest;

    /// <summary>All that may stand for some words, in these endings or others; null where nothing does.</summary>
    internal IReadOnlyList<string>? Find(string text, IReadOnlyList<WordStems> stems) =>
        _alternatives.GetValueOrDefault(NameKey.Of(text)) ?? stems.Select(language =>
            _byStems.GetOrAdd(language.Language, _ => ByStems(language)).GetValueOrDefault(language.KeyOf(text)))
            .FirstOrDefault(names => names is not null);

    private Dictionary<string, List<string>> ByStems(WordStems language)
    {
        Dictionary<string, List<string>> byStems = new(StringComparer.Ordinal);
        foreach (var (key, names) in _alternatives)
        {
            byStems.TryAdd(language.KeyOf(key), names);
        }

        return byStems;
    }

    /// <summary>Only what the language can print and read again: letters and digits, parted by one space.</summary>
    private static List<string> Names(string list) =>
        [.. list.Split(
            ',').Select(
            name => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PhraseReader.Trimmed)
                .Where(word => word.Length > 0))).Where(name => name.Length > 0)];
}

/// <summary>How a language leads the endings of words back to one.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="KeyOf">What the endings of some words have in common.</param>
public sealed record WordStems(string Language, Func<string, string> KeyOf);
