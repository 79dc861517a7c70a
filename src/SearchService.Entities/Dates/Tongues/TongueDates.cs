using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>Finds the dates of a text in one of the languages other than English that the grammar knows.</summary>
internal static class TongueDates
{
    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it.</param>
    public static bool Reads(string language) => IsCharacterScript(language) || TongueLexicon.Of(language) is not null;

    public static List<DateMatch> Find(string text, string language, PublicationDay published)
    {
        var matches = new List<DateMatch>();
        if (IsCharacterScript(language))
        {
            new CharacterDates(text, language, published).Read(matches);
            return matches;
        }

        var lexicon = TongueLexicon.Of(language)
            ?? throw new ArgumentException($"The grammar has no words of {language}.", nameof(language));
        using var passage = new TonguePassage(text, lexicon);
        foreach (var reading in new TongueGrammar(passage, lexicon, published).Read())
        {
            if (reading.Value.IsWritable)
            {
                var value = reading.Value.ToString();
                var span = new TextSpan(passage[reading.Start].Start, passage[reading.End - 1].End);
                matches.Add(new DateMatch(span, value, TimexValue.DaysOf(value)));
            }
        }

        return matches;
    }

    private static bool IsCharacterScript(string language) => language is "zh" or "ja" or "ko";
}
