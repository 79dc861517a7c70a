using System.Collections.Concurrent;

namespace SearchService.Readers.Processes;

/// <summary>
/// The pipe that requests come by. It is read on a thread of its own, so that its end is seen while an entry is being read: the program
/// that started this one is gone then, however it ended, and this process ends too.
/// </summary>
internal sealed class RequestPipe : IDisposable
{
    private readonly BlockingCollection<Frame> _frames = [];
    private readonly Stream _input;

    public RequestPipe(Stream input)
    {
        _input = input;
        new Thread(Receive) { IsBackground = true, Name = "requests" }.Start();
    }

    /// <summary>Waits for the next frame, which is of this kind.</summary>
    /// <exception cref="InvalidDataException">It is of another kind.</exception>
    public byte[] Take(FrameKind kind)
    {
        var frame = _frames.Take();
        return frame.Kind == kind ? frame.Content : throw new InvalidDataException($"A frame {kind} was expected, and {frame.Kind} came.");
    }

    public void Dispose() => _frames.Dispose();

    private void Receive()
    {
        try
        {
            while (Frames.Read(_input, int.MaxValue) is { } frame)
            {
                _frames.Add(frame);
            }
        }
        finally
        {
            Environment.Exit(0);
        }
    }
}
