using System.Collections.Frozen;

namespace SearchService.Readers.Dates;

/// <summary>Before and after noon, in the languages that count twelve hours, as parts of patterns without case.</summary>
internal static class HalfDays
{
    public const string BeforeHour = @"上午|下午|晚上|凌晨|午前|午後|오전|오후|[AP]M(?=\s)";

    public const string BehindHour =
        @"[ap]\s?\.?\s?m(?![A-Za-z])\.?|[πμ]\.?\s?μ\.?|[مص](?!\p{L})|[قب]\.?\s?ظ\.?|صباحاً?|مساءً?|ከሰዓት|ጥዋት"
        + @"|[mp]\.d\b\.?|(?:pagi|siang|sore|petang|malam|PTG|PG|G[DN]|CH|SA)\b";

    private static readonly FrozenSet<string> Afternoon = FrozenSet.ToFrozenSet(
        [
            "pm", "μμ", "م", "بظ", "مساء", "مساءً", "ከሰዓት", "md", "siang", "sore", "petang", "malam", "ptg", "gd", "ch", "下午", "晚上", "午後",
            "오후",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsAfternoon(string half) =>
        Afternoon.Contains(string.Concat(half.Where(letter => !char.IsWhiteSpace(letter) && letter != '.')));
}
