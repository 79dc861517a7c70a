using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Processes;

/// <summary>One entry on its way through a reading process, which nobody else uses until this is disposed.</summary>
internal sealed class EntryReading : IDisposable
{
    private readonly ReaderProcess _process;
    private readonly ReadRequest _request;
    private readonly byte[] _content;
    private readonly ReaderOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _canceling;
    private readonly ProcessWatch.Watched _watched;
    private readonly long _receivedBefore;
    private readonly long _mostReceived;
    private bool _sent;

    public EntryReading(
        ReaderProcess process, ProcessWatch watch, ReadRequest request, byte[] content,
        ReaderOptions options, CancellationToken cancellation)
    {
        (_process, _request, _content, _options, _cancellation) = (process, request, content, options, cancellation);
        _receivedBefore = process.BytesReceived;

        // A file may say in a few bytes that a long text stands in many places.
        _mostReceived = Math.Max(options.MaxOutputBytes, content.Length * options.MaxUnpackedRatio);
        _canceling = cancellation.Register(process.Kill);
        _watched = watch.Over(process);
    }

    /// <summary>Why there is no further outcome; null where the entry was read to its end.</summary>
    public Rejection? Fault { get; private set; }

    /// <summary>Whether the process died of itself, or was ended from outside: not for a limit.</summary>
    public bool HasDied { get; private set; }

    /// <summary>The next outcome, or null where there is none.</summary>
    /// <exception cref="OperationCanceledException">The reading was canceled; the process is dead then.</exception>
    public ReadOutcome? Next()
    {
        _watched.Resume();
        try
        {
            if (!_sent)
            {
                _sent = true;
                _process.Send(_request, _content);
            }

            var left = _mostReceived - (_process.BytesReceived - _receivedBefore);
            return _process.Receive(Math.Min(_options.MaxOutputBytes, left));
        }
        catch (LongFrameException)
        {
            _process.KillFor(Rejections.TooMuchOutput(_process.BytesReceived == _receivedBefore ? _options.MaxOutputBytes : _mostReceived));
            Fault = _process.KilledFor;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or JsonException)
        {
            _process.Kill();
            _cancellation.ThrowIfCancellationRequested();
            Fault = _process.KilledFor ?? Death(_process.LastWords());
        }
        finally
        {
            _watched.Pause();
        }

        return null;
    }

    public void Dispose()
    {
        _watched.Dispose();
        _canceling.Dispose();
        if (_cancellation.IsCancellationRequested)
        {
            _process.Kill();
        }
    }

    /// <summary>Where memory ends within the runtime itself, it can do no more than say so and end.</summary>
    private Rejection Death(string lastWords)
    {
        if (lastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            || lastWords.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal))
        {
            return Rejections.TooMuchMemory(_options.MaxProcessBytes);
        }

        HasDied = true;
        return new Rejection(
            RejectionCode.ReaderDied,
            $"The process that read this file crashed ({(lastWords.Length > 0 ? lastWords : "without a word")}). "
            + "Save it again in its program, or as plain text.");
    }
}
