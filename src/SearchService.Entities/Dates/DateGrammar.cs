using System.Buffers;
using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Tongues;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates;

/// <summary>
/// Finds and resolves the dates of English news: a hand-made tokenizer, rules over its tokens (<see cref="Grammar"/>), and
/// a timeline that remembers what was said. What is found are TIMEX3's types DATE and TIME; lengths of time ("for two
/// years") and repeated times ("every Monday") are not. The forms, with examples, stand in <c>docs/dates.md</c>.
/// </summary>
public sealed class DateGrammar
{
    private DateGrammar()
    {
    }

    /// <summary>
    /// All date expressions, in the order of the text and without overlap. Never throws for any text; time is linear in its
    /// length. Without <paramref name="published"/> what needs it stays open: <c>XXXX-09-12</c>, <c>XXXX-WXX-1</c>, <c>PAST_REF</c>.
    /// </summary>
    /// <param name="language">ISO 639-1 of the text; null, <c>en</c> and what the grammar has no words of: English.</param>
    public static IReadOnlyList<DateMatch> Find(string text, PublicationTime? published, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FindIn(text, published, ArticleLanguage.Of(language, text));
    }

    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it for the text.</param>
    internal static IReadOnlyList<DateMatch> FindIn(string text, PublicationTime? published, string language) =>
        language == "en" || !TongueDates.Reads(language)
            ? FindEnglish(text, published)
            : TongueDates.Find(text, language, new PublicationDay(published));

    private static List<DateMatch> FindEnglish(string text, PublicationTime? published)
    {
        var tokens = Tokenizer.Read(text, out var rented);
        try
        {
            var matches = Read(text, tokens, new PublicationDay(published));
            ForeignDays.AddTo(matches, text);
            return matches;
        }
        finally
        {
            ArrayPool<DateToken>.Shared.Return(rented);
        }
    }

    // Paragraph by paragraph, so that no rule can reach across: a date in one heading is not joined to a number in the next.
    private static List<DateMatch> Read(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, PublicationDay published)
    {
        var matches = new List<DateMatch>();
        var timeline = default(DiscourseTimeline);
        while (tokens.Length > 0)
        {
            var length = 1;
            while (length < tokens.Length && tokens[length].Gap != Gap.Paragraph)
            {
                length++;
            }

            var passage = new Passage(text, tokens[..length]);
            timeline ??= new DiscourseTimeline(Datelines.Read(passage, published));
            ReadParagraph(passage, timeline, matches);
            tokens = tokens[length..];
        }

        return matches;
    }

    private static void ReadParagraph(in Passage passage, DiscourseTimeline timeline, List<DateMatch> matches)
    {
        var previous = default(Reading);
        var at = 0;
        while (at < passage.Count)
        {
            if (!JoinedDates.TryRead(passage, at, previous, out var reading)
                && !(MayStart(passage[at]) && Grammar.TryExpression(passage, at, timeline, out reading)))
            {
                at++;
                continue;
            }

            if (reading.IsReported && reading.Value.IsWritable)
            {
                matches.Add(Match(passage, reading));
                if (reading.IsSpokenOf)
                {
                    timeline.Mention(reading.Value);
                }

                previous = reading;
            }

            at = reading.End;
        }
    }

    private static DateMatch Match(in Passage passage, Reading reading)
    {
        var value = reading.Value.ToString();
        var span = new TextSpan(passage[reading.Start].Start, passage[reading.End - 1].End);
        return new DateMatch(span, value, TimexValue.DaysOf(value));
    }

    // Nine tokens in ten end here: words that the vocabulary does not know, and those that only stand beside dates.
    private static bool MayStart(in DateToken token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => token.Length == 1 || token.Word is not (WordKind.None or WordKind.Function or WordKind.Measure or WordKind.Sport
            or WordKind.Street or WordKind.Newspaper or WordKind.Label or WordKind.Preposition or WordKind.And or WordKind.Or or WordKind.To
            or WordKind.Of or WordKind.On or WordKind.In or WordKind.By or WordKind.For
            or WordKind.Between or WordKind.Than or WordKind.TimeZone),
        TokenKind.Symbol => token.Value is '\'' or '\u2019' or '\u2018' or '`',
        _ => false,
    };
}
