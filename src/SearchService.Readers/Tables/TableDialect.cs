using System.Text.RegularExpressions;

namespace SearchService.Readers.Tables;

/// <summary>How a table in text parts its cells.</summary>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="Quoted">Whether quotes close cells around delimiters and line breaks; dumps of databases write none.</param>
/// <param name="EscapedByBackslash">Whether a quote within quotes is written <c>\"</c> and not <c>""</c>.</param>
internal sealed partial record TableDialect(char Delimiter, bool Quoted, bool EscapedByBackslash)
{
    private const string Delimiters = ",;\t|";
    private const int LinesSearched = 20;
    private const int FewestNamesUnlessNamed = 3;

    /// <summary>
    /// The dialect, or null where the text is no table of articles. A text whose name does not say that it is a table must show
    /// it in its first row: names of a text and of two other fields.
    /// </summary>
    /// <param name="text">The head of the file, without a byte order mark.</param>
    /// <param name="extension">The ending of the name, in lower case with its dot.</param>
    public static TableDialect? Tell(string text, string extension)
    {
        var named = extension is ".csv" or ".tsv" or ".tab" or ".psv";
        var lines = text.Split('\n', LinesSearched + 1).Take(LinesSearched).Select(line => line.TrimEnd('\r')).ToList();
        if (Declared().Match(lines[0]) is { Success: true } declared)
        {
            return Of(declared.Groups["delimiter"].Value[0], text, lines);
        }

        var (best, header) = Delimiters.Select(delimiter => (delimiter, header: HeaderIn(lines, delimiter)))
            .MaxBy(found => found.header?.Known ?? 0);
        if (header is not null && (named || (header.HasText && header.Known >= FewestNamesUnlessNamed && header.Line == 0)))
        {
            return Of(best, text, lines);
        }

        // No column is known: whoever reads the table says so. A text in one column that is only called .csv stays a text.
        var common = Delimiters.MaxBy(delimiter => lines[0].Count(letter => letter == delimiter));
        return named && lines[0].Contains(common) && (IsRegular(lines, common) || IsOfRecords(Records(text), common))
            ? Of(common, text, lines) : null;
    }

    /// <summary>Rows without a header: each has as many cells, quotes heeded, and one that is a number, a date or quoted.</summary>
    private static bool IsOfRecords(List<string> lines, char delimiter)
    {
        var rows = lines.Where(line => line.Length > 0).Take(5).Select(line => Cells(line, delimiter)).ToList();
        return rows.Count > 1 && rows[0].Count > 2 && rows.All(row => row.Count == rows[0].Count
            && row.Exists(cell => cell.StartsWith('"') || (cell.Length > 0 && cell.All(letter => char.IsDigit(letter)
                || letter is '-' or '.' or '/'))));
    }

    /// <summary>
    /// The first rows, line breaks within quotes heeded; the last one that the head of the file holds may be cut, and is left out.
    /// </summary>
    private static List<string> Records(string text)
    {
        var records = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length && records.Count < LinesSearched; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == '\n' && !quoted)
            {
                records.Add(text[start..i].TrimEnd('\r'));
                start = i + 1;
            }
        }

        return records;
    }

    private static List<string> Cells(string line, char delimiter)
    {
        var cells = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == delimiter && !quoted))
            {
                cells.Add(line[start..i].Trim());
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return cells;
    }

    private static TableDialect Of(char delimiter, string text, List<string> lines) => new(
        delimiter,
        delimiter != '\t' || !HasStrayQuotes(lines),
        EscapedQuote().IsMatch(text) && !text.Contains("\"\"", StringComparison.Ordinal));

    private static TableHeader? HeaderIn(List<string> lines, char delimiter) => lines
        .Select((line, index) => TableHeader.Read([.. line.Split(delimiter).Select(cell => cell.Trim().Trim('"'))], index))
        .Where(header => header is not null)
        .FirstOrDefault();

    /// <summary>Prose has commas as well, but not the same number in each line.</summary>
    private static bool IsRegular(List<string> lines, char delimiter)
    {
        var counts = lines.Where(line => line.Length > 0).Take(5).Select(line => line.Count(letter => letter == delimiter)).ToList();
        return counts.Count > 1 && lines[0].Split(delimiter).All(cell => cell.Length is > 0 and < 40)
            && (counts.Distinct().Count() == 1 || lines[0].Contains('"'));
    }

    private static bool HasStrayQuotes(List<string> lines) => lines
        .SelectMany(line => line.Split('\t'))
        .Any(cell => cell.StartsWith('"') && cell.Count(letter => letter == '"') % 2 == 1 && lines[0].Split('\t').Length > 1
            && lines.Any(line => line.Contains(cell, StringComparison.Ordinal) && line.Split('\t').Length == lines[0].Split('\t').Length));

    [GeneratedRegex(
        @"^""?sep=(?<delimiter>[,;|\t])""?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Declared();

    [GeneratedRegex(@"[^\\]\\""", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex EscapedQuote();
}
