using MimeKit;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Mail;

/// <summary>
/// The text of a part. The charset that it declares gives way to UTF-8 where the bytes are that: programs often declare a wrong one.
/// </summary>
internal static class PartText
{
    public static string? Of(TextPart part)
    {
        if (part.Content is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), part.ContentType.Charset, out _) ?? part.Text;
    }
}
