using System.Text.RegularExpressions;

namespace SearchService.Readers.Names;

/// <summary>Splits a byline into names: <c>By Ann Lee, Bo Chen and Cy Day in Seoul</c> has three.</summary>
internal static partial class AuthorNames
{
    private const int LongestName = 80;
    private const int LongestByline = 600;

    /// <summary>The names, in order, each once; without <c>By</c>, roles, places, addresses and links.</summary>
    public static IReadOnlyList<string> Split(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline) || byline.Length > LongestByline)
        {
            return [];
        }

        var line = Opening().Replace(BehindAddress().Replace(Unlinked(byline), "${name}"), "");
        if (Inverted().Match(line) is { Success: true } inverted)
        {
            return [$"{inverted.Groups[2].Value} {inverted.Groups[1].Value}"];
        }

        var names = new List<string>();
        foreach (var piece in Between().Split(line))
        {
            Add(names, piece);
        }

        // "Ann Lee and Bo Chen, Berlin"
        if (names.Count > 1 && line.EndsWith(", " + names[^1], StringComparison.Ordinal) && IsOneWord(names[^1])
            && names.Take(names.Count - 1).All(name => !IsOneWord(name)))
        {
            names.RemoveAt(names.Count - 1);
        }

        return names;
    }

    /// <summary>The one name that stands there, without <c>By</c>; for metadata that gives a list of names.</summary>
    public static string? Single(string? name)
    {
        var bare = Opening().Replace(Unlinked(name ?? ""), "").Trim();
        return bare.Length is 0 or > LongestByline ? null : bare;
    }

    /// <summary>The names of several bylines.</summary>
    public static IReadOnlyList<string> Split(IEnumerable<string?> bylines) =>
        [.. bylines.SelectMany(Split).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Notebooks write a name as a link: <c>[[Ann Lee]]</c>, <c>[[People/Ann Lee|Ann Lee]]</c>.</summary>
    private static string Unlinked(string name) => name.Contains("[[", StringComparison.Ordinal)
        ? Link().Replace(name, "${name}").Trim()
        : name.Trim();

    private static void Add(List<string> names, string piece)
    {
        var name = Address().Replace(piece, "").Trim().Trim('.', ',', ';', '|', '-', '–', '—').Trim();
        name = Opening().Replace(name, "");
        name = Whereabouts().Replace(name, "").Trim();
        if (Suffix().IsMatch(name) && names.Count > 0)
        {
            names[^1] += ", " + name;
        }
        else if (names.Count > 0 && PaperNames.IsSurely(name))
        {
            // Ann Lee, The Harbour Times
        }
        else if (IsName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            names.Add(name);
        }
    }

    private static bool IsOneWord(string name) => !name.Contains(' ', StringComparison.Ordinal);

    private static bool IsName(string name) =>
        name.Length is > 1 and <= LongestName
        && !name.Contains("://", StringComparison.Ordinal)
        && !Role().IsMatch(name)
        && name.Any(char.IsLetter);

    [GeneratedRegex(
        @"^(?:(?:with\s+)?(?:an?\s+|additional\s+)?(?:" + BylineWords.Phrases + @"|compiled\s+by\b)\s*:?\s*(?=\S)"
        + @"|(?:by|von|par|por|van|door|av|af|przez|eftir|de la rédaction de|автор)\b\s*:?\s+(?=\S)"
        + "|(?:" + BylineWords.Labels + ")" + BylineWords.Colon + @")",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Opening();

    /// <summary>RSS writes <c>ann@post.example (Ann Lee)</c>, as RFC 822 had it.</summary>
    [GeneratedRegex(@"^[\w.+\-]+@[\w.\-]+\s*\((?<name>[^()@]{2,80})\)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex BehindAddress();

    [GeneratedRegex(@"\[\[(?:[^\]|\[]*\|)?(?<name>[^\]|\[]*)\]\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"\s*(?:,\s*and\s+|,\s*|;\s*|\s+(?:and|und|et|with|mit|и|AND|UND|WITH|MIT)\s+"
        + @"|(?<=\p{L}\s\p{L}+)\s+[ye]\s+(?=\p{Lu}\p{L}+\s+\p{Lu})|\s*&\s*|\s*\|\s*|\s+/\s+|\r?\n)\s*",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(\p{Lu}[\p{L}'’\-]+),\s+(\p{Lu}[\p{L}.'’\-]+(?:\s\p{Lu}\.?)?)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Inverted();

    [GeneratedRegex(
        @"[<(\[]?\s*[\w.+\-]+@[\w.\-]+\s*[>)\]]?|\bhttps?://\S+|(?<!\w)@\w+",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\s+(?:in|aus|à|en|IN|AUS)\s+\p{Lu}[\p{L}.\- ]*$|\s*\([^)]*\)\s*$"
        + @"|(?<=\p{L}\s+\p{L}[\p{L}.'’\-]+)\s+(?:Reuters|REUTERS|AFP|UPI|AP)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Whereabouts();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|MD|PhD|Ph\.D|M\.D)\.?$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"\b(?:correspondents?|editors?|reporters?|staff|writers?|columnists?|newsroom|desk|bureau|chief|analyst|producer|contributor"
        + @"|special to|(?:foreign|news|wire) services?"
        + @"|redaktion|rédaction|redacción|updated|published|min read)\b|^\d|^\p{L}+\.?\s\d{1,2}$|\b(?:19|20)\d\d\b"
        + @"|^(?:admin|administrator|unknown|none|null|author|guest)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Role();
}
