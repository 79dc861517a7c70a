using System.Text;
using System.Text.RegularExpressions;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Citations;

/// <summary>RIS, as reference managers and databases export it, streamed: record n is named <c>file.ris#n</c>.</summary>
internal sealed partial class RisReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var text = StreamedText.Open(entry);
        var record = new List<(string Tag, string Value)>();
        var continued = new StringBuilder();
        var number = 0;
        long length = 0;
        while (text.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            length += line.Length;
            var tag = Tag().Match(line);
            var name = tag.Success ? tag.Groups["tag"].Value : "";
            if (tag.Success)
            {
                Close(record, continued);
            }

            if (name is "TY" or "ER" && record.Count > 0)
            {
                yield return Outcome(entry.File, ++number, record, length);
                record.Clear();
                length = 0;
            }

            if (tag.Success && name != "ER")
            {
                record.Add((name, tag.Groups["value"].Value));
            }
            else if (record.Count > 0 && length <= options.MaxTextBytes && !tag.Success)
            {
                // A text goes on over lines; a blank one parts its paragraphs.
                continued.Append('\n').Append(line);
            }
        }

        Close(record, continued);
        if (record.Count > 0)
        {
            yield return Outcome(entry.File, ++number, record, length);
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The RIS file has no record."));
        }
    }

    /// <summary>The last field has come to its end.</summary>
    private static void Close(List<(string Tag, string Value)> record, StringBuilder continued)
    {
        if (continued.Length > 0)
        {
            record[^1] = (record[^1].Tag, record[^1].Value + continued);
            continued.Clear();
        }
    }

    private ReadOutcome Outcome(string name, int number, List<(string Tag, string Value)> record, long length)
    {
        var file = FormattableString.Invariant($"{name}#{number}");
        if (length > options.MaxTextBytes)
        {
            return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
        }

        IReadOnlyList<string> Values(string[] tags) => tags is ["DA", ..]
            ? [.. tags.SelectMany(tag => record.Where(field => field.Tag == tag).Select(field => field.Value.Trim()))]
            : tags
            .Select(tag => (IReadOnlyList<string>)[.. record.Where(field => field.Tag == tag && !string.IsNullOrWhiteSpace(field.Value))
                .Select(field => field.Value.Trim())])
            .FirstOrDefault(values => values.Count > 0) ?? [];
        var article = new CitationArticle(Values).Read(
            text: ["AB", "N2"], title: ["TI", "T1", "CT", "ST"], authors: ["AU", "A1", "A2"], source: ["T2", "JF", "JO", "JA", "BT", "PB"],
            date: ["DA", "Y1", "PY", "Y2"], url: ["UR", "L2", "LK"], language: ["LA"], page: ["SP"],
            section: ["SE"], id: ["AN", "ID"], options.TimeZone);
        return article is null
            ? new EntryRejected(file, Rejections.NoText("The record has neither a text nor an abstract (AB, N2). Export it with them."))
            : new ArticleRead(file, article) { MayBeDatedByPath = false };
    }

    [GeneratedRegex(@"^\uFEFF?\s{0,2}(?<tag>[A-Z][A-Z0-9])  ?- ?(?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Tag();
}
