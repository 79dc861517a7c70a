using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Transcripts;

/// <summary>Other subtitles in the form of SubRip: SubStation Alpha (<c>.ass</c>), and Timed Text (TTML, W3C), which is XML.</summary>
internal static partial class Cues
{
    /// <summary>The fields of a line before its text, as the format has them since version 4.</summary>
    private const int FieldsBeforeText = 9;

    public static bool AreSubStation(string text) => ScriptInfo().IsMatch(text);

    public static string OfSubStation(string text)
    {
        var cues = new StringBuilder();
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("Dialogue:", StringComparison.Ordinal)))
        {
            var fields = line["Dialogue:".Length..].Split(',', FieldsBeforeText + 1);
            if (fields.Length > FieldsBeforeText)
            {
                Add(cues, fields[1], fields[2], LineBreak().Replace(Override().Replace(fields[FieldsBeforeText], ""), "\n"));
            }
        }

        return cues.ToString();
    }

    /// <param name="root">The root of the document; its paragraphs have begin and end.</param>
    public static string OfTimedText(XElement root)
    {
        var cues = new StringBuilder();
        foreach (var paragraph in root.Below("p"))
        {
            foreach (var end in paragraph.Below("br").ToList())
            {
                end.ReplaceNodes("\n");
            }

            Add(cues, paragraph.Of("begin") ?? "", paragraph.Of("end") ?? paragraph.Of("begin") ?? "", paragraph.Value);
        }

        return cues.ToString();
    }

    private static void Add(StringBuilder cues, string from, string to, string said) =>
        cues.Append($"{Clock(from)} --> {Clock(to)}\n{said.Trim().ReplaceLineEndings("\n")}\n\n");

    /// <summary>Hours to thousandths; <c>12.5s</c> and what else there is count as no time at all.</summary>
    private static string Clock(string given)
    {
        var groups = Moment().Match(given.Trim()).Groups;
        return groups[0].Success
            ? $"{groups["hours"].Value.PadLeft(2, '0')}:{groups["rest"].Value}.{groups["part"].Value.PadRight(3, '0')[..3]}"
            : "00:00:00.000";
    }

    [GeneratedRegex(@"\A\s*\[Script Info\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex ScriptInfo();

    [GeneratedRegex(@"\{[^{}]{0,2000}\}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Override();

    [GeneratedRegex(@"\\[Nn]|\\h", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex LineBreak();

    [GeneratedRegex(
        @"^(?<hours>\d{1,2}):(?<rest>\d\d:\d\d)(?:[.,:](?<part>\d{1,6}))?$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Moment();
}
