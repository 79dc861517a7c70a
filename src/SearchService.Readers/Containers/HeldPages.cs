using SearchService.Readers.Formats;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>
/// Pages of scanned issues, and the files that describe them, held back while a tar is read: it comes in one pass, and pages mostly lie
/// before the file that says which articles they hold. An issue is given free when the tar has left the folder of its description.
/// </summary>
internal sealed class HeldPages
{
    /// <summary>Bytes of all files that are held at once: an issue of some fifty pages.</summary>
    private const long MostHeld = 64L * 1024 * 1024;

    private readonly List<HeldPage> _held = [];
    private long _bytes;

    public bool IsFull => _bytes > MostHeld;

    /// <summary>Holds the file back where it is a page or a description; false where its content is to be read now.</summary>
    public bool Take(string path, HeadedStream content)
    {
        var head = FormatSniffer.FirstText(content.Head);
        var format = head.StartsWith('<') ? MarkupFormat.Tell(head, ".xml") : null;
        if (format is not (FileFormat.Alto or FileFormat.Mets))
        {
            return false;
        }

        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        _held.Add(new HeldPage(path, bytes.ToArray(), format == FileFormat.Mets));
        _bytes += bytes.Length;
        return true;
    }

    /// <summary>The files of issues that are over, where the tar has come to this path; they are held no longer.</summary>
    public IReadOnlyList<HeldPage> Over(string path)
    {
        var issues = _held.Where(page => page.IsDescription).Select(page => EntryPath.FolderOf(page.Path))
            .Where(folder => folder.Length > 0 && !IsIn(path, folder)).ToHashSet(StringComparer.Ordinal);
        return issues.Count == 0 ? [] : Free(page => issues.Any(folder => IsIn(page.Path, folder)));
    }

    /// <summary>Where too much is held: what lies apart from this path, and all else where that was too little.</summary>
    public IReadOnlyList<HeldPage> Surplus(string path)
    {
        var folder = EntryPath.FolderOf(EntryPath.FolderOf(path));
        var others = Free(page => folder.Length > 0 && !IsIn(page.Path, folder));
        return IsFull ? [.. others, .. All()] : others;
    }

    public IReadOnlyList<HeldPage> All() => Free(_ => true);

    private List<HeldPage> Free(Predicate<HeldPage> which)
    {
        var freed = _held.FindAll(which);
        _held.RemoveAll(which);
        _bytes -= freed.Sum(page => (long)page.Bytes.Length);
        return freed;
    }

    private static bool IsIn(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>A file of a tar that waits for those beside it.</summary>
/// <param name="Path">Its path in the tar.</param>
/// <param name="IsDescription">Whether it says which articles an issue holds.</param>
internal sealed record HeldPage(string Path, byte[] Bytes, bool IsDescription);

/// <summary>The files that were held back together.</summary>
internal sealed class HeldFiles(IEnumerable<HeldPage> pages) : PackedFiles
{
    private readonly Dictionary<string, byte[]> _files = pages.GroupBy(page => page.Path, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Bytes, StringComparer.Ordinal);

    protected override IReadOnlyCollection<string> Paths => _files.Keys;

    public override bool Has(string path) => _files.ContainsKey(path);

    public override byte[]? Read(string path, long limit) =>
        _files.TryGetValue(path, out var bytes) && bytes.Length <= limit ? bytes : null;
}
