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
    private Frame? _next;

    public RequestPipe(Stream input)
    {
        _input = input;
        new Thread(Receive) { IsBackground = true, Name = "requests" }.Start();
    }

    /// <summary>Whether a frame is there, or comes within this time.</summary>
    public bool IsWaiting(TimeSpan time)
    {
        if (_next is null && _frames.TryTake(out var frame, time))
        {
            _next = frame;
        }

        return _next is not null;
    }

    /// <summary>Waits for the next frame, which is of this kind.</summary>
    /// <exception cref="InvalidDataException">It is of another kind.</exception>
    public byte[] Take(FrameKind kind)
    {
        var frame = _next ?? _frames.Take();
        _next = null;
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
