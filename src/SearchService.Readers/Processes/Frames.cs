using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchService.Readers.Processes;

/// <summary>
/// What goes over a pipe: a kind (one byte), a length (four bytes, least significant first), and so many bytes. Each side knows the
/// longest frame that the other may send, so that a broken length takes no memory.
/// </summary>
internal static class Frames
{
    private const int HeadLength = 5;

    public static void Write(Stream pipe, FrameKind kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], content.Length);
        pipe.Write(head);
        pipe.Write(content);
    }

    public static void Write<T>(Stream pipe, FrameKind kind, T message, JsonTypeInfo<T> shape) =>
        Write(pipe, kind, JsonSerializer.SerializeToUtf8Bytes(message, shape));

    /// <summary>The next frame, or null where the pipe ends before one.</summary>
    /// <param name="longest">The longest content that is taken, in bytes.</param>
    /// <exception cref="EndOfStreamException">The pipe ends within a frame.</exception>
    /// <exception cref="InvalidDataException">What comes is no frame.</exception>
    /// <exception cref="LongFrameException">The frame is longer; its content is not taken.</exception>
    public static Frame? Read(Stream pipe, long longest)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        switch (pipe.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false))
        {
            case 0:
                return null;
            case < HeadLength:
                throw new EndOfStreamException("The pipe ended within the head of a frame.");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head[1..]);
        if (head[0] is 0 or > (byte)FrameKind.Leaving || length < 0)
        {
            throw new InvalidDataException(FormattableString.Invariant($"No frame of kind {head[0]} and {length:#,0} bytes was expected."));
        }

        if (length > longest)
        {
            throw new LongFrameException();
        }

        var content = new byte[length];
        pipe.ReadExactly(content);
        return new Frame((FrameKind)head[0], content);
    }
}

/// <summary>A frame is longer than the side that reads takes.</summary>
internal sealed class LongFrameException() : Exception("The frame is longer than is taken.");

internal readonly record struct Frame(FrameKind Kind, byte[] Content);

internal enum FrameKind : byte
{
    /// <summary>To the process, once: limits and time zone.</summary>
    Options = 1,

    /// <summary>From the process: it is ready for its first entry; the content is the build of its readers.</summary>
    Ready,

    /// <summary>To the process: format and names of an entry. The content follows.</summary>
    Request,

    /// <summary>To the process: the bytes of the entry.</summary>
    Content,

    /// <summary>From the process: one outcome.</summary>
    Outcome,

    /// <summary>From the process: that was all of the entry, and the next may come.</summary>
    Done,

    /// <summary>From the process: that was all of the entry, and the process ends, since its memory was used up.</summary>
    Leaving,
}
