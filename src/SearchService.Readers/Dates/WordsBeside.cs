using System.Collections.Frozen;
using SearchService.Articles.Calendars;

namespace SearchService.Readers.Dates;

/// <summary>
/// Words beside date and time that say nothing further: those of time, and the weekdays and articles of all languages.
/// </summary>
internal static class WordsBeside
{
    private const CalendarMeaning Meanings =
        CalendarMeaning.Weekday | CalendarMeaning.ShortWeekday | CalendarMeaning.Article | CalendarMeaning.Of;

    public static FrozenSet<string> Dates { get; } = CalendarWords.All
        .SelectMany(language => language.Words)
        .Where(word => (word.Meaning & Meanings) != 0)
        .SelectMany(word => word.Form.Split(' ', '-', '\'', '’', '.'))
        .Concat(
        [
            "at", "on", "the", "um", "uhr", "uur", "à", "às", "le", "a", "las", "les", "alle", "ore", "ora", "orele", "la", "kl", "klo",
            "kell", "om", "v", "u", "ob", "во", "в", "о", "у", "nang", "pada", "godz", "hod", "óra", "saat", "sagat", "соати", "hrs",
            "h", "hs", "am", "ag", "ní", "na", "ngo", "da",
            "ee", "në", "ngày", "lúc", "năm", "pukul", "jam", "wib", "tanggal", "tarihinde",
            "г", "р", "года", "року", "год", "рік", "м", "ж", "թ", "წ", "d", "r", "roku", "gada", "гараг", "year", "time", "local",
            "de", "del", "den", "το", "στις", "ώρα", "שעה", "בשעה", "في", "الساعة", "م", "هـ", "ه", "الموافق", "ساعت", "کو", "د", "په",
            "को", "बजे", "रोजी", "वाजता", "এ", "ರಂದು", "ಸಮಯಕ್ಕೆ", "அன்று", "కి", "ന്", "දින", "នៅម៉ោង", "น", "เวลา", "พ", "ศ", "ที่",
            "月", "火", "水", "木", "金", "土", "日", "월", "화", "수", "목", "금", "토", "일",
        ])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
