using System.Text.RegularExpressions;
using SearchService.Readers.Names;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// The line that names the writers: <c>By Ann Lee and Bo Chen</c>, <c>Reporting by Ann Lee in Seoul; editing by Cy Day</c>.
/// </summary>
internal static partial class Byline
{
    private const int LongestLine = 200;
    private const int MostWords = 22;
    private static readonly char[] Parters = ['|', '•', '·'];

    /// <summary>The writers of a byline, or null where the line is none: all words of a byline but a few are names.</summary>
    /// <param name="line">A line of a text.</param>
    /// <param name="language">ISO 639-1, or null where it is not known.</param>
    public static IReadOnlyList<string>? Read(string line, string? language = null)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        line = BylineWords.WithPlainBy(line, language);

        if (Signed().Match(line) is { Success: true } signed)
        {
            return [signed.Groups["name"].Value];
        }

        if (Opening().Match(line) is not { Success: true } opening)
        {
            return BesideDay(line);
        }

        var rest = FieldBehind().Replace(line[opening.Length..], "");
        return (LooksLikeNames(rest) || NamePatterns.IsCaseless(rest)) && AuthorNames.Split(rest) is { Count: > 0 } names
            ? [.. names.Select(Cased)]
            : null;
    }

    /// <summary>Whether the line names writer and day without saying <c>by</c>.</summary>
    public static bool IsBesideDay(string line) => line.Length <= LongestLine && BesideDay(line) is not null;

    /// <summary><c>Ann Lee | 12 September 2023</c>: a full name, a day with its year, perhaps the time that reading takes.</summary>
    private static List<string>? BesideDay(string line)
    {
        string[] parts = line.IndexOfAny(Parters) > 0 ? line.Split(Parters, StringSplitOptions.TrimEntries) : [];
        var names = parts.Where(part => IsName(part) && NamePatterns.IsFull(part)).ToList();
        return names.Count is 1 or 2 && parts.Any(part => Day().IsMatch(part))
            && parts.All(part => names.Contains(part) || Day().IsMatch(part) || ReadingTime().IsMatch(part)) ? names : null;
    }

    /// <summary>
    /// The reporters of an agency's closing credit, none where it names editors alone; null where the line is no such credit.
    /// </summary>
    public static IReadOnlyList<string>? ReadCredit(string line)
    {
        if (line.Length > 2 * LongestLine || !Credit().IsMatch(line))
        {
            return null;
        }

        var reporters = Reporters().Match(line);
        return reporters.Success && LooksLikeNames(reporters.Groups["names"].Value)
            ? AuthorNames.Split(reporters.Groups["names"].Value)
            : [];
    }

    /// <summary>A name standing alone: two to four capitalised words.</summary>
    public static bool IsName(string line) => line.Length <= 50 && Name().IsMatch(line);

    /// <summary>One to three capitalised words, as places have them.</summary>
    public static bool IsPlace(string words) => words.Length <= 40 && Place().IsMatch(words);

    /// <summary>Two words that look like a name and are a place: <c>New York</c>, <c>San Salvador</c>.</summary>
    public static bool IsNamedPlace(string line) => NamedPlace().IsMatch(line);

    /// <summary>What a paper's people are: <c>Seoul correspondent</c>, <c>Political editor</c>.</summary>
    public static bool IsRole(string line) => line.Length <= 60 && Role().IsMatch(line);

    private static bool LooksLikeNames(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords
            && !(rest.EndsWith('.') && words[^1].Length > 4)
            && words.All(word => char.IsUpper(word[0]) || !char.IsLetter(word[0]) || Small().IsMatch(word))
            && words.Any(word => char.IsUpper(word[0]))
            && !NotAName().IsMatch(words[0]);
    }

    /// <summary><c>ANN LEE</c> to <c>Ann Lee</c>.</summary>
    private static string Cased(string name) => name.Length > 4 && name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsLower)
        ? System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant())
        : name;

    /// <summary><c>Ann Lee, korrespondent</c>, <c>김민수 기자</c>, <c>(서울=연합뉴스) 김민수 기자 =</c>, <c>記者王小明／台北報導</c>.</summary>
    [GeneratedRegex(
        @"^(?<name>\p{Lu}[\p{L}.’'\-]+(?:\s+\p{Lu}[\p{L}.’'\-]*){1,2}),\s+(?i:" + BylineWords.Roles + ")$"
        + @"|^(?:\(?[\uac00-\ud7a3]{2,6}\s?=(?:\s?[\uac00-\ud7a3]{2,8}\))?\s?)?"
        + @"(?<name>[\uac00-\ud7a3]{2,4})\s기자(?:\s*=?|\s+\S+@\S+)$"
        + @"|^[记記]者\s?(?<name>[\u4e00-\u9fff]{2,4})\s?[／/].{2,8}(?:報導|报道|報道)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Signed();

    [GeneratedRegex(
        @"^(?:(?:New|San|Santa|Santo|São|Los|Las|St|Saint|Fort|Port|Cape|North|South|East|West|Northern|Southern|Eastern|Western|Hong"
        + @"|Kuala|Buenos|Rio|Sri|Addis|Abu|Tel|Phnom|Great|Upper|Lower|El|La|United|Saudi|Costa|Puerto|Sierra|Ivory|Mexico|Salt|White)\s)"
        + @"|\s(?:City|Island|Islands|County|Province|Republic|Valley|Coast|Bay|Beach|Springs|Hills|Falls|Aires|Lanka|Arabia|Kong)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex NamedPlace();

    /// <summary>Another field on the same line: <c>Author: Ann Lee | Section: Local</c>.</summary>
    [GeneratedRegex(@"\s*\|\s*\p{L}[\p{L} ]{1,20}:.*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex FieldBehind();

    [GeneratedRegex(
        @"^\W{0,2}(?:(?:" + BylineWords.Phrases + @"|(?:photographs\s+and\s+text|exclusive)\s+by\b|(?:analysis|exclusive)\s*:)\s*:?\s*"
        + "|(?:" + BylineWords.Labels + ")" + BylineWords.Colon + "|(?:" + BylineWords.Reporters + ")"
        + @"|(?:" + BylineWords.By + @")\b(?!\s+the\s+(?:time|end|way))\s*:?\s*|автор\b\s*)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^[(\[]?(?:additional\s+)?(?:reporting|writing|editing|edited|compiled|translated|translation|production|produced|contributed"
        + @"|additional\s+reporting|with\s+(?:additional\s+)?reporting)\s+by\b"
        + @"|^[(\[_*]?\p{L}(?:[^.!?]|\b\p{L}\.){3,240}\scontributed\s+(?:to\s+this\s+(?:report|story|article)\.?[)\]_*]*$|reporting\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"^[(\[]?reporting\s+by\s+(?<names>[^;.)\]]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Reporters();

    [GeneratedRegex(
        @"^\p{Lu}[\p{L}.'’\-]*(?:\s+(?:de|van|von|der|den|al|bin|la|le))?(?:\s+\p{Lu}[\p{L}.'’\-]*){1,3}$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^(?:[\p{L}'’\-]+\s+){0,5}(?:correspondent|editor|reporter|writer|columnist|contributor"
        + @"|bureau\s+chief)(?:,?\s+(?:in\s+)?\p{Lu}[\p{L} ]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Role();

    [GeneratedRegex(
        @"^(?:\p{L}{3,12},?\s+)?(?:\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,12}\.?,?(?:\s+de)?|\p{L}{3,12}\.?\s+\d{1,2},?)"
        + @"\s+\d{4}(?:,?\s+\d{1,2}[:.]\d\d.{0,12})?$"
        + @"|^\d{4}-\d\d-\d\d$|^\d{1,2}\.\d{1,2}\.\d{4}$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’\-]+(?:\s+\p{Lu}[\p{L}.'’\-]+){0,2}$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^\d{1,2}\s+min(?:ute)?s?(?:\s+read)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(
        @"^(?:and|und|et|y|e|en|with|for|in|of|at|the|de|da|do|dos|del|della|di|la|le|van|von|der|den|ter|al|bin|ibn|el|special|to"
        + @"|correspondent|editor|reporter|writer|staff|senior|chief|political|foreign|diplomatic|business|economics|science|national"
        + @"|security|asia|europe|africa|i|и)[,;.]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Small();

    [GeneratedRegex(
        @"^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september"
        + @"|october|november|december|the|a|an|all|any|then|now|law|contrast|default|and|far|it|this|that|mid|late|early|noon|midnight"
        + @"|dawn|dusk|nightfall|\d.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex NotAName();
}
