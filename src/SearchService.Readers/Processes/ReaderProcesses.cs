using SearchService.Articles;

namespace SearchService.Readers.Processes;

/// <summary>
/// The processes that read what libraries of others read: as many as entries are read at once, up to the number of processors, started
/// when they are needed, used for many entries, and ended with this object. Safe for use by many threads at once.
/// </summary>
public sealed class ReaderProcesses : IDisposable
{
    /// <summary>The collector is told to stay this much below the limit on the whole process: it holds code and stacks as well.</summary>
    private const double HeapShare = 0.7;

    private readonly ReaderOptions _options;
    private readonly string _folder;
    private readonly ProcessWatch _watch;
    private readonly SemaphoreSlim _free;
    private readonly Stack<ReaderProcess> _idle = new();

    /// <param name="options">The limits that hold for each entry.</param>
    /// <param name="folder">Where the reading program lies; by default beside this one.</param>
    public ReaderProcesses(ReaderOptions options, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _folder = folder ?? AppContext.BaseDirectory;
        _watch = new ProcessWatch(options);
        _free = new SemaphoreSlim(Environment.ProcessorCount);
    }

    /// <summary>What the entry became; at least one outcome.</summary>
    /// <exception cref="ReadersUnavailableException">No process can be started.</exception>
    internal IReadOnlyList<ReadOutcome> Read(ReadRequest request, byte[] content, CancellationToken cancellation)
    {
        _free.Wait(cancellation);
        try
        {
            // A process may be ended from outside, by the system where memory is short: only what ends two of them is to blame.
            return TryRead(request, content, cancellation, out _) ?? TryRead(request, content, cancellation, out var lastWords)
                ?? [new EntryRejected(request.File, Died(lastWords))];
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        lock (_idle)
        {
            while (_idle.TryPop(out var process))
            {
                process.Dispose();
            }
        }

        _watch.Dispose();
        _free.Dispose();
    }

    private IReadOnlyList<ReadOutcome>? TryRead(ReadRequest request, byte[] content, CancellationToken cancellation, out string lastWords)
    {
        lastWords = "";
        var process = Take();
        try
        {
            var outcomes = process.Read(request, content, cancellation);
            lastWords = outcomes is null ? process.LastWords : "";
            return outcomes is null && HadNoMemory(lastWords)
                ? [new EntryRejected(request.File, Rejections.TooMuchMemory(_options.MaxProcessBytes))]
                : outcomes;
        }
        finally
        {
            GiveBack(process);
        }
    }

    private ReaderProcess Take()
    {
        lock (_idle)
        {
            if (_idle.TryPop(out var process))
            {
                return process;
            }
        }

        return new ReaderProcess(ReaderProgram.StartInfo(_folder, (long)(_options.MaxProcessBytes * HeapShare)), _options, _watch);
    }

    private void GiveBack(ReaderProcess process)
    {
        if (process.IsReady)
        {
            lock (_idle)
            {
                _idle.Push(process);
            }
        }
        else
        {
            process.Dispose();
        }
    }

    /// <summary>Where memory ends within the runtime itself, it can do no more than say so and end.</summary>
    private static bool HadNoMemory(string lastWords) =>
        lastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
        || lastWords.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal);

    private static Rejection Died(string lastWords) => new(
        RejectionCode.ReaderDied,
        $"The process that reads such files died of this one, twice ({(lastWords.Length > 0 ? lastWords : "without a word")}). "
        + "Save it anew in its program, or as plain text.");
}
