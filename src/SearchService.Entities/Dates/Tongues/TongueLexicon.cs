using System.Collections.Frozen;
using System.Runtime.InteropServices;
using SearchService.Articles.Calendars;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>A run of tokens that the calendar knows in one language, after its first token.</summary>
/// <param name="Rest">The tokens behind the first one, in small letters.</param>
/// <param name="Month">1 to 12 where it can be a month, else 0.</param>
/// <param name="Value">Its weekday, unit, season or number, else 0.</param>
internal sealed record TongueForm(string[] Rest, CalendarMeaning Meaning, int Month, int Value);

/// <summary>
/// The words of one language's calendar, ready to be looked up token by token. Built once a language; safe for many threads.
/// </summary>
internal sealed class TongueLexicon
{
    private const int LongestWord = 48;

    /// <summary>Latin, Greek, Cyrillic and Arabic letters lie below it.</summary>
    private const int Letters = 0x0700;

    private static readonly FrozenDictionary<string, Lazy<TongueLexicon>> ByLanguage = CalendarWords.All
        .Where(words => words.Language != "en" && words.Words.Any(word => word.Meaning == CalendarMeaning.Yesterday))
        .ToFrozenDictionary(
            words => words.Language, words => new Lazy<TongueLexicon>(() => new TongueLexicon(words)), StringComparer.Ordinal);

    private readonly Dictionary<string, List<TongueForm>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TongueForm>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<(string Stem, TongueForm[] Form)> _stems = [];

    /// <summary>
    /// By its first letter, a bit for each length that a word of the calendar may have: most words of a text are no more looked at.
    /// </summary>
    private readonly ulong[] _lengths = new ulong[Letters];

    private TongueLexicon(CalendarWords words)
    {
        Language = words.Language;
        var dayParts = words.Words.Where(word => word.Meaning == CalendarMeaning.DayPart).Select(word => word.Form).ToList();
        foreach (var word in words.Words.Where(word => word.Meaning is not (CalendarMeaning.DayPart or CalendarMeaning.ShortWeekday)))
        {
            Add(word, word.Form);
            Add(word, CalendarWords.Plain(word.Form));
            if (word.Meaning == CalendarMeaning.Weekday)
            {
                dayParts.ForEach(part => Add(word, word.Form + part));
            }
        }

        foreach (var forms in _forms.Values)
        {
            forms.Sort((one, other) => other.Rest.Length.CompareTo(one.Rest.Length));
        }

        _bySpan = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var form in _forms.Keys)
        {
            _lengths[form[0] % Letters] |= 1UL << form.Length;
        }

        foreach (var (stem, _) in _stems)
        {
            _lengths[stem[0] % Letters] |= ulong.MaxValue << stem.Length;
        }
    }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>Months are written with a capital wherever they stand.</summary>
    public bool CapitalisesMonths => Language is "de" or "tr" or "el";

    /// <summary>The lexicon of a language, or null where the grammar does not read it.</summary>
    public static TongueLexicon? Of(string? language) =>
        CalendarWords.Of(language) is { } words && ByLanguage.TryGetValue(words.Language, out var lexicon) ? lexicon.Value : null;

    /// <summary>The forms that begin with a word, the longest first.</summary>
    public ReadOnlySpan<TongueForm> Find(ReadOnlySpan<char> word)
    {
        if (word.Length is > LongestWord or 0 || !MayBe(word))
        {
            return [];
        }

        Span<char> lower = stackalloc char[LongestWord];
        word.ToLowerInvariant(lower);
        lower = lower[..word.Length];
        lower.Replace('İ', 'i');
        if (_bySpan.TryGetValue(lower, out var forms))
        {
            return CollectionsMarshal.AsSpan(forms);
        }

        foreach (var (stem, form) in _stems)
        {
            if (lower.StartsWith(stem, StringComparison.Ordinal))
            {
                return form;
            }
        }

        return [];
    }

    private bool MayBe(ReadOnlySpan<char> word)
    {
        var first = word[0] == 'İ' ? 'i' : char.ToLowerInvariant(word[0]);
        return (_lengths[first % Letters] >> word.Length & 1) != 0;
    }

    private void Add(CalendarWord word, string text)
    {
        var parts = Split(text);
        var month = word.Meaning is CalendarMeaning.Month or CalendarMeaning.ShortMonth ? word.Value : 0;
        var form = new TongueForm(parts[1..], word.Meaning, month, month > 0 ? 0 : word.Value);
        if (word.IsStem)
        {
            _stems.Add((text, [form]));
        }

        if (!_forms.TryGetValue(parts[0], out var forms))
        {
            _forms[parts[0]] = forms = [];
        }

        var at = forms.FindIndex(known => known.Rest.AsSpan().SequenceEqual(form.Rest));
        if (at < 0)
        {
            forms.Add(form);
            return;
        }

        var before = forms[at];
        forms[at] = before with
        {
            Meaning = before.Meaning | form.Meaning,
            Month = Math.Max(before.Month, form.Month),
            Value = Math.Max(before.Value, form.Value),
        };
    }

    /// <summary>Words, and the marks between them, as the tokenizer parts them.</summary>
    private static string[] Split(string form)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= form.Length; i++)
        {
            if (i < form.Length && TonguePassage.IsWordPart(form[i]))
            {
                continue;
            }

            if (i > start)
            {
                parts.Add(form[start..i]);
            }

            if (i < form.Length && form[i] != ' ')
            {
                parts.Add(form[i] is '’' ? "'" : form[i].ToString());
            }

            start = i + 1;
        }

        return [.. parts];
    }
}
