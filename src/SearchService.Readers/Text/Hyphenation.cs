using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SearchService.Articles.Calendars;

namespace SearchService.Readers.Text;

/// <summary>
/// Joins printed lines: a hyphen that parts a word at the line's end goes, one that the word has of its own stays. The document itself
/// is asked first: where it prints <c>long-term</c> elsewhere, <c>long-</c> and <c>term</c> are that.
/// </summary>
internal sealed partial class Hyphenation
{
    /// <summary>First parts that stand before a hyphen and are hardly ever the first part of a longer word.</summary>
    private static readonly FrozenSet<string> Compounding = new[]
    {
        "award", "best", "broad", "cross", "decade", "eight", "ex", "far", "first", "five", "four", "full", "half", "high", "large", "left",
        "long", "low", "mid", "middle", "much", "near", "newly", "nine", "open", "quarter", "record", "right", "second", "self", "seven",
        "short", "single", "six", "ten", "third", "three", "top", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety", "two", "vice", "well", "world", "year",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Second parts that make one word with many of these: <c>highway</c>, <c>longer</c>, <c>shortage</c>.</summary>
    private static readonly FrozenSet<string> Ending = new[]
    {
        "age", "ages", "ary", "ed", "en", "er", "ers", "est", "ful", "fold", "hand", "handed", "ic", "ing", "ings", "ish", "land", "lands",
        "less", "light", "lights", "lighted", "ly", "ment", "most", "ness", "ship", "side", "teen", "teenth", "ward", "wards", "way",
        "ways",
        "wide", "ally", "ities", "ty",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Months and days of the week, which have a capital and no hyphen.</summary>
    private static readonly Lazy<FrozenSet<string>> Days = new(() => CalendarWords.All.SelectMany(language => language.Words)
        .Select(word => word.Form).Where(form => form.Length > 4).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of the words of a line, its last one aside, which may go on in the next.</summary>
    public void Learn(string line)
    {
        foreach (var word in Word().EnumerateMatches(line))
        {
            if (word.Index + word.Length < line.Length)
            {
                _words.Add(line.Substring(word.Index, word.Length));
            }
        }
    }

    /// <summary>Whether a hyphen at the end of a line parts a word that goes on below.</summary>
    public bool IsParted(string above, string below) => char.IsLower(below[0]) && !KeepsHyphen(above, below);

    public string Join(string above, string below)
    {
        if (above.Length == 0 || below.Length == 0)
        {
            return above + below;
        }

        return above.Length > 1 && above[^1] is '-' or '\u2010' && char.IsLetter(above[^2])
            ? IsParted(above, below) ? above[..^1] + below : above + below
            : above[^1] == '\u00AD' ? above[..^1] + below
            : above + " " + below;
    }

    /// <summary>In German every noun has a capital, so that it tells of no name.</summary>
    private bool IsGerman => _words.Contains("und") && _words.Contains("der") && _words.Contains("die");

    /// <summary>
    /// Whether the hyphen is the word's own: so the document prints it, the word has a further one (<c>state-of-</c>), is a name with
    /// one (<c>Jong-</c>), or begins as compounds do.
    /// </summary>
    private bool KeepsHyphen(string above, string below)
    {
        var start = above.LastIndexOf(' ') + 1;
        var opensSentence = start < 2 || above[start - 2] is '.' or '!' or '?' or '”' or '"';
        var first = above[start..^1].TrimStart('(', '"', '“', '‘', '\'', '«');
        var second = Word().Match(below) is { Success: true, Index: 0 } match ? match.Value : "";
        return first.Length == 0 || _words.Contains($"{first}-{second}")
            || (!_words.Contains(first + second)
                && (first.Contains('-', StringComparison.Ordinal)
                    || (char.IsUpper(first[0]) && first.Length < 7 && !opensSentence && !IsGerman && !Days.Value.Contains(first + second))
                    || (Compounding.Contains(first) && second.Length > 2 && !Ending.Contains(second))));
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Word();
}
