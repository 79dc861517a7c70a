using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Processes;

/// <summary>
/// One process that reads entries for this one, one at a time. It is killed where an entry takes more time, memory or output than the
/// limits allow; a crash of it ends it alone.
/// </summary>
internal sealed class ReaderProcess : IDisposable
{
    /// <summary>
    /// How long a process may take to be ready for its first entry: a runtime starts in a tenth of a second, on a busy machine in seconds.
    /// </summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    /// <summary>The runtime prints its stack where it overflows, thousands of lines; the first one says what happened.</summary>
    private const int LongestLastWords = 300;

    private readonly Process _process;
    private readonly Stream _requests;
    private readonly Stream _replies;
    private readonly StringBuilder _lastWords = new();
    private volatile Rejection? _killedFor;
    private bool _isIdle;

    /// <exception cref="ReadersUnavailableException">The process does not start, or is none of this build.</exception>
    public ReaderProcess(ProcessStartInfo program, ReaderOptions options)
    {
        _process = Started(program);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
        _requests = _process.StandardInput.BaseStream;
        _replies = new BufferedStream(_process.StandardOutput.BaseStream, 64 * 1024);
        try
        {
            Greet(options);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether it can take another entry.</summary>
    public bool IsReady => _isIdle && KilledFor is null && !_process.HasExited;

    /// <summary>The limit that it was ended for, or null.</summary>
    public Rejection? KilledFor => _killedFor;

    /// <summary>Bytes of all outcomes that it gave so far.</summary>
    public long BytesReceived { get; private set; }

    /// <exception cref="IOException">The process is gone.</exception>
    public void Send(ReadRequest request, byte[] content)
    {
        _isIdle = false;
        Frames.Write(_requests, FrameKind.Request, request, ProcessJson.Relaxed.ReadRequest);
        Frames.Write(_requests, FrameKind.Content, content);
        _requests.Flush();
    }

    /// <summary>The next outcome of the entry that was sent, or null behind its last one.</summary>
    /// <param name="longest">The longest outcome that is taken, in bytes.</param>
    /// <exception cref="IOException">The process is gone.</exception>
    /// <exception cref="InvalidDataException">What it says is none of what was agreed.</exception>
    /// <exception cref="LongFrameException">The outcome is longer.</exception>
    public ReadOutcome? Receive(long longest)
    {
        var frame = Frames.Read(_replies, longest) ?? throw new EndOfStreamException("The process ended before its answer did.");
        BytesReceived += frame.Content.Length;
        _isIdle = frame.Kind == FrameKind.Done;
        return frame.Kind switch
        {
            FrameKind.Outcome => JsonSerializer.Deserialize(frame.Content, ProcessJson.Relaxed.OutcomeMessage)!.ToOutcome(),
            FrameKind.Done or FrameKind.Leaving => null,
            _ => throw new InvalidDataException($"A frame {frame.Kind} was not expected."),
        };
    }

    /// <summary>Processor time that the process has used so far, and memory that it holds now; null where it is gone.</summary>
    public (TimeSpan Time, long Bytes)? Usage()
    {
        try
        {
            _process.Refresh();
            return (_process.TotalProcessorTime, _process.WorkingSet64);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Ends the process since what it reads meets a limit.</summary>
    public void KillFor(Rejection limit)
    {
        _killedFor ??= limit;
        Kill();
    }

    /// <summary>What the process said last, on one line; empty where it said nothing.</summary>
    public string LastWords()
    {
        _process.WaitForExit();
        lock (_lastWords)
        {
            return _lastWords.ToString();
        }
    }

    /// <summary>Lets a process that waits for its next entry end by itself, and ends any other.</summary>
    public void Dispose()
    {
        if (!_isIdle)
        {
            Kill();
        }

        Close(_requests);
        if (!_process.WaitForExit(LongestEnd))
        {
            Kill();
        }

        _replies.Dispose();
        _process.Dispose();
    }

    private static void Close(Stream pipe)
    {
        try
        {
            pipe.Dispose();
        }
        catch (IOException)
        {
            // What was still to be sent has nobody to take it.
        }
    }

    private static Process Started(ProcessStartInfo program)
    {
        try
        {
            return Process.Start(program) ?? throw new ReadersUnavailableException($"{program.FileName} gave no process.");
        }
        catch (Exception refused) when (refused is System.ComponentModel.Win32Exception or IOException or PlatformNotSupportedException)
        {
            throw new ReadersUnavailableException($"the operating system refused to start {program.FileName} ({refused.Message}).");
        }
    }

    private void Greet(ReaderOptions options)
    {
        var limit = new Rejection(RejectionCode.Timeout, "It was not ready within a minute.");
        using var patience = new Timer(_ => KillFor(limit), null, LongestStart, Timeout.InfiniteTimeSpan);
        try
        {
            Frames.Write(_requests, FrameKind.Options, OptionsMessage.From(options), ProcessJson.Relaxed.OptionsMessage);
            _requests.Flush();
            if (Frames.Read(_replies, 16) is { Kind: FrameKind.Ready } ready)
            {
                _isIdle = new Guid(ready.Content) == ReaderProgram.Build
                    ? true
                    : throw new ReadersUnavailableException($"{ReaderProgram.Name} belongs to another build. Reinstall all programs.");
                return;
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            // Told below, with what the process said.
        }

        Kill();
        var words = LastWords();
        throw new ReadersUnavailableException(
            _killedFor?.Reason ?? $"it ended at once ({(words.Length > 0 ? words : "it said nothing")}).");
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private void Hear(string? line)
    {
        lock (_lastWords)
        {
            if (line?.Trim() is { Length: > 0 } words && _lastWords.Length < LongestLastWords)
            {
                var room = Math.Min(words.Length, LongestLastWords - _lastWords.Length);
                _lastWords.Append(_lastWords.Length > 0 ? " " : "").Append(words.AsSpan(0, room));
            }
        }
    }
}
