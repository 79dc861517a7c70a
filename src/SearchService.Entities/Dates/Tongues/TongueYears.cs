using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// A day, month or season with the year that is said as seen from the publication: "im Oktober vergangenen Jahres", "в октябре
/// следующего года", "loni v říjnu", "i fjor sommer". It is one date, and its year is none of its own.
/// </summary>
internal sealed class TongueYears(TonguePassage p)
{
    private const int MostBetween = 3;

    private const int LongestBetween = 4;

    /// <summary>The readings of a text, in its order, with what belongs together joined.</summary>
    public List<Reading> Join(List<Reading> readings)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            if (!IsSeenFrom(readings[i]))
            {
                continue;
            }

            var year = readings[i];
            if (i > 0 && IsOpen(readings[i - 1]) && AreSmall(readings[i - 1].End, year.Start)
                && With(readings[i - 1].Value, year) is { } before)
            {
                readings[i - 1] = readings[i - 1] with { End = year.End, Value = before };
                readings.RemoveAt(i--);
            }
            else if (SeasonBefore(year.Start, i > 0 ? readings[i - 1].End : 0) is var season and >= 0)
            {
                readings[i] = year with { Start = season, Value = new DateValue(Grain.Season, year.Value.Year, p[season].Value) };
            }
            else if (i + 1 < readings.Count && IsOpen(readings[i + 1]) && AreSmall(year.End, readings[i + 1].Start)
                && With(readings[i + 1].Value, year) is { } behind)
            {
                readings[i] = year with { End = readings[i + 1].End, Value = behind };
                readings.RemoveAt(i + 1);
            }
            else if (PartBehind(year, i + 1 < readings.Count ? readings[i + 1].Start : int.MaxValue) is { } part)
            {
                readings[i] = part;
            }
        }

        return readings;
    }

    /// <summary>"последний год", "heuer": a year without its number.</summary>
    private bool IsSeenFrom(in Reading reading) => reading.Value is { Grain: Grain.Year, Year: not null } && !HasYear(reading);

    /// <summary>A day or month whose year was guessed.</summary>
    private bool IsOpen(in Reading reading) => reading.Value.Grain is Grain.Month or Grain.Day && !HasYear(reading)
        && Enumerable.Range(reading.Start, reading.End - reading.Start).Any(at => p[at].Month > 0)
        && !Enumerable.Range(reading.Start, reading.End - reading.Start)
            .Any(at => p.Is(at, TongueSpans.Pointers) && p[at].Month == 0 && !p.Is(at, CalendarMeaning.Article));

    private bool HasYear(in Reading reading)
    {
        for (var at = reading.Start; at < reading.End; at++)
        {
            if (p[at] is { Kind: TokenKind.Number, Length: 4 })
            {
                return true;
            }
        }

        return false;
    }

    private static DateValue? With(in DateValue value, in Reading year) =>
        year.Value.Year is { } known && (value.Grain == Grain.Month || value.Day <= CalendarDay.DaysInMonth(known, value.Part))
            ? value with { Year = known }
            : null;

    /// <summary>Where a season stands before, with small words between and behind the last date; -1 where none does.</summary>
    private int SeasonBefore(int start, int from)
    {
        for (var at = start - 1; at >= start - 1 - MostBetween && at >= from; at--)
        {
            if (p.Is(at, CalendarMeaning.Season))
            {
                return at;
            }

            if (!IsSmall(at))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>"geçen yıl ekimde", "i fjor sommer": a month or season behind, which by itself was none.</summary>
    private Reading? PartBehind(in Reading year, int until)
    {
        var at = year.End;
        while (at < year.End + MostBetween && IsSmall(at))
        {
            at++;
        }

        if (at >= until || !p.IsWord(at))
        {
            return null;
        }

        var end = TongueDays.AfterSuffix(p, at + 1);
        return p.Is(at, CalendarMeaning.Month) ? year with { End = end, Value = new DateValue(Grain.Month, year.Value.Year, p[at].Month) }
            : p.Is(at, CalendarMeaning.Season) ? year with { End = end, Value = new DateValue(Grain.Season, year.Value.Year, p[at].Value) }
            : null;
    }

    private bool AreSmall(int from, int to)
    {
        if (to < from || to - from > MostBetween)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (!IsSmall(at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"des", "dello", "من", "d'".</summary>
    private bool IsSmall(int at) => p.IsApostrophe(at)
        || (p.IsWord(at) && !p[at].IsCapital && p[at].Gap != Gap.Paragraph && !p.Is(at, CalendarMeaning.Joint | CalendarMeaning.Season)
            && p[at].Month == 0
            && (p[at].Length <= LongestBetween || p.Is(at, CalendarMeaning.Of | CalendarMeaning.Article | CalendarMeaning.Introducer)));
}
