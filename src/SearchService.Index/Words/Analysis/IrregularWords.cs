using System.Collections.Frozen;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// The frequent words of each language whose forms its stemmer does not bring together, from <c>irregular-words.txt</c>: children, børn,
/// școli. For each form, the words whose stems it has beside its own.
/// </summary>
internal sealed class IrregularWords
{
    /// <summary>What a rule leaves of a word, at least.</summary>
    private const int ShortestRest = 2;

    private static readonly IrregularWords None = new("", []);

    private static readonly Lazy<FrozenDictionary<string, IrregularWords>> ByLanguage = new(Read);

    private readonly FrozenDictionary<string, string[]> _words;
    private readonly (string Ending, string Base)[] _rules;

    /// <summary>
    /// What Arabic writes as one with the word behind it: "and", and the article, alone and behind "and", "in", "as" and "for".
    /// </summary>
    private static readonly string[] ArabicArticles = ["", "و", "ال", "وال", "بال", "كال", "فال", "لل", "ولل", "وبال"];

    private IrregularWords(string language, IReadOnlyList<string[]> lines)
    {
        // A rule knows its endings with and without accents, as words are looked up.
        _rules =
        [
            .. lines.Where(line => line[0][0] == '-').SelectMany(line => line[1..].SelectMany(form =>
                new[] { (form[1..], line[0][1..]), (Folding.Fold(form[1..]), Folding.Fold(line[0][1..])) })).Distinct(),
        ];
        _words = lines.Where(line => line[0][0] != '-')
            .SelectMany(line => line[1..].SelectMany(form => language == "ar" ? ArabicArticles.Select(article => article + form) : [form])
                .Select(form => (Form: Folding.Fold(form), Base: line[0].ToLowerInvariant())))
            .GroupBy(pair => pair.Form, pair => pair.Base)
            .ToFrozenDictionary(forms => forms.Key, forms => forms.Distinct().ToArray());
    }

    /// <summary>Each word with a form of it, both as they are looked up.</summary>
    public IEnumerable<(string Word, string Form)> Forms => _words.SelectMany(form => form.Value.Select(word => (word, form.Key)));

    public static IrregularWords Of(string language) => ByLanguage.Value.GetValueOrDefault(language, None);

    /// <summary>The words that a form may be one of, in lower case; none for most.</summary>
    /// <param name="form">In lower case, with or without its accents.</param>
    public IEnumerable<string> BasesOf(string form)
    {
        foreach (var word in _words.GetValueOrDefault(Folding.Fold(form), []))
        {
            yield return word;
        }

        foreach (var (ending, word) in _rules)
        {
            if (form.Length - ending.Length >= ShortestRest && form.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return form[..^ending.Length] + word;
            }
        }
    }

    private static FrozenDictionary<string, IrregularWords> Read()
    {
        using var stream = typeof(IrregularWords).Assembly.GetManifestResourceStream(typeof(IrregularWords), "irregular-words.txt")!;
        using var reader = new StreamReader(stream);
        Dictionary<string, List<string[]>> lines = [];
        var language = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                lines[language = line[1..^1]] = [];
            }
            else if (!line.StartsWith('#'))
            {
                lines[language].Add(line.Split(' '));
            }
        }

        return lines.ToFrozenDictionary(each => each.Key, each => new IrregularWords(each.Key, each.Value));
    }
}
