using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using MimeKit;
using SearchService.Readers.Charsets;
using SearchService.Readers.Legacy;
using SearchService.Readers.Rtf;

namespace SearchService.Readers.Mail;

/// <summary>A message as Outlook saves it (<c>.msg</c>, MS-OXMSG), to what was sent: sender, subject, day, text, attachments.</summary>
internal sealed class OutlookMessage
{
    private const int MaxDepth = 8;
    private const int Western = 1252;

    /// <summary>Bytes that text in rich form is unpacked to.</summary>
    private const int MostRichText = 64 * 1024 * 1024;

    /// <summary>Where the properties of fixed length begin in their stream, of a message and of one that is attached.</summary>
    private const int HeadOfMessage = 32;
    private const int HeadOfAttached = 24;

    private readonly CompoundFile _file;
    private readonly CompoundEntry _storage;
    private readonly int _depth;

    /// <summary>The properties of fixed length.</summary>
    private readonly byte[] _fixed;

    private OutlookMessage(CompoundFile file, CompoundEntry storage, int depth)
    {
        (_file, _storage, _depth) = (file, storage, depth);
        _fixed = file.Stream(storage, "__properties_version1.0") ?? [];
    }

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <exception cref="InvalidDataException">The file breaks the format.</exception>
    public static MimeMessage Read(byte[] bytes) => new OutlookMessage(new CompoundFile(bytes), CompoundFile.Root, 0).ToMime();

    private MimeMessage ToMime()
    {
        var body = new BodyBuilder
        {
            TextBody = Text(_storage, 0x1000),
            HtmlBody = Text(_storage, 0x1013) ?? (Bytes(_storage, 0x1013) is { } html ? HtmlOf(html) : null),
        };
        body.TextBody ??= body.HtmlBody is null ? RichText() : null;
        foreach (var attached in _file.In(_storage).Where(entry => entry.Name.StartsWith("__attach_version1.0_", StringComparison.Ordinal)))
        {
            Attach(body, attached);
        }

        var message = new MimeMessage { Subject = Text(_storage, 0x0037) ?? "", Body = body.ToMessageBody() };
        if ((Text(_storage, 0x0C1A) ?? Text(_storage, 0x0042)) is { Length: > 0 } sender)
        {
            message.From.Add(new MailboxAddress(sender, Text(_storage, 0x5D01) ?? Text(_storage, 0x0C1F) ?? ""));
        }

        // A message without a day has none; the library would give it the day of today.
        if ((Moment(0x0039) ?? Moment(0x0E06)) is { } sent)
        {
            message.Date = sent;
        }
        else
        {
            message.Headers.Remove(HeaderId.Date);
        }

        return message;
    }

    private void Attach(BodyBuilder body, CompoundEntry attached)
    {
        var name = Text(attached, 0x3707) ?? Text(attached, 0x3704) ?? Text(attached, 0x3001) ?? "attachment";
        if (Bytes(attached, 0x3701) is { } content)
        {
            body.Attachments.Add(name, content);
        }
        else if (_depth < MaxDepth && Entry(attached, 0x3701, "000D") is { } inner)
        {
            body.Attachments.Add(new MessagePart { Message = new OutlookMessage(_file, inner, _depth + 1).ToMime() });
        }
    }

    private string? RichText() =>
        Bytes(_storage, 0x1009) is { } packed && CompressedRtf.Read(packed, MostRichText) is { } rtf
            && RtfText.Read(rtf, MostRichText, CancellationToken.None) is { } text
            ? string.Join("\n\n", text.Paragraphs)
            : null;

    private string? Text(CompoundEntry storage, int property) =>
        Entry(storage, property, "001F") is { } wide ? Encoding.Unicode.GetString(_file.Read(wide)).TrimEnd('\0')
        : Entry(storage, property, "001E") is { } narrow ? Charset.Page(Western).GetString(_file.Read(narrow)).TrimEnd('\0')
        : null;

    private byte[]? Bytes(CompoundEntry storage, int property) =>
        Entry(storage, property, "0102") is { } stream ? _file.Read(stream) : null;

    private CompoundEntry? Entry(CompoundEntry storage, int property, string type) =>
        _file.Find(storage, string.Create(CultureInfo.InvariantCulture, $"__substg1.0_{property:X4}{type}"));

    /// <summary>The charset that the page declares, else that of the message.</summary>
    private string HtmlOf(byte[] html)
    {
        var page = Fixed(0x3FDE) is { } number and > 0 and <= 65_001 ? (int)number : Western;
        try
        {
            return (Charset.Strict(Html.DeclaredCharset.In(html)) ?? Charset.Page(page)).GetString(html);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException or DecoderFallbackException)
        {
            return Charset.Page(Western).GetString(html);
        }
    }

    /// <summary>A moment in hundreds of nanoseconds since 1601.</summary>
    private DateTimeOffset? Moment(int property) =>
        Fixed(property) is { } ticks and > 0 && ticks < DateTimeOffset.MaxValue.ToFileTime()
            ? DateTimeOffset.FromFileTime(ticks).ToUniversalTime()
            : null;

    private long? Fixed(int property)
    {
        for (var at = _depth == 0 ? HeadOfMessage : HeadOfAttached; at + 16 <= _fixed.Length; at += 16)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(_fixed.AsSpan(at + 2)) == property)
            {
                return BinaryPrimitives.ReadUInt16LittleEndian(_fixed.AsSpan(at)) == 0x0003
                    ? BinaryPrimitives.ReadInt32LittleEndian(_fixed.AsSpan(at + 8))
                    : BinaryPrimitives.ReadInt64LittleEndian(_fixed.AsSpan(at + 8));
            }
        }

        return null;
    }
}
