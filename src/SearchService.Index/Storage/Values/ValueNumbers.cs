using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Values;

/// <summary>
/// Numbers for the values of a counted field, given in the order in which they are first met and kept while states of the index come and
/// go: a segment is read once, and a new state costs what is new. Where values are a key with a form, their keys are numbered as well.
/// Some forty bytes for each value beside its text. Safe for use by many threads at once.
/// </summary>
internal sealed class ValueNumbers(CountedField field)
{
    private readonly ByteList _values = new();
    private readonly ByteList? _keys = field.HasForms ? new ByteList() : null;
    private readonly GrowingInts _keyOf = new();

    /// <summary>The values of a key, the one met last first: of each key its last and one, of each value the one before and one.</summary>
    private readonly GrowingInts _last = new();
    private readonly GrowingInts _before = new();

    public CountedField Field { get; } = field;

    /// <summary>How many values have been met.</summary>
    public int Count => _values.Count;

    public int KeyCount => (_keys ?? _values).Count;

    public int Add(BytesRef value) => _values.Add(value, _keys is null ? null : number => AddKey(number, _keys));

    public ReadOnlySpan<byte> Value(int value) => _values[value];

    public string ValueText(int value) => _values.Text(value);

    public int KeyOf(int value) => _keys is null ? value : _keyOf[value];

    public ReadOnlySpan<byte> Key(int key) => (_keys ?? _values)[key];

    public string KeyText(int key) => (_keys ?? _values).Text(key);

    /// <summary>The number of a key; -1 where it has not been met.</summary>
    public int FindKey(string key) => (_keys ?? _values).Find(key);

    /// <summary>The same.</summary>
    public int FindKey(ReadOnlySpan<byte> key) => (_keys ?? _values).Find(key);

    /// <summary>The values of a key.</summary>
    /// <param name="count">How many values the asking state knows.</param>
    public IEnumerable<int> ValuesOf(int key, int count)
    {
        if (_keys is null)
        {
            yield return key;
            yield break;
        }

        for (var value = _last[key] - 1; value >= 0; value = _before[value] - 1)
        {
            if (value < count)
            {
                yield return value;
            }
        }
    }

    private void AddKey(int value, ByteList keys)
    {
        var text = _values[value];
        var key = keys.Add(new BytesRef(text[..Math.Max(0, text.IndexOf((byte)NameField.Separator))].ToArray()));
        _keyOf.Set(value, key);
        _before.Set(value, _last[key]);
        _last.Set(key, value + 1);
    }
}
