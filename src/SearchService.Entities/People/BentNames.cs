using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.People;

/// <summary>
/// Leads the forms of a person's name back to the one that the article also has in the first case: "Белову", "Беловой" to "Белова"; a full
/// name to the first case that its forms tell (<see cref="FirstCase"/>, <see cref="LastWordCase"/>). A form whose first case is unknown
/// stays as it is printed.
/// </summary>
internal sealed class BentNames
{
    private static readonly char[] Gaps = [' ', '\u00A0', '\n'];

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _full = new(StringComparer.Ordinal);
    private readonly string[] _names;
    private readonly string _language;

    /// <param name="mentions">Of people, in reading order.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <param name="oblique">Names that the article prints where none stands in the first case.</param>
    /// <param name="firstCase">What a name is led back by.</param>
    /// <param name="lastWord">The same, where the last word alone is bent.</param>
    public BentNames(
        IReadOnlyList<Mention> mentions, string language, IReadOnlySet<string> oblique, FirstCase firstCase, LastWordCase lastWord)
    {
        _language = language;
        var undecided = new List<(string Name, string[] Words)>();
        _names = [.. mentions.Select(mention => FamilyNameFirst.InOrder(mention.Text)).Distinct(StringComparer.Ordinal)];
        foreach (var name in _names)
        {
            var words = Words(name);
            _words.UnionWith(words);
            var reading = firstCase.Read(words, language, oblique.Contains(name));
            if (reading.Straight is { } straight)
            {
                _full.Add(name, string.Join(' ', straight));
                _words.UnionWith(straight);
            }
            else if (reading.Perhaps is { } perhaps)
            {
                undecided.Add((name, perhaps));
            }
        }

        // "Александра Петрова" is a woman, unless the article names Александр Петров too.
        var named = undecided.Count > 0 ? _full.Values.Concat(_names).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var (name, words) in undecided)
        {
            var straight = string.Join(' ', words);
            if (named.Contains(straight))
            {
                _full.Add(name, straight);
            }
        }

        if (LastWordCase.Reads(language))
        {
            StraightenLastWords(lastWord);
        }
    }

    /// <summary>The name with each word in its first case, as far as the article tells; the same string where nothing changes.</summary>
    public string Straighten(string name)
    {
        if (!_full.TryGetValue(name, out var straight))
        {
            _full[name] = straight = StraightenWords(name);
        }

        return straight;
    }

    /// <summary>Of names in full; the article's own forms come first.</summary>
    private void StraightenLastWords(LastWordCase lastWord)
    {
        foreach (var words in _names.Select(Words).Where(words => words.Length > 1))
        {
            var name = string.Join(' ', words);
            if (StraightenWords(name) == name && lastWord.Of(words[^1], _language) is { } last)
            {
                _full[name] = string.Join(' ', [.. words[..^1], last]);
                _words.Add(last);
            }
        }
    }

    private string StraightenWords(string name)
    {
        var words = Words(name);
        var changed = false;
        for (var i = LastWordCase.Reads(_language) ? words.Length - 1 : 0; i < words.Length; i++)
        {
            if (Known(words[i]) is { } straight)
            {
                words[i] = straight;
                changed = true;
            }
        }

        return changed ? string.Join(' ', words) : name;
    }

    /// <summary>The form of a word that the article has too; of "Салтыкова-Щедрина" the two parts are bent.</summary>
    private string? Known(string word)
    {
        foreach (var form in NameEndings.BasesOf(word, _language))
        {
            if (form.Length > 2 && _words.TryGetValue(form, out var straight))
            {
                return straight;
            }
        }

        if (word.IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen)
        {
            var rest = NameEndings.BasesOf(word[(hyphen + 1)..], _language).ToList();
            foreach (var form in NameEndings.BasesOf(word[..hyphen], _language).SelectMany(first => rest.Select(last => $"{first}-{last}")))
            {
                if (_words.TryGetValue(form, out var straight))
                {
                    return straight;
                }
            }
        }

        return null;
    }

    private static string[] Words(string name) => name.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
}
