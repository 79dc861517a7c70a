namespace SearchService.Readers.Containers;

/// <summary>What one file may unpack to, over all containers in it. Not safe for several threads: a file has one reader.</summary>
/// <param name="packedSize">Bytes of the outermost file, as far as they are known.</param>
internal sealed class Unpacking(ReaderOptions options, Func<long> packedSize)
{
    private long _bytes;
    private int _entries;

    /// <summary>Whether a limit was met; nothing more is read from the file then.</summary>
    public bool IsOver { get; private set; }

    public void Count(int bytes)
    {
        _bytes += bytes;
        if (_bytes > options.MaxUnpackedBytes)
        {
            Stop(FormattableString.Invariant($"more than {options.MaxUnpackedBytes:#,0} bytes"));
        }

        if (_bytes > options.FreeUnpackedBytes && _bytes / options.MaxUnpackedRatio > packedSize())
        {
            Stop(FormattableString.Invariant($"more than {options.MaxUnpackedRatio:#,0} times its own size"));
        }
    }

    public void CountEntry()
    {
        if (++_entries > options.MaxEntries)
        {
            Stop(FormattableString.Invariant($"more than {options.MaxEntries:#,0} entries"));
        }
    }

    private void Stop(string what)
    {
        IsOver = true;
        throw new UnpackingLimitException(
            $"The container unpacks to {what}. Nothing further is read from it. If it is sound, cut it into smaller ones.");
    }
}

/// <summary>A container meets a limit against bombs. The message is a sentence for a person.</summary>
internal sealed class UnpackingLimitException(string message) : Exception(message);
