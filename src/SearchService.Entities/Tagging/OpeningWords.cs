using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Words that open a sentence and that the tagger takes for people: Slavic verbs ("Stretla sa s ním", "Spotkała się"), Finnish nouns in a
/// case ("Asiasta kertoi"), Turkish offices ("Devlet Başkanı").
/// </summary>
internal sealed class OpeningWords(PersonNames people)
{
    private const int ShortestStem = 3;

    private static readonly string[] Reflexives = [" sa ", " se ", " si ", " się "];

    private static readonly string[] PastEndings = ["la", "li", "lo", "l", "ła", "ło", "ł", "ly", "ły", "ao"];

    private static readonly string[] FinnishCases = ["sta", "stä", "ssa", "ssä", "lla", "llä", "lta", "ltä", "ksi", "een", "iin"];

    /// <summary>The last word of offices: "Devlet Başkanı Brüksel'e geldi" names nobody.</summary>
    private static readonly string[] TurkishOffices =
        [" Başkanı", " Bakanı", " Müdürü", " Sözcüsü", " Yardımcısı", " Valisi", " Lideri", " Başbakanı", " Bakanlığı", " Başkanvekili"];

    /// <summary>Takes out people of one such word, unless it is a known name, or one of those that are named in full.</summary>
    public void Drop(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        if (language is "sk" or "cs" or "pl" or "hr" or "sr" or "bs" or "sl")
        {
            names.RemoveAll(name => IsOneOpeningWord(texts, name)
                && IsVerb(name.Span.Of(texts[name.Part]), texts[name.Part].AsSpan(name.Span.End))
                && !people.Contains(name.Span.Of(texts[name.Part])));
        }
        else if (language == "tr")
        {
            names.RemoveAll(name => name.Kind == EntityKind.Person && LengthOf(TurkishOffices, name.Span.Of(texts[name.Part])) > 0);
        }
        else if (language == "fi")
        {
            names.RemoveAll(name => IsOneOpeningWord(texts, name) && StemOf(name.Span.Of(texts[name.Part])) is { IsEmpty: false } stem
                && !FullNames.Have(stem, texts, names));
        }
    }

    private static bool IsOneOpeningWord(IReadOnlyList<string> texts, TaggedName name) => name.Kind == EntityKind.Person
        && !name.Span.Of(texts[name.Part]).Contains(' ') && new NameWords(texts[name.Part]).StartsSentence(name.Span.Start);

    private static bool IsVerb(ReadOnlySpan<char> word, ReadOnlySpan<char> behind)
    {
        var isReflexive = false;
        foreach (var reflexive in Reflexives)
        {
            isReflexive |= behind.StartsWith(reflexive);
        }

        return isReflexive && LengthOf(PastEndings, word) > 0;
    }

    /// <summary>What stands before the ending of a case, without its last letter; empty where there is no such ending.</summary>
    private static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word) =>
        LengthOf(FinnishCases, word) is var length and > 0 && word.Length > length + ShortestStem ? word[..^(length + 1)] : [];

    private static int LengthOf(string[] endings, ReadOnlySpan<char> word)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
