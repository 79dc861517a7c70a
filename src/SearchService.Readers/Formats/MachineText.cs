using System.Text.RegularExpressions;

namespace SearchService.Readers.Formats;

/// <summary>
/// Tells plain texts that programs write or read, whatever their names: scripts, code, logs, lists of checksums, dumps of databases. Nearly
/// all lines of the head must have the form, so an article about code stays one.
/// </summary>
internal static partial class MachineText
{
    private const int LinesLookedAt = 80;
    private const int FewestLines = 5;
    private const int FewestLinesOfCode = 10;

    /// <summary>A shorter list may be what somebody wrote.</summary>
    private const int FewestSentences = 50;
    private const double NearlyAll = 0.9;
    private const double MostLines = 0.75;

    /// <summary>What the text is, in words, or null where it may be an article.</summary>
    /// <param name="head">Its first lines.</param>
    public static string? Tell(string head)
    {
        if (head.StartsWith("#!/", StringComparison.Ordinal))
        {
            return "a script";
        }

        if (Roff().IsMatch(head))
        {
            return "the source of a typeset document";
        }

        var lines = head.Split('\n', LinesLookedAt + 1).Take(LinesLookedAt)
            .Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count < FewestLines ? null
            : Share(lines, LogLine()) >= NearlyAll ? "a log"
            : Share(lines, Checksum()) >= NearlyAll ? "a list of checksums"
            : lines.Count >= FewestSentences && Share(lines, NumberedSentence()) >= NearlyAll ? "a list of numbered sentences"
            : IsCorpus(lines) ? "a corpus with one word on each line"
            : Share(lines, Statement()) >= NearlyAll ? "a dump of a database"
            : lines.Count >= FewestLinesOfCode && Share(lines, CodeLine()) >= MostLines && lines.Count(Keyword().IsMatch) >= 2
                ? "program code"
            : null;
    }

    /// <summary>A table has neither elements nor remarks between its lines.</summary>
    private static bool IsCorpus(List<string> lines) => Share(lines, TaggedToken()) >= NearlyAll
        && lines.Exists(line => line[0] is '<' or '#')
        && lines.Count(line => line.Contains('\t', StringComparison.Ordinal)) * 2 > lines.Count;

    private static double Share(List<string> lines, Regex form) => (double)lines.Count(form.IsMatch) / lines.Count;

    /// <summary>A manual page or another text of troff: a comment, or the request that opens it.</summary>
    [GeneratedRegex(@"\A\s*(?:['.]\\""|\.(?:TH|Dd|Dt|TL|ds|de|so)\s)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Roff();

    /// <summary>Lines of web servers, and of programs with day, hour and level.</summary>
    [GeneratedRegex(
        @"^(?:\S+ )?[\da-f.:]{7,45} \S+ \S+ \[\d\d/\w{3}/\d{4}:"
        + @"|^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d\S*\]?\s+(?:\S+\s+){0,3}?[\[(]?"
        + @"(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b"
        + @"|^\w{3} [ \d]\d \d\d:\d\d:\d\d \S+ [\w\-./]+(?:\[\d+\])?:",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex LogLine();

    [GeneratedRegex(
        @"^(?:[0-9a-f]{32,128}\s+\*?\S.*|(?:MD5|SHA\d+)\s?\(.+\)\s?=\s?[0-9a-f]{32,128})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Checksum();

    [GeneratedRegex(@"^\d{1,9}\t\S+(?: \S+){3,}[^\t]*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex NumberedSentence();

    /// <summary>A word with what is known of it, an element or a remark: the vertical format of corpora, CoNLL-U.</summary>
    [GeneratedRegex(
        @"^(?:[^\s\t]{1,60}(?:\t[^\t]{0,60}){1,12}|</?[a-z]\w{0,15}(?:\s[^<>]*)?/?>|#.*)$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex TaggedToken();

    [GeneratedRegex(
        @"^(?:INSERT INTO|CREATE (?:TABLE|DATABASE|INDEX|UNIQUE)|DROP TABLE|LOCK TABLES|UNLOCK TABLES|ALTER TABLE"
        + @"|SET \w|COMMIT|BEGIN|--|/\*!|\(.*\)[,;]$|`.*,$|\)[^;]*;$)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"[;{}]$|^[})\]]|^(?://|/\*|\*/|#include|#define|import |from \w+ import |def |class |@\w+)|\):$|=>$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex CodeLine();

    [GeneratedRegex(
        @"^(?:using [\w.]+;|import [\w.{*]|from [\w.]+ import |#include\b|#define\b|namespace |package [\w.]+;"
        + @"|(?:public|private|protected|static|export|async) "
        + @"|function\b|def \w+\(|class \w+|return\b.*;|(?:var|let|const) \w+ ?=|if ?\(|for ?\(|while ?\()",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Keyword();
}
