using SearchService.Indexing.Answers.Facets;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>
/// The words of all names, in order, each with the names that have it: some eight bytes for each word of a name. Names are known by their
/// place in a list, the most frequent first.
/// </summary>
internal sealed class NameWordList
{
    private readonly string[] _words;
    private readonly int[] _starts;
    private readonly int[] _names;

    public NameWordList(IReadOnlyList<KnownName> names)
    {
        Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
        var lookup = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var key in names[name].Keys)
            {
                for (var at = 0; at >= 0 && at < key.Length; at = WordBeginnings.Next(key, at))
                {
                    var word = key.AsSpan(at);
                    word = word.IndexOf(' ') is >= 0 and var end ? word[..end] : word;
                    if (!lookup.TryGetValue(word, out var having))
                    {
                        lookup[word] = having = [];
                    }

                    if (having.Count == 0 || having[^1] != name)
                    {
                        having.Add(name);
                    }
                }
            }
        }

        _words = [.. byWord.Keys.Order(StringComparer.Ordinal)];
        _starts = new int[_words.Length + 1];
        _names = new int[byWord.Values.Sum(having => having.Count)];
        for (var word = 0; word < _words.Length; word++)
        {
            var having = byWord[_words[word]];
            having.CopyTo(_names, _starts[word]);
            _starts[word + 1] = _starts[word] + having.Count;
        }
    }

    /// <summary>The words that begin with some letters.</summary>
    public Range Beginning(string letters)
    {
        var start = FirstNotBefore(letters);
        var end = start;
        for (var (low, high) = (start, _words.Length); low < high;)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].StartsWith(letters, StringComparison.Ordinal) ? (middle + 1, high) : (low, middle);
            end = low;
        }

        return start..end;
    }

    /// <summary>The word itself, if any name has it.</summary>
    public Range Equal(string word) => FirstNotBefore(word) is var at && at < _words.Length && _words[at] == word ? at..(at + 1) : at..at;

    /// <summary>How many names have these words, one with several of them counted for each.</summary>
    public int CountOf(Range words) => _starts[words.End.Value] - _starts[words.Start.Value];

    /// <summary>The names that have one of some words, in their order.</summary>
    public IEnumerable<int> Of(Range words, WordTest passes)
    {
        List<int> names = [];
        for (var word = words.Start.Value; word < words.End.Value; word++)
        {
            if (passes(_words[word]))
            {
                names.AddRange(_names.AsSpan(_starts[word].._starts[word + 1]));
            }
        }

        names.Sort();
        return names.Distinct();
    }

    public delegate bool WordTest(ReadOnlySpan<char> word);

    private int FirstNotBefore(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) is var at && at >= 0 ? at : ~at;
}
