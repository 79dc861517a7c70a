using SearchService.Indexing.Storage.Values;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Numbers by the hash of a text: those of one hash in one chain, from which the caller picks those whose text is the same. Some thirty
/// bytes for each hash and four for each number. Safe for use by many threads at once.
/// </summary>
internal sealed class HashChains
{
    private const uint Basis = 2_166_136_261;
    private const uint Prime = 16_777_619;

    private readonly Lock _adding = new();
    private readonly Dictionary<int, int> _last = [];
    private readonly GrowingInts _before = new();

    /// <summary>A hash of the letters alone (FNV-1a, without spaces).</summary>
    public static int OfLetters(ReadOnlySpan<byte> text)
    {
        var hash = Basis;
        foreach (var letter in text)
        {
            hash = letter == ' ' ? hash : (hash ^ letter) * Prime;
        }

        return (int)hash;
    }

    public void Add(int hash, int number)
    {
        lock (_adding)
        {
            _before.Set(number, _last.GetValueOrDefault(hash));
            _last[hash] = number + 1;
        }
    }

    /// <summary>The numbers of a hash.</summary>
    public IEnumerable<int> Of(int hash)
    {
        int last;
        lock (_adding)
        {
            last = _last.GetValueOrDefault(hash);
        }

        for (var number = last - 1; number >= 0; number = _before[number] - 1)
        {
            yield return number;
        }
    }
}
