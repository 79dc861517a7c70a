using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Words.Fields;

/// <summary>
/// Names of one kind. Written are their keys, which spellings share, as terms; the words of all their forms, in a field beside; for people
/// and places the forms in which articles print a name, in another; and for counting the key with the form that this article prints.
/// </summary>
internal sealed class NameField(string name) : CountedField(name)
{
    /// <summary>Parts a key from what stands behind it: a form in counted values, the key of the name that is meant in aliases.</summary>
    public const char Separator = '\u0001';

    /// <summary>The words of all forms of the names.</summary>
    public NameWordsField Words { get; } = new(name + "_words");

    /// <summary>For each printed form of a name its key, a separator and the key of the name it stands for.</summary>
    public TermField Aliases { get; } = new(name + "_alias");

    public override bool HasForms => true;

    /// <summary>The key in a counted value.</summary>
    public static string KeyOf(string value) => value[..Math.Max(0, value.IndexOf(Separator, StringComparison.Ordinal))];

    public override string ShownOf(string value) => value[(value.IndexOf(Separator, StringComparison.Ordinal) + 1)..];

    /// <summary>Writes each name once by its key, in the first form that it has in this article.</summary>
    public void Write(Document document, IEnumerable<string> names)
    {
        List<string> keys = [];
        foreach (var (key, form) in Keyed(names))
        {
            keys.Add(key);
            AddValue(document, key + Separator + form);
            Words.Write(document, form);
        }

        AddTerms(document, keys);
    }

    /// <summary>The term that leads from the key of a form to the key of the name that it stands for.</summary>
    public static string Alias(string form, string key) => Cut(form + Separator + key);

    /// <summary>Each name once by its key, with the first form that it has.</summary>
    public static IEnumerable<(string Key, string Form)> Keyed(IEnumerable<string> names) =>
        names.Select(each => (Key: Cut(NameKey.Of(each)), Form: Cut(each))).DistinctBy(name => name.Key);

    /// <summary>Writes the forms in which names are printed, so that each finds the name.</summary>
    /// <param name="printed">Forms beside the names themselves.</param>
    /// <param name="aliases">Keys of forms, each with the key of the name that it stands for.</param>
    public void WriteForms(Document document, IEnumerable<string> printed, IEnumerable<(string Form, string Key)> aliases)
    {
        foreach (var form in printed.Where(form => !string.IsNullOrWhiteSpace(form)))
        {
            Words.Write(document, form);
        }

        Aliases.WriteAll(document, [.. aliases.Select(alias => Alias(alias.Form, alias.Key))]);
    }
}

/// <summary>The words of names: in lower case without accents, never stemmed.</summary>
internal sealed class NameWordsField(string name) : IndexField(name)
{
    public static Analyzer Analyzer => TextAnalyzers.Names;

    public void Write(Document document, string form) => document.Add(new TextField(Name, form, Field.Store.NO));

    /// <summary>Articles with a name that holds these words in a row.</summary>
    public Query Row(IReadOnlyList<string> words)
    {
        if (words.Count == 1)
        {
            return Is(words[0]);
        }

        var row = new PhraseQuery();
        foreach (var word in words)
        {
            row.Add(Has(word));
        }

        return row;
    }

    /// <summary>Articles with a given name and a family name that have up to so many others between them.</summary>
    public Query Around(string given, string family, int between)
    {
        var around = new BooleanQuery();
        for (var others = 0; others <= between; others++)
        {
            around.Add(new PhraseQuery { { Has(given), 0 }, { Has(family), others + 1 } }, Occur.SHOULD);
        }

        return around;
    }
}
