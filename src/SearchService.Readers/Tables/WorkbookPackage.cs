using System.IO.Compression;
using SearchService.Articles;

namespace SearchService.Readers.Tables;

/// <summary>Looks at an XLSX package before it is opened. Its cells are read as a stream, its shared texts are held in memory.</summary>
internal static class WorkbookPackage
{
    private const int MostParts = 10_000;
    private const long MostSharedBytes = 128L * 1024 * 1024;

    /// <summary>A cell holds 32,767 characters at most; a run of so many bytes without a tag is no cell.</summary>
    private const int LongestRun = 1024 * 1024;

    public static Rejection? Check(Stream workbook, ReaderOptions options, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts)
        {
            return new Rejection(RejectionCode.ContainerLimit, "The workbook has more parts than any workbook.");
        }

        var packed = workbook.Length;
        long unpacked = 0;
        var block = new byte[64 * 1024];
        foreach (var part in zip.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            var isHeld = !part.FullName.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase);
            using var content = part.Open();
            long length = 0;
            var run = 0;
            for (int count; (count = content.Read(block)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                length += count;
                unpacked += count;
                var last = block.AsSpan(0, count).LastIndexOf((byte)'<');
                run = last < 0 ? run + count : count - last;
                if ((isHeld && length > MostSharedBytes) || run > LongestRun)
                {
                    return new Rejection(
                        RejectionCode.TooLarge, "The workbook holds more text than can be read at once. Save its sheets as CSV.");
                }

                if (unpacked > options.FreeUnpackedBytes && unpacked / options.MaxUnpackedRatio > packed)
                {
                    return new Rejection(
                        RejectionCode.ContainerLimit,
                        FormattableString.Invariant(
                            $"The workbook unpacks to more than {options.MaxUnpackedRatio:#,0} times its own size."));
                }
            }
        }

        return null;
    }
}
