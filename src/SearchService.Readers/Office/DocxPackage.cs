using System.IO.Compression;
using SearchService.Articles;

namespace SearchService.Readers.Office;

/// <summary>Looks at a DOCX package before it is opened: what its parts unpack to, and whether it is locked.</summary>
internal static class DocxPackage
{
    private const int MostParts = 10_000;

    public static Rejection? Check(byte[] bytes, ReaderOptions options)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
        {
            return new Rejection(RejectionCode.ContainerLimit, "The document has more parts than any document.");
        }

        if (zip.Entries.Any(part => part.IsEncrypted))
        {
            return new Rejection(RejectionCode.Encrypted, "The document is locked with a password. Save it without one.");
        }

        // The length that the directory claims may lie, so the parts that are read are unpacked and counted.
        var block = new byte[64 * 1024];
        foreach (var part in zip.Entries.Where(
            part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var content = part.Open();
            long length = 0;
            for (int count; (count = content.Read(block)) > 0;)
            {
                length += count;
                if (length > options.MaxTextBytes * 4)
                {
                    return Rejections.TooLarge(options.MaxTextBytes);
                }
            }
        }

        return null;
    }
}
