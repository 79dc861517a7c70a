using System.Text;
using System.Text.RegularExpressions;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Wire;

/// <summary>
/// Messages as wires send them (IPTC 7901, ANPA 1312), streamed: control characters part header, text and trailer; message n is named
/// <c>file#n</c>.
/// </summary>
internal sealed partial class WireMessageReader(ReaderOptions options) : IFormatReader
{
    private const char StartOfHeader = '\u0001';
    private const char StartOfText = '\u0002';
    private const char EndOfText = '\u0003';
    private const char EndOfTransmission = '\u0004';

    /// <summary>Whether a text begins with the header of a message, and its text follows.</summary>
    public static bool Is(string text) => Opening().IsMatch(text);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var content = StreamedText.Open(entry);
        var block = new char[32 * 1024];
        var (header, text, trailer) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        StringBuilder? part = null;
        var number = 0;
        for (int count; (count = content.Read(block)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var at = 0; at < count; at++)
            {
                var letter = block[at];
                if (letter is StartOfHeader or EndOfTransmission && (header.Length > 0 || text.Length > 0))
                {
                    yield return Outcome(FormattableString.Invariant($"{entry.File}#{++number}"), header, text, trailer);
                }

                part = letter switch
                {
                    StartOfHeader => header,
                    StartOfText => text,
                    EndOfText => trailer,
                    EndOfTransmission => null,
                    _ => part,
                };
                if (letter > EndOfTransmission && letter != '\u0016' && part?.Length <= options.MaxTextBytes)
                {
                    part.Append(letter);
                }
            }
        }

        if (header.Length > 0 || text.Length > 0)
        {
            yield return Outcome(FormattableString.Invariant($"{entry.File}#{++number}"), header, text, trailer);
        }
    }

    /// <summary>What became of a message; its parts are empty then.</summary>
    private ReadOutcome Outcome(string file, StringBuilder header, StringBuilder text, StringBuilder trailer)
    {
        var isTooLarge = header.Length + text.Length + trailer.Length > options.MaxTextBytes;
        var article = isTooLarge ? null
            : SentMessage.Read(header.ToString(), text.ToString(), trailer.ToString(), options.TimeZone);
        header.Clear();
        text.Clear();
        trailer.Clear();
        return isTooLarge ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
            : article is null ? new EntryRejected(file, Rejections.NoText("The message of the wire has no text."))
            : new ArticleRead(file, article);
    }

    [GeneratedRegex(@"\A[\x16\x00\s]*\x01[^\x01-\x04]{1,600}\x02", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Opening();
}
