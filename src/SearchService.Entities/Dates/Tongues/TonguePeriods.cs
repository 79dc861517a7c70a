using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Parts of a year and spans of many years.
/// <code>
///   part    := order (quarter | half) [of] year | (quarter | half) order [of] year | year order (quarter | half) | "Q" n year
///   decade  := tens years | years tens | decade-word        "1990er", "anni '90", "90-е годы", "années quatre-vingt-dix"
///   century := order century | century order                "19. Jahrhundert", "siglo XIX", "القرن التاسع عشر"
///   order   := rank | number with the mark of an ordinal | Roman numeral
/// </code>
/// </summary>
internal sealed class TonguePeriods(TonguePassage p, TonguePartsOfYear parts, string language)
{
    /// <summary>What <see cref="TryWord"/> begins with.</summary>
    public const CalendarMeaning Words = CalendarMeaning.Rank | TonguePartsOfYear.Words | CalendarMeaning.Century | CalendarMeaning.Tens
        | CalendarMeaning.DecadeWord | CalendarMeaning.Decade;

    private const int LastCentury = 21;

    /// <summary>"v. Chr.", "до н. э.", "f.Kr.": the first two words of what says "before Christ".</summary>
    private static readonly HashSet<(string, string)> BeforeChrist =
    [
        ("v", "Chr"), ("voor", "Chr"), ("vor", "Christus"), ("av", "J"), ("avant", "J"), ("avant", "notre"), ("a", "C"), ("antes", "de"),
        ("avanti", "Cristo"), ("p", "n"), ("przed", "naszą"), ("до", "н"), ("до", "нашей"), ("př", "n"), ("př", "Kr"), ("f", "Kr"),
        ("π", "Χ"), ("eKr", ""),
    ];

    private readonly TongueOrders _orders = new(p);

    /// <summary>What begins with a number.</summary>
    public bool TryCounted(int i, List<Reading> readings, out int end) =>
        parts.TryRead(i, readings, out end) || TryCentury(i, readings, out end) || TryDecade(i, readings, out end)
        || parts.TryYearFirst(i, readings, out end);

    /// <summary>"Q1 2022".</summary>
    public bool TryShortQuarter(int i, List<Reading> readings, out int end) => parts.TryShort(i, readings, out end);

    /// <summary>What begins with one of <see cref="Words"/>.</summary>
    public bool TryWord(int i, List<Reading> readings, out int end)
    {
        var token = p[i];
        end = i + 1;
        if (token.Is(CalendarMeaning.DecadeWord) || (token.Is(CalendarMeaning.Tens) && IsOfYears(i)))
        {
            end = token.Is(CalendarMeaning.Tens) && IsYears(i + 1) ? i + 2 : i + 1;
            readings.Add(new Reading(i, end, new DateValue(Grain.Decade, 190 + token.Value)));
            return true;
        }

        return (token.Is(CalendarMeaning.Rank | TonguePartsOfYear.Words) && parts.TryRead(i, readings, out end))
            || (token.Is(CalendarMeaning.Rank | CalendarMeaning.Century) && TryCentury(i, readings, out end))
            || (token.Is(CalendarMeaning.Decade) && TryDecade(p.IsApostrophe(i + 1) ? i + 2 : i + 1, readings, out end));
    }

    /// <summary>"19. Jahrhundert", "XIXe siècle", "siglo XIX".</summary>
    private bool TryCentury(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        var (start, number) = (i, 0);
        if (p.Is(i, CalendarMeaning.Century))
        {
            if (_orders.TryRead(i + 1, out number, out var behind) && !p.IsNumber(i + 1))
            {
                end = behind;
            }
            else if ((number = _orders.Roman(i - 1)) > 0)
            {
                start = i - 1;
            }
            else if (p.IsDash(i - 2) && (number = _orders.Roman(i - 3)) > 0)
            {
                start = i - 3;
            }
        }
        else if (_orders.TryRead(i, out number, out var noun) && p.Is(noun, CalendarMeaning.Century))
        {
            end = noun + 1;
        }
        else
        {
            return false;
        }

        if (number is < 1 or > LastCentury)
        {
            return false;
        }

        readings.Add(new Reading(start, end, new DateValue(Grain.Century, IsBeforeChrist(end) ? -number : number - 1)));
        return true;
    }

    private bool IsBeforeChrist(int at)
    {
        at = p.IsMark(at, '.') ? at + 1 : at;
        var second = p.IsMark(at + 1, '.') ? at + 2 : at + 1;
        return p.IsWord(at) && (BeforeChrist.Contains((p.TextOf(at).ToString(), p.TextOf(second).ToString()))
            || BeforeChrist.Contains((p.TextOf(at).ToString(), "")));
    }

    /// <summary>"1990er Jahre", "années 1990", "90-е годы", "anni '90"; of the north "1800-talet", which is a century.</summary>
    private bool TryDecade(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (p[i] is not { Kind: TokenKind.Number } number || number.Value % 10 != 0
            || !(number is { Length: 4, Value: >= 1000 and <= 2100 } or { Length: 2, Value: >= 10 }))
        {
            return false;
        }

        var isFull = number.Length == 4;
        var before = p.IsApostrophe(i - 1) ? i - 2 : i - 1;
        var suffix = ((p.IsDash(i + 1) || p.IsApostrophe(i + 1)) && p.IsGlued(i + 1)) || p.IsMark(i + 1, ':') || p.IsMark(i + 1, '.')
            ? i + 2
            : i + 1;
        if (!(p.Is(before, CalendarMeaning.Decade) && !p.IsNumber(before - 1)) && !IsDecadeSuffix(i, suffix, isFull))
        {
            return false;
        }

        end = p.Is(before, CalendarMeaning.Decade) ? i + 1 : suffix + 1;
        readings.Add(new Reading(i, end, isFull && number.Value % 100 == 0 && language is "sv" or "no" or "da" or "fi"
            ? new DateValue(Grain.Century, number.Value / 100)
            : new DateValue(Grain.Decade, (isFull ? number.Value : number.Value + (number.Value == 10 ? 2000 : 1900)) / 10)));
        return true;
    }

    private bool IsDecadeSuffix(int i, int suffix, bool isFull)
    {
        if (language == "tr")
        {
            return suffix == i + 2 && p.IsApostrophe(i + 1) && p.IsWord(suffix)
                && p.TextOf(suffix) is ['l', _, ..] and not ("la" or "le");
        }

        if (language == "cs")
        {
            return p.IsMark(i + 1, '.') && p.Is(suffix, CalendarMeaning.Unit) && p[suffix].Value == 4;
        }

        var isSuffix = p.Is(suffix, CalendarMeaning.Decade) && !p.IsMark(i + 1, '.')
            && (p.IsGlued(suffix) || (isFull && language is "no" or "sv" or "fi"));
        return isSuffix && (isFull || language switch
        {
            "ru" or "uk" => IsYears(suffix + 1),
            "de" => IsYears(suffix + 1) || (p.IsDash(suffix + 1) && IsYears(suffix + 2)) || p.TextOf(suffix) is "ern",
            _ => p[suffix].Length > 3,
        });
    }

    private bool IsOfYears(int tens) => p.Is(tens - 1, CalendarMeaning.Decade) || IsYears(tens + 1);

    private bool IsYears(int at) => p.IsWord(at)
        && (p.Is(at, CalendarMeaning.Decade | CalendarMeaning.AfterNumber) || (p.Is(at, CalendarMeaning.Unit) && p[at].Value == 4))
        && p[at].Length > 2;
}
