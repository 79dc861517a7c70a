using MimeKit;
using SearchService.Readers.Text;

namespace SearchService.Readers.Mail;

/// <summary>Whom a message is from, as its reader was shown it.</summary>
internal static class SenderName
{
    /// <summary>
    /// The name; without one the domain of the address, and what stands there where it is no address. Null where nothing does.
    /// </summary>
    public static string? Of(MimeMessage message)
    {
        var senders = message.From.Concat(message.Sender is { } sender ? [sender] : []).ToList();
        var mailboxes = senders.SelectMany(address => address is GroupAddress group ? group.Members.Mailboxes : [(MailboxAddress)address])
            .ToList();
        return senders.Select(address => address.Name).Concat(mailboxes.Select(mailbox => mailbox.Name)).Select(Shown)
            .Concat(mailboxes.Select(mailbox => Blank(mailbox.Domain)))
            .Concat(mailboxes.Select(mailbox => Blank(mailbox.Address)))
            .Append(Shown(message.Headers[HeaderId.From]))
            .FirstOrDefault(name => name is not null);
    }

    /// <summary>An address in the place of a name is none.</summary>
    private static string? Shown(string? name) =>
        Blank(name?.Trim(' ', '"', '\'', '<', '>')) is { } shown && !shown.Contains('@', StringComparison.Ordinal) ? shown : null;

    private static string? Blank(string? text) => Spaces.Clean(text ?? "") is { Length: > 0 } words ? words : null;
}
