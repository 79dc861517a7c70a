using System.Text;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Corpora;

/// <summary>
/// Corpora of news in SGML, streamed: documents between <c>&lt;DOC&gt;</c> and <c>&lt;/DOC&gt;</c> (TREC, TIPSTER, AQUAINT, Gigaword), or
/// <c>&lt;REUTERS&gt;</c> (Reuters-21578). Document n is named <c>file.sgm#n</c>.
/// </summary>
internal sealed class SgmlReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        var document = new StringBuilder();
        var number = 0;
        var isOpen = false;
        foreach (var line in StreamedLines.Of(entry, options.MaxTextBytes, cancellation))
        {
            for (var rest = line; rest is not null;)
            {
                if (!isOpen && Start(rest) is >= 0 and var start)
                {
                    (isOpen, rest) = (true, rest[start..]);
                    document.Clear();
                }

                var end = isOpen ? End(rest) : -1;
                if (isOpen && document.Length <= options.MaxTextBytes)
                {
                    document.Append(end < 0 ? rest : rest[..end]).Append('\n');
                }

                if (end < 0)
                {
                    break;
                }

                yield return Outcome(entry.File, ++number, document);
                isOpen = false;
                rest = Start(rest[end..]) >= 0 ? rest[end..] : null;
            }
        }

        if (isOpen && number > 0)
        {
            yield return new EntryRejected(FormattableString.Invariant($"{entry.File}#{number + 1}"),
                Rejections.Malformed("The document is not closed: the file was probably cut."));
        }
        else if (isOpen)
        {
            yield return Outcome(entry.File, ++number, document);
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The SGML file has no document."));
        }
    }

    private ReadOutcome Outcome(string name, int number, StringBuilder document)
    {
        var file = FormattableString.Invariant($"{name}#{number}");
        if (document.Length > options.MaxTextBytes)
        {
            return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
        }

        var text = document.ToString();
        var article = text.StartsWith("<REUTERS", StringComparison.OrdinalIgnoreCase)
            ? ReutersDocument.Read(text, options.TimeZone)
            : TrecDocument.Read(text, options.TimeZone);
        return article is null
            ? new EntryRejected(file, Rejections.NoText("The document has no text."))
            : new ArticleRead(file, article) { MayBeDatedByPath = false };
    }

    private static int Start(string line)
    {
        var doc = line.IndexOf("<DOC", StringComparison.OrdinalIgnoreCase);
        return doc >= 0 && (doc + 4 >= line.Length || line[doc + 4] is '>' or ' ' or '\t')
            ? doc
            : line.IndexOf("<REUTERS", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the document's closing tag ends; -1 where the line has none.</summary>
    private static int End(string line) =>
        line.IndexOf("</DOC>", StringComparison.OrdinalIgnoreCase) is >= 0 and var doc ? doc + 6
        : line.IndexOf("</REUTERS>", StringComparison.OrdinalIgnoreCase) is >= 0 and var reuters ? reuters + 10
        : -1;
}
