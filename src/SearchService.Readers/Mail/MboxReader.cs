using SearchService.Readers.Json;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Mail;

/// <summary>A mailbox, streamed: message n is named <c>box.mbox#n</c>. A line <c>From …</c> behind an empty one begins the next (RFC 4155).</summary>
/// <param name="messages">Reads one message.</param>
internal sealed class MboxReader(ReaderOptions options, IFormatReader messages) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var lines = new ByteLines(entry.Content, options.MaxTextBytes);
        var message = new MemoryStream();
        var number = 0;
        bool blank = true, tooLarge = false;
        while (lines.Next(cancellation))
        {
            if (blank && lines.Line.Span.StartsWith("From "u8))
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
                continue;
            }

            blank = lines.Line.Span is [] or [(byte)'\r'];
            tooLarge |= lines.TooLong || message.Length + lines.Line.Length > options.MaxArticleBytes;
            if (!tooLarge)
            {
                message.Write(Unquoted(lines.Line.Span));
                message.WriteByte((byte)'\n');
            }
        }

        foreach (var outcome in Outcomes(entry, Math.Max(number, 1), message, tooLarge, cancellation))
        {
            yield return outcome;
        }
    }

    /// <summary>Mailboxes write <c>&gt;From </c> where a line of a message begins with the word.</summary>
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line) => line.StartsWith(">From "u8) ? line[1..] : line;

    private IEnumerable<ReadOutcome> Outcomes(Entry entry, int number, MemoryStream message, bool tooLarge, CancellationToken cancellation)
    {
        var file = FormattableString.Invariant($"{entry.File}#{number}");
        return tooLarge
            ? [new EntryRejected(file, Rejections.TooLarge(options.MaxArticleBytes))]
            : messages.Read(entry with { File = file, Content = new HeadedStream(new MemoryStream(message.ToArray())) }, cancellation);
    }
}
