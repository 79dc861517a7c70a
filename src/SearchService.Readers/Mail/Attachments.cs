using MimeKit;
using SearchService.Readers.Containers;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Mail;

/// <summary>
/// What a message carries beside its letter: stories in any format, and messages that were forwarded as they are. Pictures, signatures,
/// cards and invitations are passed over.
/// </summary>
/// <param name="inner">Reads an attached file.</param>
internal sealed class Attachments(InnerEntries inner)
{
    /// <summary>Messages within each other.</summary>
    private const int MostMessages = 8;

    private const int LongestName = 120;

    /// <param name="outer">The message.</param>
    /// <param name="message">Its parts.</param>
    /// <param name="read">Reads a message that is attached to another.</param>
    /// <param name="depth">In how many messages this one is attached.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IEnumerable<ReadOutcome> Read(
        Entry outer, MimeMessage message, Func<Entry, MimeMessage, int, IEnumerable<ReadOutcome>> read, int depth,
        CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var part in message.BodyParts.Where(IsStory))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Free(names, NameOf(part, ++number));
            if (part is MessagePart { Message: { } forwarded })
            {
                if (depth < MostMessages)
                {
                    var file = $"{outer.File}!/{name}";
                    foreach (var outcome in read(outer with { File = file, Path = $"{outer.Path}!/{name}" }, forwarded, depth + 1))
                    {
                        yield return outcome;
                    }
                }
            }
            else if (part is MimePart { Content: { } content })
            {
                foreach (var outcome in inner.ReadNamed(outer, name, content.Open, cancellation))
                {
                    yield return outcome;
                }
            }
        }
    }

    private static bool IsStory(MimeEntity part) => part is MessagePart || ((part.IsAttachment || NameIn(part) is not null)
        && part.ContentType is not { MediaType: "image" or "audio" or "video" or "font" }
        && part.ContentType.MimeType is not ("text/calendar" or "text/vcard" or "text/x-vcard" or "application/ics" or "application/ms-tnef"
            or "application/pgp-signature" or "application/pgp-keys" or "application/pkcs7-signature" or "application/x-pkcs7-signature"));

    private static string? NameIn(MimeEntity part) => part.ContentDisposition?.FileName ?? part.ContentType.Name;

    /// <summary>The last part of the name that the message gives, since the folders of the sender are nobody's business.</summary>
    private static string NameOf(MimeEntity part, int number)
    {
        var given = NameIn(part)?.Replace('\\', '/').Split('/')[^1].Trim().TrimStart('.');
        var name = given is { Length: > 0 } ? given[^Math.Min(given.Length, LongestName)..] : null;
        return part is not MessagePart ? name ?? FormattableString.Invariant($"attachment-{number}")
            : name is null ? FormattableString.Invariant($"message-{number}.eml")
            : name;
    }

    private static string Free(HashSet<string> names, string name)
    {
        var free = name;
        for (var number = 2; !names.Add(free); number++)
        {
            var ending = Path.GetExtension(name);
            free = FormattableString.Invariant($"{name[..^ending.Length]}-{number}{ending}");
        }

        return free;
    }
}
