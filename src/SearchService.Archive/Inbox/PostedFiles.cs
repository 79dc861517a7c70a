using System.Globalization;
using SearchService.Files;

namespace SearchService.Archive.Inbox;

/// <summary>
/// The files of posted articles. Lines are added to the newest; from a size on the next one is begun. Names count upwards, so that no
/// clock decides what came first.
/// </summary>
internal sealed class PostedFiles(string folder)
{
    /// <summary>A file is closed once it has this many bytes.</summary>
    public const long RotateAt = 8 << 20;

    private const string Prefix = "posted-";
    private const string Extension = ".ndjson";

    /// <summary>All files, oldest first; those that earlier versions named by the clock come before all that are counted.</summary>
    public IReadOnlyList<PostedFile> List()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = new DirectoryInfo(folder).EnumerateFiles("*" + Extension)
            .Where(file => !file.Name.StartsWith('.') && file.Name != WithdrawalLog.Name)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, file.FullName, file.Length))
            .ToList();
        var open = files.FindLast(file => NumberOf(file.Name) is not null).Name;
        return [.. files.Select(file => new PostedFile(file.Name, file.FullName, file.Length, file.Name == open))];
    }

    /// <summary>Adds lines. When this returns, they are on the disk. The lock of the inbox is held meanwhile.</summary>
    public void Append(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var newest = List().LastOrDefault(file => NumberOf(file.Name) is not null);
        var path = newest is null ? PathOf(1) : newest.Length >= RotateAt ? PathOf(NumberOf(newest.Name)!.Value + 1) : newest.FullPath;
        CutTornLine(path);
        using var bytes = new MemoryStream();
        foreach (var line in lines)
        {
            bytes.Write(line.Span);
            bytes.WriteByte((byte)'\n');
        }

        DurableFile.Append(path, bytes.ToArray());
    }

    private string PathOf(int number) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:00000000}{Extension}"));

    private static int? NumberOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(Prefix.Length, name.Length - Prefix.Length - Extension.Length), NumberStyles.None,
            CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>What a killed process left of a line was never acknowledged.</summary>
    internal static void CutTornLine(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                break;
            }

            end--;
        }

        if (end < file.Length)
        {
            file.SetLength(end);
        }
    }
}
