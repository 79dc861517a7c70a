using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using SearchService.Readers.Json;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Mail;

/// <summary>
/// A mailbox, streamed: message n is named <c>box.mbox#n</c>. A line <c>From …</c> with a date begins the next (RFC 4155), behind an empty
/// line or before a header: a sentence that begins with the word does not, which not every program quotes.
/// </summary>
/// <param name="messages">Reads one message.</param>
internal sealed partial class MboxReader(ReaderOptions options, IFormatReader messages) : IFormatReader
{
    private const int LongestSeparator = 300;
    private static readonly SearchValues<byte> HeaderName =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var lines = new ByteLines(entry.Content, options.MaxTextBytes);
        var message = new MemoryStream();
        var number = 0;
        bool blank = true, tooLarge = false;
        byte[]? held = null;
        while (lines.Next(cancellation))
        {
            var line = lines.Line.Span;
            var begins = held is not null && IsHeader(line);
            if (held is not null && !begins)
            {
                Append(held);
            }

            var isHeld = begins;
            held = null;
            begins |= blank && IsSeparator(line, isFirst: number == 0);
            if (begins)
            {
                if (number > 0)
                {
                    foreach (var outcome in Outcomes(entry, number, message, tooLarge, cancellation))
                    {
                        yield return outcome;
                    }
                }

                number++;
                message.SetLength(0);
                (blank, tooLarge) = (false, false);
                if (!isHeld)
                {
                    continue;
                }
            }
            else if (IsSeparator(line, isFirst: false))
            {
                held = line.ToArray();
                continue;
            }

            blank = lines.Line.Span is [] or [(byte)'\r'];
            tooLarge |= lines.TooLong;
            Append(lines.Line.Span);
        }

        if (held is not null)
        {
            Append(held);
        }

        foreach (var outcome in Outcomes(entry, Math.Max(number, 1), message, tooLarge, cancellation))
        {
            yield return outcome;
        }

        void Append(ReadOnlySpan<byte> line)
        {
            tooLarge |= message.Length + line.Length > options.MaxArticleBytes;
            if (!tooLarge)
            {
                message.Write(Unquoted(line));
                message.WriteByte((byte)'\n');
            }
        }
    }

    /// <summary>The first line of a mailbox may leave its date out; any other must have a time of day and a year.</summary>
    private static bool IsSeparator(ReadOnlySpan<byte> line, bool isFirst) =>
        line.StartsWith("From "u8)
        && (isFirst || Date().IsMatch(Encoding.Latin1.GetString(line[..Math.Min(line.Length, LongestSeparator)])));

    private static bool IsHeader(ReadOnlySpan<byte> line) =>
        line.IndexOf((byte)':') is > 0 and var colon && line[..colon].IndexOfAnyExcept(HeaderName) < 0;

    /// <summary>Mailboxes put one more <c>&gt;</c> before a line of a message that begins with the word, quoted or not (mboxrd).</summary>
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line) =>
        line.StartsWith(">"u8) && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line;

    private IEnumerable<ReadOutcome> Outcomes(Entry entry, int number, MemoryStream message, bool tooLarge, CancellationToken cancellation)
    {
        var file = FormattableString.Invariant($"{entry.File}#{number}");
        return tooLarge
            ? [new EntryRejected(file, Rejections.TooLarge(options.MaxArticleBytes))]
            : messages.Read(entry with { File = file, Content = new HeadedStream(new MemoryStream(message.ToArray())) }, cancellation);
    }

    [GeneratedRegex(
        @"\b\d{1,2}:\d{2}(?::\d{2})?\b.*\b(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b.*\b\d{1,2}:\d{2}",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Date();
}
