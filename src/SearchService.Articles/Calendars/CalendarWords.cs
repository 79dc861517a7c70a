using System.Collections.Frozen;
using SearchService.Articles.Letters;

namespace SearchService.Articles.Calendars;

/// <summary>
/// The words of the calendar in one language: months, weekdays, yesterday, last, ago … One table serves what reads dates anywhere: texts,
/// bylines, page dates, queries. It lies in <c>calendar-words.txt</c> beside this file.
/// </summary>
public sealed class CalendarWords
{
    private const string Resource = "SearchService.Articles.Calendars.calendar-words.txt";

    private static readonly Dictionary<string, CalendarMeaning> Keys = new(StringComparer.Ordinal)
    {
        ["months"] = CalendarMeaning.Month,
        ["short"] = CalendarMeaning.ShortMonth,
        ["weekdays"] = CalendarMeaning.Weekday,
        ["short-weekdays"] = CalendarMeaning.ShortWeekday,
        ["weekday-with-date"] = CalendarMeaning.WeekdayWithDate,
        ["day-parts"] = CalendarMeaning.DayPart,
        ["today"] = CalendarMeaning.Today,
        ["yesterday"] = CalendarMeaning.Yesterday,
        ["tomorrow"] = CalendarMeaning.Tomorrow,
        ["before-yesterday"] = CalendarMeaning.BeforeYesterday,
        ["after-tomorrow"] = CalendarMeaning.AfterTomorrow,
        ["last"] = CalendarMeaning.Last,
        ["this"] = CalendarMeaning.This,
        ["next"] = CalendarMeaning.Next,
        ["units"] = CalendarMeaning.Unit,
        ["seasons"] = CalendarMeaning.Season,
        ["numbers"] = CalendarMeaning.Number,
        ["ago-before"] = CalendarMeaning.AgoBefore,
        ["ago-after"] = CalendarMeaning.AgoAfter,
        ["ahead-before"] = CalendarMeaning.AheadBefore,
        ["ahead-after"] = CalendarMeaning.AheadAfter,
        ["articles"] = CalendarMeaning.Article,
        ["of"] = CalendarMeaning.Of,
        ["joints"] = CalendarMeaning.Joint,
        ["introducers"] = CalendarMeaning.Introducer,
        ["after-number"] = CalendarMeaning.AfterNumber,
        ["ordinals"] = CalendarMeaning.Ordinal,
        ["first"] = CalendarMeaning.First,
        ["future"] = CalendarMeaning.Future,
        ["past"] = CalendarMeaning.Past,
        ["every"] = CalendarMeaning.Every,
        ["decades"] = CalendarMeaning.Decade,
        ["ranks"] = CalendarMeaning.Rank,
        ["quarters"] = CalendarMeaning.Quarter,
        ["halves"] = CalendarMeaning.Half,
        ["centuries"] = CalendarMeaning.Century,
        ["tens"] = CalendarMeaning.Tens,
        ["decade-words"] = CalendarMeaning.DecadeWord,
        ["year-words"] = CalendarMeaning.YearWord,
        ["other-parts"] = CalendarMeaning.OtherPart,
        ["plurals"] = CalendarMeaning.Plural,
        ["weekends"] = CalendarMeaning.Weekend,
        ["abouts"] = CalendarMeaning.About,
    };

    private const CalendarMeaning Counted =
        CalendarMeaning.Month | CalendarMeaning.ShortMonth | CalendarMeaning.Weekday | CalendarMeaning.ShortWeekday
        | CalendarMeaning.WeekdayWithDate | CalendarMeaning.Unit | CalendarMeaning.Season | CalendarMeaning.Number
        | CalendarMeaning.Rank | CalendarMeaning.Tens | CalendarMeaning.DecadeWord | CalendarMeaning.YearWord;

    private static readonly Lazy<IReadOnlyList<CalendarWords>> Tongues = new(Read);

    private static readonly Lazy<FrozenDictionary<string, CalendarWords>> Table =
        new(() => Tongues.Value.ToFrozenDictionary(tongue => tongue.Language, StringComparer.Ordinal));

    /// <summary>Where two languages give one word to two months, the language that stands first in the table has it.</summary>
    private static readonly Lazy<FrozenDictionary<string, int>> MonthsOfAll =
        new(() => Index(Tongues.Value.SelectMany(tongue => tongue.Words)));

    /// <summary>Beginnings of names that take endings: Finnish <c>syyskuu|ta</c>. The longest first.</summary>
    private static readonly Lazy<CalendarWord[]> MonthStems = new(() =>
    [
        .. Tongues.Value.SelectMany(tongue => tongue.Words)
            .Where(word => word is { Meaning: CalendarMeaning.Month, IsStem: true, Form.Length: > 3 })
            .OrderByDescending(word => word.Form.Length),
    ]);

    private readonly Lazy<FrozenDictionary<string, int>> _months;

    private CalendarWords(string language, IReadOnlyList<CalendarWord> words)
    {
        (Language, Words) = (language, words);
        _months = new Lazy<FrozenDictionary<string, int>>(() => Index(words));
    }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>All forms, in the order of the table.</summary>
    public IReadOnlyList<CalendarWord> Words { get; }

    /// <summary>Some eighty languages, in the order of the table.</summary>
    public static IReadOnlyList<CalendarWords> All => Tongues.Value;

    /// <summary>The words of a language, or null where the table has none.</summary>
    /// <param name="language">ISO 639-1, also with a region: <c>pt-BR</c>; <c>nb</c> and <c>nn</c> are <c>no</c>.</param>
    public static CalendarWords? Of(string? language)
    {
        if (language is not { Length: >= 2 } || (language.Length > 2 && char.IsLetter(language[2])))
        {
            return null;
        }

        var code = language[..2].ToLowerInvariant() switch { "nb" or "nn" => "no", var other => other };
        return Table.Value.GetValueOrDefault(code);
    }

    /// <summary>
    /// The number of a month by its name in full or short, in any case and case of letters, with or without accents;
    /// null where the word names none.
    /// </summary>
    /// <param name="word">One word without its dot.</param>
    /// <param name="language">Whose names go first; where it has no such word, or is null, those of all languages count.</param>
    public static int? MonthOf(string word, string? language = null)
    {
        var form = Lower(word);
        return Of(language) is { } tongue && Month(tongue._months.Value, tongue.Words, form) is { } own ? own
            : MonthsOfAll.Value.TryGetValue(form, out var number) ? number
            : null;
    }

    /// <summary>
    /// The same in any language, and with any ending where the language gives months one: <c>huhtikuussa</c>.
    /// </summary>
    /// <param name="word">One word without its dot.</param>
    /// <param name="language">Whose names go first, or null.</param>
    public static int? MonthNamed(string word, string? language = null)
    {
        if (MonthOf(word, language) is { } number)
        {
            return number;
        }

        var form = Lower(word);
        return Array.Find(MonthStems.Value, stem => form.StartsWith(stem.Form, StringComparison.Ordinal)) is { Value: > 0 } found
            ? found.Value
            : null;
    }

    /// <summary>In small letters, also where the runtime's invariant rule leaves the Turkish dotted capital as it is.</summary>
    public static string Lower(string word) => word.Replace('İ', 'i').ToLowerInvariant();

    /// <summary>A form as it is written without accents, Greek and Russian ones too; a final sigma stays one.</summary>
    public static string Plain(string form) =>
        Folding.Fold(form) is var plain && form.EndsWith('ς') ? string.Concat(plain.AsSpan(0, plain.Length - 1), "ς") : plain;

    private static int? Month(FrozenDictionary<string, int> months, IReadOnlyList<CalendarWord> words, string form)
    {
        if (months.TryGetValue(form, out var number))
        {
            return number;
        }

        foreach (var word in words)
        {
            if (word.IsStem && word.Meaning == CalendarMeaning.Month && form.StartsWith(word.Form, StringComparison.Ordinal))
            {
                return word.Value;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, int> Index(IEnumerable<CalendarWord> words)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = words.Where(word => word.Meaning is CalendarMeaning.Month or CalendarMeaning.ShortMonth).ToList();
        named.ForEach(word => months.TryAdd(word.Form, word.Value));
        named.ForEach(word => months.TryAdd(Plain(word.Form), word.Value));
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<CalendarWords> Read()
    {
        using var stream = typeof(CalendarWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var tongues = new List<CalendarWords>();
        List<CalendarWord> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var language, ']'])
            {
                tongues.Add(new CalendarWords(language, words = []));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Add(words, line);
            }
        }

        return tongues;
    }

    private static void Add(List<CalendarWord> words, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Keys.TryGetValue(line[..colon], out var meaning))
        {
            throw new InvalidDataException($"calendar-words.txt: no such key: {line}");
        }

        var values = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var form in values[i].Split('|'))
            {
                if (form != "-")
                {
                    words.Add(new CalendarWord(
                        meaning, (meaning & Counted) != 0 ? i + 1 : 0, form.TrimEnd('*').Replace('_', ' '), form.EndsWith('*')));
                }
            }
        }
    }
}
