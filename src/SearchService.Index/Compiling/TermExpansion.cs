using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Articles.Letters;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>The words of an index that a pattern or a fuzzy word stands for.</summary>
internal static class TermExpansion
{
    /// <summary>More words than this are cut to the most frequent, equal ones to the first.</summary>
    public const int MaxWords = 1_024;

    public const int MaxFuzzyWords = 64;

    /// <summary>
    /// A longer word is taken as it is: what finds words near it grows with its length, to seconds for one of 1,000 letters.
    /// </summary>
    public const int MaxFuzzyLength = 64;

    /// <summary>Words of a field that match a pattern of <c>*</c> and <c>?</c>, already in the form of the index.</summary>
    public static Expansion Matching(IndexReader reader, IndexField field, string pattern)
    {
        var terms = field.TermsOf(reader);
        if (terms is null)
        {
            return Expansion.None;
        }

        // A pattern is matched word by word: as an automaton, "*a??????????????????" has more states than memory holds.
        var prefix = pattern[..(pattern.AsSpan().IndexOfAny('*', '?') is >= 0 and var wild ? wild : pattern.Length)];
        var found = new Found(MaxWords);
        FromPrefix(terms.GetEnumerator(), prefix, pattern, found);
        return found.ToExpansion();
    }

    /// <summary>Words of a field that differ from a word in so many letters at most.</summary>
    public static Expansion Fuzzy(IndexReader reader, IndexField field, string word, int edits)
    {
        if (word.Length <= edits)
        {
            return Expansion.None;
        }

        if (edits == 0 || word.Length > MaxFuzzyLength)
        {
            return field.ArticlesWith(reader, word) is > 0 and var articles
                ? new Expansion(new Dictionary<string, int> { [word] = articles }, false)
                : Expansion.None;
        }

        return Fuzzy(reader, field, new FuzzyWord(word, edits));
    }

    /// <summary>The same, with what may serve several fields.</summary>
    public static Expansion Fuzzy(IndexReader reader, IndexField field, FuzzyWord word)
    {
        if (field.TermsOf(reader) is not { } terms)
        {
            return Expansion.None;
        }

        var found = new Found(MaxFuzzyWords);
        found.AddAll(word.In(terms, field));
        return found.ToExpansion();
    }

    /// <summary>A short word allows one letter to differ, a longer one two.</summary>
    public static int EditsFor(string word) => word.Length switch
    {
        <= 2 => 0,
        <= 5 => 1,
        _ => 2,
    };

    /// <summary>A pattern in the form of the index: lower case, no accents.</summary>
    public static string Folded(string pattern) => Folding.Fold(pattern);

    /// <summary>Whether a word matches a pattern; takes time in proportion to both lengths multiplied at most.</summary>
    public static bool Fits(ReadOnlySpan<char> word, ReadOnlySpan<char> pattern)
    {
        var (at, next, star, tried) = (0, 0, -1, 0);
        while (at < word.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                (star, tried) = (next++, at);
            }
            else if (next < pattern.Length && (pattern[next] == '?' || pattern[next] == word[at]))
            {
                (at, next) = (at + 1, next + 1);
            }
            else if (star >= 0)
            {
                (at, next) = (++tried, star + 1);
            }
            else
            {
                return false;
            }
        }

        return pattern[next..].TrimStart('*').IsEmpty;
    }

    private static void FromPrefix(TermsEnum terms, string prefix, string pattern, Found found)
    {
        var start = new BytesRef(prefix);
        var status = terms.SeekCeil(start);
        while (status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, start))
        {
            if (StemMarker.PassOver(terms) is { } behind)
            {
                status = behind;
                continue;
            }

            found.Add(terms, pattern);
            status = terms.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END;
        }
    }

    private sealed class Found(int limit)
    {
        /// <summary>The least frequent first; of equal ones the last.</summary>
        private readonly PriorityQueue<string, (int Articles, int Number)> _words = new();
        private int _number;
        private bool _cut;

        public void AddAll(TermsEnum terms)
        {
            while (terms.MoveNext())
            {
                if (terms.Term.Bytes[terms.Term.Offset + Math.Max(0, terms.Term.Length - 2)] != StemMarker.WholeSeparator)
                {
                    Add(terms, "*");
                }
            }
        }

        public void Add(TermsEnum terms, string pattern)
        {
            var term = terms.Term;
            if (term.Bytes.AsSpan(term.Offset, term.Length).Contains((byte)StemMarker.Separator))
            {
                return;
            }

            var articles = terms.DocFreq;
            if (_cut && _words.TryPeek(out _, out var least) && articles <= least.Articles)
            {
                return;
            }

            // A whole word fits as it is read, without the number of its parts.
            var word = term.Utf8ToString();
            var isWhole = word.Length > 2 && word[^2] == StemMarker.WholeSeparator;
            if (!Fits(isWhole ? word.AsSpan(0, word.Length - 2) : word, pattern))
            {
                return;
            }

            _words.Enqueue(word, (articles, --_number));
            if (_words.Count > limit)
            {
                _words.Dequeue();
                _cut = true;
            }
        }

        public Expansion ToExpansion() =>
            new(_words.UnorderedItems.ToDictionary(item => item.Element, item => item.Priority.Articles), _cut);
    }
}

/// <param name="Frequencies">Words as they stand in the index, with the number of articles that hold each.</param>
/// <param name="Cut">There were more than the limit.</param>
internal sealed record Expansion(IReadOnlyDictionary<string, int> Frequencies, bool Cut)
{
    public static readonly Expansion None = new(new Dictionary<string, int>(), false);

    public IEnumerable<string> Words => Frequencies.Keys;
}
