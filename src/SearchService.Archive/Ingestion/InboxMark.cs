using System.Globalization;
using System.Security.Cryptography;
using SearchService.Archive.Inbox;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// How far a file of the inbox was read, as the ledger keeps it in the place of a file's hash: the number of lines, and a hash of the last
/// bytes before that place, by which a file is known that was replaced by another.
/// </summary>
internal readonly record struct InboxMark(int Lines, string Tail)
{
    private const int TailBytes = 1 << 16;

    public static InboxMark Of(PostedFile file, long read, int lines) => new(lines, HashBefore(file.FullPath, read));

    /// <summary>Null for what earlier versions kept: the hash of the whole file.</summary>
    public static InboxMark? Parse(string kept)
    {
        var split = kept.IndexOf('-', StringComparison.Ordinal);
        return split > 0 && int.TryParse(kept.AsSpan(0, split), NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            ? new InboxMark(lines, kept[(split + 1)..])
            : null;
    }

    /// <summary>Whether the file still holds what was read of it.</summary>
    public bool Holds(PostedFile file, long read) => read <= file.Length && HashBefore(file.FullPath, read) == Tail;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lines}-{Tail}");

    private static string HashBefore(string path, long end)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var bytes = new byte[Math.Min(end, TailBytes)];
        file.Position = end - bytes.Length;
        file.ReadExactly(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
    }
}
