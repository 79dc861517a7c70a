namespace SearchService.Files;

/// <summary>
/// Files that are on the disk, under their names, when a call returns: bytes are synced, and so is the folder that holds the name.
/// A kill or a power cut leaves the old content or the new, never a part of it.
/// </summary>
public static class DurableFile
{
    /// <summary>
    /// What is added to a name while the new content is written beside the old; one that is left over is of no use to anybody.
    /// </summary>
    public const string Beside = ".new";

    private const int BufferedBytes = 1 << 16;

    /// <summary>Puts a content in the place of what a file holds; folder and file are made where they are missing.</summary>
    /// <exception cref="IOException">The disk refused; the file is as it was.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var folder = FolderOf(path);
        Directory.CreateDirectory(folder);
        var beside = path + Beside;
        try
        {
            using var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // A full disk is not filled further by what nobody reads.
            File.Delete(beside);
            throw;
        }

        Move(beside, path, overwrite: true);
    }

    /// <summary>Writes a new file piece by piece: it has its name when all of it is on the disk.</summary>
    /// <param name="path">The file, which is not there yet.</param>
    /// <param name="write">Writes the content; what it returns is returned.</param>
    /// <exception cref="IOException">The disk refused, or the file is there by now; nothing of the content is left.</exception>
    public static async Task<T> CreateAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        Directory.CreateDirectory(FolderOf(path));
        var beside = path + Beside;
        try
        {
            T written;
            await using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferedBytes))
            {
                written = await write(file);
                file.Flush(flushToDisk: true);
            }

            Move(beside, path);
            return written;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Adds bytes at the end of a file; folder and file are made where they are missing.</summary>
    /// <exception cref="IOException">The disk refused; the file is as it was.</exception>
    public static void Append(string path, ReadOnlySpan<byte> content)
    {
        var folder = FolderOf(path);
        Directory.CreateDirectory(folder);
        var isNew = !File.Exists(path);
        using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read))
        {
            var end = file.Seek(0, SeekOrigin.End);
            try
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // What a full disk took of it is no content.
                file.SetLength(end);
                throw;
            }
        }

        if (isNew)
        {
            FolderSync.Sync(folder);
        }
    }

    /// <summary>Gives a file or a folder that is complete its name.</summary>
    public static void Move(string from, string to, bool overwrite = false)
    {
        Directory.CreateDirectory(FolderOf(to));
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to, overwrite);
        }

        FolderSync.Sync(FolderOf(to));
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
