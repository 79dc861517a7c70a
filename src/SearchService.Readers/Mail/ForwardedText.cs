using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Languages;
using SearchService.Readers.Text;

namespace SearchService.Readers.Mail;

/// <summary>
/// A message that was forwarded within the text of another: a line that says so, then its header lines, then its text.
/// </summary>
/// <param name="Note">What the sender wrote above it; empty where there is nothing.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Sender">Whom it was from: the name where there is one, else the address.</param>
/// <param name="Sent">When it was sent.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record ForwardedText(string Note, string? Subject, string? Sender, PublicationTime? Sent, string Text)
{
    private const int MostHeaderLines = 14;
    private const int FewestHeaders = 2;

    /// <summary>The forwarded message, or null where the text holds none.</summary>
    /// <param name="text">The text of the letter around it.</param>
    /// <param name="subject">The letter's subject: a message quoted in a reply is no forwarded one.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    public static ForwardedText? In(string text, string? subject, TimeZoneInfo zone)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var isForwarded = subject is not null && MailWords.IsForwardedSubject(subject);
        var mark = Array.FindIndex(lines, line => MailWords.IsForwarded(line) || (isForwarded && MailWords.IsOriginal(line)));
        var start = mark >= 0 ? mark + 1 : isForwarded ? BareHead(lines) : -1;
        if (start < 0)
        {
            return null;
        }

        var below = lines[start..];
        if (below.All(line => line.Trim().Length == 0 || line.StartsWith('>')))
        {
            below = [.. below.Select(line => Quote().Replace(line, ""))];
        }

        var style = DateStyle.Of(zone, LanguageDetection.Guess(text));
        string? title = null, sender = null;
        PublicationTime? sent = null;
        int at = 0, headers = 0;
        for (; at < Math.Min(below.Length, MostHeaderLines); at++)
        {
            if (below[at].Trim().Length == 0)
            {
                if (headers >= FewestHeaders && !(at + 1 < below.Length && MailWords.HeaderIn(below[at + 1]) is not null))
                {
                    break;
                }
            }
            else if (MailWords.HeaderIn(below[at]) is var (header, value))
            {
                headers++;
                title ??= header == MailHeader.Subject ? value : null;
                sender ??= header == MailHeader.From ? NameOf(value) : null;
                sent ??= header == MailHeader.Date ? PrintedTime.Read(value, style) : null;
            }
            else
            {
                break;
            }
        }

        var body = string.Join('\n', below[at..]).Trim();
        return headers < FewestHeaders || body.Length == 0
            ? null
            : new ForwardedText(NoteOf(lines[..(mark < 0 ? start : mark)]), title, sender, sent, body);
    }

    /// <summary>Outlook marks a forwarded message with a rule or nothing: sender, day and one line more of a head stand together.</summary>
    private static int BareHead(string[] lines) => Enumerable.Range(0, Math.Max(0, lines.Length - FewestHeaders)).FirstOrDefault(
        i => MailWords.HeaderIn(lines[i]) is (MailHeader.From, _) && MailWords.HeaderIn(lines[i + 1]) is (MailHeader.Date, _)
            && MailWords.HeaderIn(lines[i + 2]) is not null,
        -1);

    private static string NoteOf(string[] lines) => string.Join('\n', lines.Where(line => !Rule().IsMatch(line))).Trim();

    /// <summary>A subject without the marks of replies and forwarding.</summary>
    public static string Bare(string subject) => MailWords.BareSubject(subject);

    private static string? NameOf(string sender)
    {
        var name = Spaces.Clean(Address().Replace(sender, " ")).Trim('"', '\'', '*', ' ');
        return name.Length > 0 ? name : Spaces.Clean(sender) is { Length: > 0 } address ? address.Trim('<', '>') : null;
    }

    [GeneratedRegex(@"^\s*_{10,}\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:>[ \t]?)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Quote();

    [GeneratedRegex(@"[<(\[]?(?:mailto:)?[\w.+\-]+@[\w.\-]+[>)\]]*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Address();
}
