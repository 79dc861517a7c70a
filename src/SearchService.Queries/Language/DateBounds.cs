using System.Globalization;
using SearchService.Articles;
using SearchService.Articles.Calendars;

namespace SearchService.Queries.Language;

/// <summary>A stretch of time, both ends included; an end that is null is open. Where both are, any date is meant.</summary>
public readonly record struct DateBounds(PartialDate? From, PartialDate? To)
{
    private static readonly CalendarDay Earliest = new(-99_999, 1, 1);
    private static readonly CalendarDay Latest = new(99_999, 12, 31);

    /// <summary>All days in it; an open end reaches farther than any date that an article can speak of.</summary>
    public DayRange Days => new(From?.Days.First ?? Earliest, To?.Days.Last ?? Latest);

    /// <summary>
    /// Reads <c>*</c>, <c>2023-09</c>, <c>2019..2021</c>, <c>2019..</c>, <c>..2021</c>, <c>[2019 TO 2021]</c>, <c>{2019 TO 2021}</c> (ends
    /// left out), <c>[* TO 2021]</c>, <c>&gt;=2020</c>, <c>&gt;2020</c>, <c>&lt;=2020</c> and <c>&lt;2020</c>. Ends that come in the wrong
    /// order are exchanged, and <paramref name="reversed"/> says so.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateBounds bounds, out bool reversed)
    {
        reversed = false;
        text = text.Trim();
        var known = text switch
        {
            ['>', '=', .. var rest] => Ends(rest, "*", out bounds) && bounds.From is not null,
            ['<', '=', .. var rest] => Ends("*", rest, out bounds) && bounds.To is not null,
            ['>', .. var rest] => Ends(rest, "*", out bounds) && bounds.From is not null && StepPastFrom(ref bounds),
            ['<', .. var rest] => Ends("*", rest, out bounds) && bounds.To is not null && StepBeforeTo(ref bounds),
            ['[' or '{', .. var inner, ']' or '}'] => Bracketed(inner, text[0] == '{', text[^1] == '}', out bounds),
            _ => Dotted(text, out bounds),
        };
        if (known && bounds is { From: { } from, To: { } to } && from.Days.First > to.Days.Last)
        {
            reversed = true;
            bounds = new DateBounds(to, from);
        }

        return known;
    }

    /// <summary><c>2023-09</c>, <c>2019..2021</c>, <c>2019..</c>, <c>..2021</c> or <c>*</c>.</summary>
    public override string ToString() => From is null && To is null ? "*" : From == To ? $"{From}" : $"{From}..{To}";

    private static bool Dotted(ReadOnlySpan<char> text, out DateBounds bounds)
    {
        var dots = text.IndexOf("..");
        if (dots < 0)
        {
            return Ends(text, text, out bounds);
        }

        var from = text[..dots];
        var to = text[(dots + 2)..];
        return Ends(from.IsEmpty ? "*" : from, to.IsEmpty ? "*" : to, out bounds) && bounds != default;
    }

    private static bool Bracketed(ReadOnlySpan<char> inner, bool withoutFrom, bool withoutTo, out DateBounds bounds)
    {
        var to = inner.IndexOf(" TO ", StringComparison.OrdinalIgnoreCase);
        if (to < 0)
        {
            return Dotted(inner.Trim(), out bounds);
        }

        return Ends(inner[..to].Trim(), inner[(to + 4)..].Trim(), out bounds)
            && (!withoutFrom || bounds.From is null || StepPastFrom(ref bounds))
            && (!withoutTo || bounds.To is null || StepBeforeTo(ref bounds));
    }

    private static bool Ends(ReadOnlySpan<char> from, ReadOnlySpan<char> to, out DateBounds bounds)
    {
        bounds = default;
        if (!End(from, out var first) || !End(to, out var last))
        {
            return false;
        }

        bounds = new DateBounds(first, last);
        return true;
    }

    private static bool End(ReadOnlySpan<char> text, out PartialDate? end)
    {
        end = null;
        if (text is "*")
        {
            return true;
        }

        var known = PartialDate.TryParse(Padded(text), out var date) || TypedDate.TryParse(text.ToString(), out date);
        end = known ? date : null;
        return known;
    }

    /// <summary>2023-9-1 is what people type.</summary>
    private static string Padded(ReadOnlySpan<char> text)
    {
        var parts = text.ToString().Split('-');
        return string.Join('-', parts.Select((part, place) => place > 0 && part.Length == 1 ? "0" + part : part));
    }

    private static bool StepPastFrom(ref DateBounds bounds)
    {
        var stepped = Step(bounds.From!.Value, +1);
        bounds = bounds with { From = stepped };
        return stepped is not null;
    }

    private static bool StepBeforeTo(ref DateBounds bounds)
    {
        var stepped = Step(bounds.To!.Value, -1);
        bounds = bounds with { To = stepped };
        return stepped is not null;
    }

    /// <summary>The year, month or day next to this one, or null where the calendar ends.</summary>
    private static PartialDate? Step(PartialDate date, int by)
    {
        var moment = new DateTime(date.Year, date.Month ?? 1, date.Day ?? 1, 0, 0, 0, DateTimeKind.Unspecified);
        var (first, last) = (DateTime.MinValue.Date, DateTime.MaxValue.Date);
        if (by > 0 ? date.Days.Last.SortKey >= SortKey(last) : date.Days.First.SortKey <= SortKey(first))
        {
            return null;
        }

        return (date.Month, date.Day) switch
        {
            (null, _) => new PartialDate(date.Year + by),
            (_, null) => Month(moment.AddMonths(by)),
            _ => PartialDate.From(DateOnly.FromDateTime(moment.AddDays(by))),
        };
    }

    private static PartialDate Month(DateTime moment) => new(moment.Year, moment.Month);

    private static int SortKey(DateTime day) =>
        int.Parse(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
