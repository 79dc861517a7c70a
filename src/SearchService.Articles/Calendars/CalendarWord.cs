namespace SearchService.Articles.Calendars;

/// <summary>
/// What a word of the calendar means, whatever its language. Flags, since one form can mean several: <c>in</c>, <c>de</c>.
/// </summary>
[Flags]
public enum CalendarMeaning : long
{
    None = 0,

    /// <summary>1 January to 12 December; its name in full, in any case.</summary>
    Month = 1 << 0,

    /// <summary>The same, abbreviated, without its dot.</summary>
    ShortMonth = 1 << 1,

    /// <summary>1 Monday to 7 Sunday.</summary>
    Weekday = 1 << 2,

    /// <summary>The same, abbreviated, without its dot.</summary>
    ShortWeekday = 1 << 3,

    /// <summary>The same, in a form that means something else unless a date follows: Russian <c>среда</c> is also surroundings.</summary>
    WeekdayWithDate = 1 << 4,

    /// <summary>What a weekday may end with: German <c>Montag|abend</c>.</summary>
    DayPart = 1 << 5,
    Today = 1 << 6,
    Yesterday = 1 << 7,
    Tomorrow = 1 << 8,
    BeforeYesterday = 1 << 9,
    AfterTomorrow = 1 << 10,
    Last = 1 << 11,
    This = 1 << 12,
    Next = 1 << 13,

    /// <summary>1 day, 2 week, 3 month, 4 year.</summary>
    Unit = 1 << 14,

    /// <summary>1 spring, 2 summer, 3 autumn, 4 winter.</summary>
    Season = 1 << 15,

    /// <summary>1 to 12 in words.</summary>
    Number = 1 << 16,

    /// <summary>Stands before a length of time in the past: <c>vor drei Tagen</c>.</summary>
    AgoBefore = 1 << 17,

    /// <summary>Stands behind it: <c>tre giorni fa</c>.</summary>
    AgoAfter = 1 << 18,

    /// <summary>Stands before a length of time ahead: <c>dans trois jours</c>.</summary>
    AheadBefore = 1 << 19,

    /// <summary>Stands behind it: <c>üç gün sonra</c>.</summary>
    AheadAfter = 1 << 20,

    /// <summary>Stands before a day: <c>am</c>, <c>le</c>.</summary>
    Article = 1 << 21,

    /// <summary>Stands between day, month and year: <c>de</c>.</summary>
    Of = 1 << 22,

    /// <summary>Stands between the two ends of a range: <c>bis</c>, <c>al</c>.</summary>
    Joint = 1 << 23,

    /// <summary>Stands before a year or a month by itself: <c>seit</c>, <c>en</c>.</summary>
    Introducer = 1 << 24,

    /// <summary>Says that a number behind or before it is a year, a day or a month: <c>года</c>, <c>yılında</c>, <c>ayında</c>.</summary>
    AfterNumber = 1 << 25,

    /// <summary>What a number carries to be an ordinal: <c>1er</c>, <c>1º</c>.</summary>
    Ordinal = 1 << 26,

    /// <summary>The first of a month in words: <c>premier</c>.</summary>
    First = 1 << 27,

    /// <summary>The sentence speaks of what is to come.</summary>
    Future = 1 << 28,

    /// <summary>A weekday behind it is a repeated one.</summary>
    Every = 1 << 29,

    /// <summary>Says that a year is a decade: <c>années 1990</c>, <c>1990er</c>.</summary>
    Decade = 1 << 30,

    /// <summary>What it stands beside has happened, or was said: <c>hieß</c>, <c>werd</c>.</summary>
    Past = 1L << 31,

    /// <summary>1 first to 21 twenty-first, before or behind a quarter, half or century.</summary>
    Rank = 1L << 32,

    /// <summary>A quarter of a year: <c>Quartal</c>.</summary>
    Quarter = 1L << 33,

    /// <summary>Half a year: <c>semestre</c>.</summary>
    Half = 1L << 34,

    /// <summary>A hundred years: <c>siglo</c>.</summary>
    Century = 1L << 35,

    /// <summary>1 tens to 9 nineties, where a word for years stands beside it: <c>anni novanta</c>.</summary>
    Tens = 1L << 36,

    /// <summary>The same in one word: <c>Neunzigerjahre</c>.</summary>
    DecadeWord = 1L << 37,

    /// <summary>1 last year, 2 this year, 3 next year, 4 the year before last, as one word: <c>heuer</c>, <c>i fjor</c>.</summary>
    YearWord = 1L << 38,

    /// <summary>A quarter or half that may be one of something else, such as a game, unless its year stands beside it.</summary>
    OtherPart = 1L << 39,

    /// <summary>Several units, which "last" and "next" make no date of: <c>Jahren</c>.</summary>
    Plural = 1L << 40,

    /// <summary>Saturday and Sunday: <c>week-end</c>.</summary>
    Weekend = 1L << 41,

    /// <summary>Stands between <see cref="AgoBefore"/> or <see cref="AheadBefore"/> and the count: <c>environ</c>.</summary>
    About = 1L << 42,
}

/// <summary>One form of a word of the calendar.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Value">Which month, weekday, unit, season or number, counted from 1; 0 for other meanings.</param>
/// <param name="Form">In small letters; spaces and apostrophes as written.</param>
/// <param name="IsStem">Any further letters may follow, as in Finnish <c>huhtikuu|ssa</c>.</param>
public readonly record struct CalendarWord(CalendarMeaning Meaning, int Value, string Form, bool IsStem);
