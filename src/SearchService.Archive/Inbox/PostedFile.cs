namespace SearchService.Archive.Inbox;

/// <summary>A file of posted articles as it stood when the inbox was listed: JSON lines, to which only ever more are added.</summary>
/// <param name="Name">Its name; the order of names is the order of posts.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Length">Its size in bytes; what was added later belongs to the next run.</param>
/// <param name="IsOpen">Lines may be added to it still, so that a last line without its end is none yet.</param>
internal sealed record PostedFile(string Name, string FullPath, long Length, bool IsOpen)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>The lines behind a place, each with where it ends.</summary>
    /// <param name="from">The offset where a line begins.</param>
    /// <param name="number">The number of lines before it.</param>
    /// <param name="cancellation">Gives up.</param>
    public IEnumerable<PostedText> Lines(long from, int number, CancellationToken cancellation)
    {
        using var file = new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferBytes);
        file.Position = from;
        var rest = Length - from;
        var buffer = new byte[BufferBytes];
        using var line = new MemoryStream();
        var end = from;
        while (rest > 0 && file.Read(buffer, 0, (int)Math.Min(rest, buffer.Length)) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            rest -= read;
            for (var start = 0; start < read;)
            {
                var length = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
                line.Write(buffer, start, length < 0 ? read - start : length);
                if (length < 0)
                {
                    break;
                }

                end += line.Length + 1;
                yield return new PostedText(++number, end, line.ToArray());
                line.SetLength(0);
                start += length + 1;
            }
        }

        if (line.Length > 0 && !IsOpen)
        {
            yield return new PostedText(++number, end + line.Length, line.ToArray());
        }
    }
}

/// <param name="Number">From 1.</param>
/// <param name="End">The offset behind it and its line break.</param>
/// <param name="Bytes">The line without its break.</param>
internal readonly record struct PostedText(int Number, long End, byte[] Bytes);
