using System.Numerics;
using Lucene.Net.Index;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>
/// The words of <see cref="Least"/> articles or more, and some others: of a word that is in the archive, only such can be the right
/// spelling. They are few and looked through at once; to find what is near a word among all words took half of a query for a rare one.
/// About 60 bytes for each; a later state takes them over and adds what its new segments hold.
/// </summary>
internal sealed class FrequentWords
{
    /// <summary>Every word is here that is in the titles of so many articles and the texts of so many, taken together.</summary>
    public const int Least = 20;

    /// <summary>Such a word has half of them in one of the two.</summary>
    private const int LeastOfField = Least / 2;

    /// <summary>To look up each word of a segment of more articles takes longer than to walk through all words.</summary>
    private const int LargeSegment = 1 << 12;

    private static readonly BodyField[] Fields = [IndexFields.Text, IndexFields.Title];

    private readonly string[] _words;

    /// <summary>Which letters each word has.</summary>
    private readonly uint[] _letters;

    private FrequentWords(string[] words) => (_words, _letters) = (words, Array.ConvertAll(words, Letters));

    public static FrequentWords Of(Snapshot snapshot) => snapshot.Of(static snapshot => All(snapshot), static (snapshot, earlier, known) =>
    {
        var added = snapshot.LeavesBeside(earlier).ToList();
        return added.Exists(segment => segment.MaxDoc > LargeSegment) ? All(snapshot) : known.With(added, new TermLookup(snapshot.Reader));
    });

    /// <summary>Those that differ from a word in so many letters at most.</summary>
    public List<string> Near(string word, int edits)
    {
        var letters = Letters(word);
        List<string> near = [];
        for (var i = 0; i < _letters.Length; i++)
        {
            // One letter changed takes one from a word and adds another at most.
            if (BitOperations.PopCount(_letters[i] ^ letters) <= 2 * edits && NearSpelling.AreNear(word, _words[i], edits))
            {
                near.Add(_words[i]);
            }
        }

        return near;
    }

    private static FrequentWords All(Snapshot snapshot)
    {
        HashSet<string> words = [];
        foreach (var field in Fields)
        {
            ForEach(snapshot.Reader, field, terms =>
            {
                if (terms.DocFreq >= LeastOfField)
                {
                    words.Add(terms.Term.Utf8ToString());
                }
            });
        }

        return InOrder(words);
    }

    private FrequentWords With(List<AtomicReader> segments, TermLookup lookup)
    {
        HashSet<string> words = [];
        foreach (var field in Fields)
        {
            segments.ForEach(segment => ForEach(segment, field, terms =>
            {
                var word = terms.Term.Utf8ToString();
                if (Array.BinarySearch(_words, word, StringComparer.Ordinal) < 0 && lookup.ArticlesWith(field, word) >= LeastOfField)
                {
                    words.Add(word);
                }
            }));
        }

        words.UnionWith(words.Count > 0 ? _words : []);
        return words.Count > 0 ? InOrder(words) : this;
    }

    private static FrequentWords InOrder(HashSet<string> words) => new([.. words.Order(StringComparer.Ordinal)]);

    /// <summary>Goes through the words of a field, its stems and wholes aside.</summary>
    private static void ForEach(IndexReader reader, BodyField field, Action<TermsEnum> read)
    {
        if (field.TermsOf(reader)?.GetEnumerator() is not { } terms)
        {
            return;
        }

        for (var more = terms.MoveNext(); more;)
        {
            if (StemMarker.PassOver(terms) is { } behind)
            {
                more = behind != TermsEnum.SeekStatus.END;
                continue;
            }

            if (!terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length).Contains((byte)StemMarker.WholeSeparator))
            {
                read(terms);
            }

            more = terms.MoveNext();
        }
    }

    /// <summary>A bit for each letter of the English alphabet, six for all others.</summary>
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (char.IsAsciiLetterLower(letter) ? letter - 'a' : 26 + letter % 6);
        }

        return letters;
    }
}
