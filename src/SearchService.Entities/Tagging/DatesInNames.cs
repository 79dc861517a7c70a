using System.Collections.Frozen;
using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates;
using SearchService.Entities.Dates.Tongues;

namespace SearchService.Entities.Tagging;

/// <summary>
/// A date is no name: where months are written with a capital, the model of all languages takes them for people and places ("Laurent
/// Ağustos
/// 2021"). What the grammar of dates has found is cut off.
/// </summary>
internal static class DatesInNames
{
    /// <summary>Weekdays, of languages that the grammar does not read: "hari Senin".</summary>
    private static readonly Lazy<FrozenSet<(string Language, string Weekday)>> Weekdays = new(() => CalendarWords.All
        .SelectMany(tongue => tongue.Words.Where(word => word is { Meaning: CalendarMeaning.Weekday, IsStem: false })
            .Select(word => (tongue.Language, word.Form)))
        .ToFrozenSet());

    /// <param name="dates">By part, as the grammar gave them.</param>
    public static void Cut(IReadOnlyList<string> texts, List<TaggedName> names, IReadOnlyList<IReadOnlyList<DateMatch>> dates)
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            foreach (var date in dates[name.Part])
            {
                if (date.Span.Start < name.Span.End && name.Span.Start < date.Span.End
                    && (HasNumber(texts[name.Part], date.Span) || Holds(date.Span, name.Span)))
                {
                    name = name with { Span = Longer(name.Span, date.Span) };
                }
            }

            if (name.Span.Length == names[i].Span.Length)
            {
                continue;
            }

            name = name with { Span = Trimmed(texts[name.Part], name.Span) };
            if (name.Span.Length > 1 && char.IsUpper(texts[name.Part][name.Span.Start]))
            {
                names[i] = name;
            }
            else
            {
                names.RemoveAt(i);
            }
        }
    }

    /// <summary>Takes out names that are a weekday, in languages that the grammar of dates does not read.</summary>
    public static void DropWeekdays(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        if (!TongueDates.Reads(language))
        {
            names.RemoveAll(name => Weekdays.Value.Contains((language, name.Span.Of(texts[name.Part]).ToString().ToLowerInvariant())));
        }
    }

    /// <summary>"περασμένη Παρασκευή": the name is one word of the date.</summary>
    private static bool Holds(TextSpan date, TextSpan name) =>
        date.Start <= name.Start && name.End <= date.End && name.Length < date.Length;

    private static bool HasNumber(string text, TextSpan span) => span.Of(text).IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>What is left of the name on the longer side of the date.</summary>
    private static TextSpan Longer(TextSpan name, TextSpan date)
    {
        var before = Math.Max(0, date.Start - name.Start);
        var after = Math.Max(0, name.End - date.End);
        return before >= after ? new TextSpan(name.Start, name.Start + before) : new TextSpan(name.End - after, name.End);
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
