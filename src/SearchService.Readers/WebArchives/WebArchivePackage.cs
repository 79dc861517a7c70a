using System.IO.Compression;

namespace SearchService.Readers.WebArchives;

/// <summary>WACZ: a zip of WARC files with indexes, page lists and logs of the crawl beside them.</summary>
internal static class WebArchivePackage
{
    /// <summary>The entries of the zip that are read: of a web archive its WARC files, of any other all.</summary>
    public static IReadOnlyList<ZipArchiveEntry> Read(ZipArchive zip) =>
        zip.GetEntry("datapackage.json") is not null && zip.Entries.Any(IsWarc) ? [.. zip.Entries.Where(IsWarc)] : zip.Entries;

    private static bool IsWarc(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("archive/", StringComparison.Ordinal)
        && (entry.FullName.EndsWith(".warc", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));
}
