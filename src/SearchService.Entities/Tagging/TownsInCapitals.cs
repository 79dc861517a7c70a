using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Places of several words in a line of capitals, "NUEVA YORK", "COREA DEL SUR": each word alone may be a word of the language, together
/// they are the name of a well-known place.
/// </summary>
internal sealed class TownsInCapitals(NameListing lists)
{
    private const int MostWords = 4;

    /// <summary>Makes names of their words; a small word inside stays small.</summary>
    public void Mark(string text, List<CapitalWord> words, string language)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var end = EndOfTown(text, words, i, language);
            for (; i + 1 < end; i++)
            {
                words[i] = AsName(words[i]);
            }

            words[i] = end > 0 ? AsName(words[i]) : words[i];
        }
    }

    /// <summary>Behind the longest name that begins with this word; 0 where none does.</summary>
    private int EndOfTown(string text, List<CapitalWord> words, int first, string language)
    {
        var end = first + 1;
        while (end < words.Count && end - first < MostWords && words[end].IsBeside(words[end - 1]))
        {
            end++;
        }

        for (; end > first + 1; end--)
        {
            var span = new TextSpan(words[first].Span.Start, words[end - 1].Span.End);
            if (words[end - 1].Kind != CapitalKind.Particle && lists.IsTown(span.Of(text), language))
            {
                return end;
            }
        }

        return 0;
    }

    private static CapitalWord AsName(CapitalWord word) =>
        word.Kind == CapitalKind.Particle ? word : word with { Kind = CapitalKind.Name };
}
