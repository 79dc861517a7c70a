using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Words.Weights;

/// <summary>
/// The words of an article and how often each stands in it, small enough to be read for dozens of hits of a query: a number
/// of four bytes for each word, the upper 27 bits a hash of its stem, the lower 5 its count.
/// </summary>
internal sealed class ArticleProfile
{
    /// <summary>More words than this are cut to those that stand most often, then first.</summary>
    public const int MaxWords = 128;

    private const int CountBits = 5;
    /// <summary>A word that stands more often counts as if it stood so often.</summary>
    public const int MaxCount = (1 << CountBits) - 1;

    private const int Uncounted = -1;

    /// <summary>So many terms are kept for each thread, as the analyzer keeps the words that it takes them from.</summary>
    private const int Kept = 40_000;

    // The analyzer gives the same string for a term of a frequent word: whether it counts, and its hash, are worked out once.
    [ThreadStatic]
    private static Dictionary<string, int>? KnownHashes;

    private readonly Dictionary<int, int> _counts = [];

    /// <summary>Counts every word of a text, stop words aside.</summary>
    /// <param name="weight">How many times each counts.</param>
    public void Add(AnalyzedText text, int weight)
    {
        var known = KnownHashes ??= new Dictionary<string, int>(ReferenceEqualityComparer.Instance);
        text.ForEachRanked(term =>
        {
            if (!known.TryGetValue(term, out var hash))
            {
                if (known.Count >= Kept)
                {
                    known.Clear();
                }

                known[term] = hash = IsCounted(term) ? HashOf(term) : Uncounted;
            }

            if (hash != Uncounted)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, hash, out _) += weight;
            }
        });
    }

    public byte[] Encode()
    {
        var words = _counts.Count <= MaxWords ? _counts.AsEnumerable() : _counts.OrderByDescending(word => word.Value).Take(MaxWords);
        var bytes = new byte[Math.Min(_counts.Count, MaxWords) * sizeof(int)];
        var at = 0;
        foreach (var (hash, count) in words)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), hash << CountBits | Math.Min(count, MaxCount));
            at += sizeof(int);
        }

        return bytes;
    }

    /// <summary>One letter tells nothing; in front of a stem stand its language and a separator.</summary>
    private static bool IsCounted(string term) =>
        term.Length - term.IndexOf(StemMarker.Separator) > 2 && !SearchStopWords.ContainsStem(term);

    /// <summary>The hash and count of each word, in the order in which they were written.</summary>
    public static Reading Decode(ReadOnlySpan<byte> bytes) => new(bytes);

    /// <summary>FNV-1a over the characters, folded to 27 bits; part of the index, so it never changes.</summary>
    public static int HashOf(ReadOnlySpan<char> stem)
    {
        var hash = 2166136261u;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash >> CountBits) ^ (hash & MaxCount));
    }

    /// <summary>Goes through the words of a profile.</summary>
    public ref struct Reading(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _bytes = bytes;

        public (int Hash, int Count) Current { get; private set; }

        public readonly Reading GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_bytes.Length < sizeof(int))
            {
                return false;
            }

            var number = BinaryPrimitives.ReadInt32BigEndian(_bytes);
            Current = (number >>> CountBits, number & MaxCount);
            _bytes = _bytes[sizeof(int)..];
            return true;
        }
    }
}
