using Lucene.Net.Util;
using SearchService.Indexing.Storage.Values;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// What articles call people or places beside their names, with the name that each stands for, of all that any state of the index knew. It
/// only grows, and is shared by these states. Safe for use by many threads at once.
/// </summary>
internal sealed class AliasList
{
    private readonly ByteList _terms = new();
    private readonly HashChains _forms = new();
    private readonly HashChains _keys = new();

    /// <summary>The number of an alias, a form with the key of a name.</summary>
    public int Add(BytesRef term) => _terms.Add(term, alias =>
    {
        _forms.Add(HashChains.OfLetters(FormOf(alias)), alias);
        _keys.Add(HashChains.OfLetters(KeyOf(alias)), alias);
    });

    /// <summary>Whether the term calls a name by something else than its key.</summary>
    public static bool IsAnother(BytesRef term)
    {
        var alias = term.Bytes.AsSpan(term.Offset, term.Length);
        return Gap(alias) is var gap && !alias[..gap].SequenceEqual(alias[(gap + 1)..]);
    }

    public ReadOnlySpan<byte> Term(int alias) => _terms[alias];

    public ReadOnlySpan<byte> FormOf(int alias) => _terms[alias] is var term ? term[..Gap(term)] : [];

    public ReadOnlySpan<byte> KeyOf(int alias) => _terms[alias] is var term ? term[(Gap(term) + 1)..] : [];

    /// <summary>The aliases of this form.</summary>
    public IEnumerable<int> Called(byte[] form) => _forms.Of(HashChains.OfLetters(form)).Where(alias => FormOf(alias).SequenceEqual(form));

    /// <summary>The aliases of the name with this key.</summary>
    public IEnumerable<int> Of(byte[] key) => _keys.Of(HashChains.OfLetters(key)).Where(alias => KeyOf(alias).SequenceEqual(key));

    private static int Gap(ReadOnlySpan<byte> term) => Math.Max(0, term.IndexOf((byte)NameField.Separator));
}
