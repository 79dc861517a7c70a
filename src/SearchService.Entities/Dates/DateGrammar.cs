using System.Buffers;
using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates;

/// <summary>
/// Finds and resolves the dates of English news: a hand-made tokenizer, rules over its tokens (<see cref="Grammar"/>), and
/// a timeline that remembers what was said. What is found are TIMEX3's types DATE and TIME; lengths of time ("for two
/// years") and repeated times ("every Monday") are not. The forms, with examples, stand in <c>docs/dates.md</c>.
/// </summary>
public sealed class DateGrammar
{
    /// <summary>Changes whenever the grammar would find something else, so that cached results are known to be old.</summary>
    public const string Version = "1";

    private DateGrammar()
    {
    }

    /// <summary>
    /// All date expressions, in the order of the text and without overlap. Never throws for any text; time is linear in its
    /// length. Without <paramref name="published"/> what needs it stays open: <c>XXXX-09-12</c>, <c>XXXX-WXX-1</c>, <c>PAST_REF</c>.
    /// </summary>
    public static IReadOnlyList<DateMatch> Find(string text, PublicationTime? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Read(text, out var rented);
        try
        {
            return Read(text, tokens, new Timeline(published));
        }
        finally
        {
            ArrayPool<Token>.Shared.Return(rented);
        }
    }

    // Paragraph by paragraph, so that no rule can reach across: a date in one heading is not joined to a number in the next.
    private static List<DateMatch> Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Timeline timeline)
    {
        var matches = new List<DateMatch>();
        while (tokens.Length > 0)
        {
            var length = 1;
            while (length < tokens.Length && tokens[length].Gap != Gap.Paragraph)
            {
                length++;
            }

            ReadParagraph(new Passage(text, tokens[..length]), timeline, matches);
            tokens = tokens[length..];
        }

        return matches;
    }

    private static void ReadParagraph(in Passage passage, Timeline timeline, List<DateMatch> matches)
    {
        var previous = default(Reading);
        var at = 0;
        while (at < passage.Count)
        {
            if (!MayStart(passage[at]))
            {
                at++;
                continue;
            }

            if (!JoinedDates.TryRead(passage, at, previous, out var reading) && !Grammar.TryExpression(passage, at, timeline, out reading))
            {
                at++;
                continue;
            }

            if (reading.IsReported && reading.Value.IsWritable)
            {
                if (reading.IsSpokenOf)
                {
                    timeline.Mention(reading.Value);
                }

                var value = reading.Value.ToString();
                var span = new TextSpan(passage[reading.Start].Start, passage[reading.End - 1].End);
                matches.Add(new DateMatch(span, value, TimexValue.DaysOf(value)));
                previous = reading;
            }

            at = reading.End;
        }
    }

    // Nine words in ten are unknown to the vocabulary and none of them starts anything.
    private static bool MayStart(in Token token) => token.Kind switch
    {
        TokenKind.Word => token.Word is not (WordKind.None or WordKind.Function or WordKind.Measure) || token.Length == 1,
        TokenKind.Number => true,
        TokenKind.Symbol => token.Value is '\'' or '\u2019' or '\u2018' or '`' or '-' or '\u2013' or '\u2014' or '/' or ',',
        _ => false,
    };
}
