using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Util;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Splits running text into words. At each position stand the word's spellings in lower case without accents and, marked with the language,
/// its stems: phrases ask for the first, words for the others.
/// </summary>
/// <param name="stemming">Null for names, which are never stemmed.</param>
internal sealed class TextAnalyzer(string language, Stemming? stemming) : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>
    /// Forms of so many different words are kept, some 400 bytes each: most words of a text are among the most frequent ones. All threads
    /// share them; a service has dozens, and for each its own would come to hundreds of megabytes.
    /// </summary>
    private const int Kept = 20_000;

    private readonly ThreadLocal<Func<string, IEnumerable<string>>?> _stem = new(() => stemming?.Stems());
    private volatile ConcurrentDictionary<string, WordForms> _known = new(StringComparer.Ordinal);
    private int _count;

    private readonly IrregularWords _irregular = IrregularWords.Of(language);

    public string Language { get; } = language;

    public bool Joins => stemming is { Joins: true };

    public bool IsStemming => stemming is not null;

    /// <summary>Keeps a phrase from running on from one name or caption into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    /// <summary>The forms of a word as it stands in a composed text.</summary>
    public WordForms FormsOf(ReadOnlySpan<char> letters)
    {
        var known = _known;
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var forms))
        {
            return forms;
        }

        if (Interlocked.Increment(ref _count) > Kept)
        {
            _known = known = new ConcurrentDictionary<string, WordForms>(StringComparer.Ordinal);
            Interlocked.Exchange(ref _count, 1);
        }

        return known.GetOrAdd(letters.ToString(), Forms(letters));
    }

    /// <summary>The stem of a word that is folded already and stands for several parts.</summary>
    public IReadOnlyList<string> StemsOfWhole(string whole) => Stems([whole]);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new WordTokenizer(this, reader));

    private WordForms Forms(ReadOnlySpan<char> letters)
    {
        var written = WordForms.Written(letters, Language);
        List<string> words = [];
        foreach (var form in written)
        {
            Add(words, Folding.Fold(form));
            if (Folding.OtherSpelling(form) is { } other)
            {
                Add(words, other);
            }
        }

        return new WordForms([.. words], Stems([.. written, .. words]).ToArray());
    }

    private List<string> Stems(List<string> forms)
    {
        List<string> stems = [];
        if (_stem.Value is { } stem)
        {
            foreach (var form in forms.Distinct())
            {
                AddStems(stems, stem(form));
                foreach (var word in _irregular.BasesOf(form))
                {
                    AddStems(stems, stem(word));
                    AddStems(stems, stem(Folding.Fold(word)));
                }
            }
        }

        return stems;
    }

    private void AddStems(List<string> stems, IEnumerable<string> more)
    {
        foreach (var each in more)
        {
            Add(stems, StemMarker.Term(Language, Folding.Fold(each)));
        }
    }

    private static void Add(List<string> list, string text)
    {
        if (text.Length > 0 && !list.Contains(text))
        {
            list.Add(text);
        }
    }
}
