using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>Verbs of the West and South Slavic languages that open a sentence and are nobody: "Stretla sa s ním", "Spotkała się".</summary>
internal sealed class ReflexiveVerbs(PersonNames people)
{
    private static readonly string[] Reflexives = [" sa ", " se ", " si ", " się "];

    private static readonly string[] Endings = ["la", "li", "lo", "l", "ła", "ło", "ł", "ly", "ły", "ao"];

    /// <summary>Takes out people of one word that end as a verb of the past, have "oneself" behind them and no given name.</summary>
    public void Drop(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        if (language is "sk" or "cs" or "pl" or "hr" or "sr" or "bs" or "sl")
        {
            names.RemoveAll(name => name.Kind == EntityKind.Person && IsVerb(texts[name.Part], name.Span));
        }
    }

    private bool IsVerb(string text, TextSpan name)
    {
        var word = name.Of(text);
        return !word.Contains(' ') && Any(Endings, word, fromEnd: true) && Any(Reflexives, text.AsSpan(name.End), fromEnd: false)
            && !people.Contains(word) && new NameWords(text).StartsSentence(name.Start);
    }

    private static bool Any(string[] parts, ReadOnlySpan<char> text, bool fromEnd)
    {
        foreach (var part in parts)
        {
            if (fromEnd ? text.EndsWith(part) : text.StartsWith(part))
            {
                return true;
            }
        }

        return false;
    }
}
