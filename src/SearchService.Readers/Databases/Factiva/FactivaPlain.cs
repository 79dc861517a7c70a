using System.Text.RegularExpressions;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.Factiva;

/// <summary>
/// A document without labels: section and headline, byline, the number of words, day, hour, paper, its code, page, language,
/// copyright, each on a line; then the text, and the document's number.
/// </summary>
internal static partial class FactivaPlain
{
    private const int LongestHead = 14;
    private const int LeastHeadline = 4;

    public static FactivaFields? Read(IReadOnlyList<string> document)
    {
        List<string> lines = [.. document.Select(line => Spaces.Clean(line))];
        var words = lines.FindIndex(Words().IsMatch);
        if (words < 0)
        {
            return null;
        }

        var fields = new FactivaFields();
        Above([.. lines.Take(words).Where(line => line.Length > 0)], fields);
        var text = Below(lines, words + 1, fields);
        var end = lines.FindLastIndex(Number().IsMatch);
        if (end > text)
        {
            fields.Add("AN", lines[end]);
        }

        fields.Add("TD", TextBody.Of(document.Skip(text).Take((end > text ? end : lines.Count) - text)));
        return fields;
    }

    /// <summary>The headline is the line above the byline; of three lines the first is the section.</summary>
    private static void Above(List<string> lines, FactivaFields fields)
    {
        if (lines.Count > 1
            && (Byline().IsMatch(lines[^1]) || (lines.Count > 2 && lines[^1].Length < 80 && AuthorNames.Split(lines[^1]).Count > 0)
                || IsNameBelowHeadline(lines)))
        {
            fields.Add("BY", lines[^1]);
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 0)
        {
            fields.Add("HD", lines[^1]);
            fields.Add("SE", lines.Count > 1 && lines[^2].Length < 60 ? lines[^2] : "");
        }
    }

    /// <summary>Of two lines the second may be the writer's name, which is shorter than a headline.</summary>
    private static bool IsNameBelowHeadline(List<string> lines) =>
        NamePatterns.IsFull(lines[^1]) && lines[^2].Split(' ').Length >= LeastHeadline && lines[^2].Length > lines[^1].Length;

    /// <summary>
    /// Reads the lines of the head in their order and returns where the text starts: behind the copyright, else behind the language.
    /// </summary>
    private static int Below(List<string> lines, int at, FactivaFields fields)
    {
        var start = at;
        string[] labels = ["PD", "SN", "SC", "PG"];
        var next = 0;
        for (var i = at; i < Math.Min(lines.Count, at + LongestHead); i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            if (Copyright().IsMatch(lines[i]))
            {
                return i + 1;
            }

            if (LanguageCode.Read(lines[i]) is not null && next >= 2)
            {
                fields.Add("LA", lines[i]);
                start = i + 1;
                next = labels.Length;
            }
            else if (Clock().IsMatch(lines[i]))
            {
                fields.Add("ET", lines[i]);
            }
            else if (next < labels.Length)
            {
                fields.Add(labels[next++], lines[i]);
                start = Math.Max(start, Math.Min(i + 1, at + labels.Length));
            }
        }

        return start;
    }

    [GeneratedRegex(
        @"^[\d,.]{1,9} (?:words|mots|Wörter|palabras|parole|woorden|palavras)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Words();

    [GeneratedRegex(@"^Document [A-Za-z0-9]{12,}$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:By|Von|Par|Por|Di|Door)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Byline();

    [GeneratedRegex(
        @"^\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[AP]M|GMT|UTC))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^(?:\(c\)|©|Copyright\b|\(Copyright)|all rights reserved",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Copyright();
}
