using System.Text;
using Lucene.Net.Util;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Storage.Values;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>
/// Every place in the names of one kind where a word begins, in the order of what stands there up to the end of the name, so that all names
/// that go on from what was typed lie together: eight bytes for each word. Later states share the sorted runs and add one of what is new;
/// runs of about the same length are joined, so that they stay few. Safe for use by many threads at once.
/// </summary>
internal sealed class NameBeginnings
{
    private const int PlaceBits = 16;

    private readonly ValueNumbers _numbers;
    private readonly Texts _beside;
    private readonly long[][] _runs;

    /// <param name="values">The names of a state.</param>
    /// <param name="earlier">Those of the state before; null where there is none.</param>
    public NameBeginnings(FieldValues values, NameBeginnings? earlier)
    {
        _numbers = values.Numbers;
        _beside = earlier?._beside ?? new Texts();
        (Values, Keys) = (values.Count, values.KeyCount);
        List<long> places = [];
        for (var key = earlier?.Keys ?? 0; key < Keys; key++)
        {
            AddPlaces(places, key, _numbers.Key(key));
        }

        for (var value = earlier?.Values ?? 0; value < Values; value++)
        {
            foreach (var text in WordBeginnings.Of(_numbers.ValueText(value)).Skip(1))
            {
                if (_beside.Add(text, _numbers.KeyOf(value), _numbers) is >= 0 and var number)
                {
                    AddPlaces(places, -1 - number, _beside[number]);
                }
            }
        }

        _runs = Joined(earlier?._runs ?? [], places);
    }

    private int Values { get; }

    private int Keys { get; }

    /// <summary>The names of which a word goes on from what was typed; one with several such words more than once.</summary>
    public IEnumerable<int> GoingOn(string typed)
    {
        var letters = Encoding.UTF8.GetBytes(typed);
        foreach (var run in _runs)
        {
            for (var at = First(run, letters); at < run.Length && TextAt(run[at]).StartsWith(letters); at++)
            {
                yield return NameOf(run[at]);
            }
        }
    }

    /// <summary>The names of which a word goes on from something spelled nearly as what was typed, from its first letter on.</summary>
    public IEnumerable<int> GoingOnNearly(string typed, int edits)
    {
        byte[] first = [Encoding.UTF8.GetBytes(typed)[0]];
        var letters = new char[typed.Length + edits + 1];
        foreach (var run in _runs)
        {
            for (var at = First(run, first); at < run.Length && TextAt(run[at]).StartsWith(first); at++)
            {
                if (IsNear(TextAt(run[at]), typed, edits, letters))
                {
                    yield return NameOf(run[at]);
                }
            }
        }
    }

    private static bool IsNear(ReadOnlySpan<byte> text, string typed, int edits, char[] letters)
    {
        Encoding.UTF8.GetDecoder().Convert(text, letters, flush: true, out _, out var length, out _);
        return letters[0] == typed[0] && NearSpelling.PrefixDistance(typed, letters.AsSpan(0, length), edits) <= edits;
    }

    private static void AddPlaces(List<long> places, int text, ReadOnlySpan<byte> letters)
    {
        for (var at = 0; at >= 0 && at < letters.Length;)
        {
            places.Add((long)text << PlaceBits | (uint)at);
            at = letters[at..].IndexOf((byte)' ') is >= 0 and var space ? at + space + 1 : -1;
        }
    }

    /// <summary>What stands at a place.</summary>
    private ReadOnlySpan<byte> TextAt(long place)
    {
        var text = (int)(place >> PlaceBits);
        return (text >= 0 ? _numbers.Key(text) : _beside[-1 - text])[(int)(place & ((1 << PlaceBits) - 1))..];
    }

    private int NameOf(long place) => (int)(place >> PlaceBits) is var text && text >= 0 ? text : _beside.NameOf(-1 - text);

    private int Compare(long x, long y) => TextAt(x).SequenceCompareTo(TextAt(y));

    private int First(long[] run, ReadOnlySpan<byte> letters)
    {
        var (low, high) = (0, run.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = TextAt(run[middle]).SequenceCompareTo(letters) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private long[][] Joined(long[][] runs, List<long> places)
    {
        if (places.Count == 0)
        {
            return runs;
        }

        places.Sort(Compare);
        var (joined, next) = (runs.ToList(), places.ToArray());
        while (joined.Count > 0 && joined[^1].Length <= next.Length * 2L)
        {
            next = Merged(joined[^1], next);
            joined.RemoveAt(joined.Count - 1);
        }

        return [.. joined, next];
    }

    private long[] Merged(long[] first, long[] second)
    {
        var merged = new long[first.Length + second.Length];
        for (int i = 0, j = 0; i + j < merged.Length;)
        {
            merged[i + j] = j == second.Length || (i < first.Length && Compare(first[i], second[j]) <= 0) ? first[i++] : second[j++];
        }

        return merged;
    }

    /// <summary>What stands in forms of names behind an apostrophe, each with the name: "brien" of O'Brien.</summary>
    private sealed class Texts
    {
        private readonly ByteList _texts = new();
        private readonly GrowingInts _names = new();

        public ReadOnlySpan<byte> this[int number] =>
            _texts[number] is var text ? text[..text.IndexOf((byte)NameField.Separator)] : [];

        public int NameOf(int number) => _names[number];

        /// <returns>The number of what was added; -1 where it was there.</returns>
        public int Add(string text, int name, ValueNumbers numbers)
        {
            var added = -1;
            _texts.Add(new BytesRef(text + NameField.Separator + numbers.KeyText(name)), number =>
            {
                _names.Set(number, name);
                added = number;
            });
            return added;
        }
    }
}
