using SearchService.Articles;

namespace SearchService.Readers.Processes;

/// <summary>
/// The processes that read what libraries of others read: as many as entries are read at once, at most one for each processor and one
/// more, started when they are needed, used for many entries, and ended with this object. Safe for use by many threads at once.
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
        // One more: who takes the outcomes of a large file one by one holds a process while others, whose turn is first, wait for theirs.
        _free = new SemaphoreSlim(Environment.ProcessorCount + 1);
    }

    /// <summary>What the entry became, one after the other; at least one outcome.</summary>
    /// <exception cref="ReadersUnavailableException">No process can be started.</exception>
    internal IEnumerable<ReadOutcome> Read(ReadRequest request, byte[] content, CancellationToken cancellation)
    {
        const int Attempts = 2;
        _free.Wait(cancellation);
        try
        {
            Rejection? fault = null;
            var any = false;
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                using var lease = new Lease(this);
                using var reading = new EntryReading(lease.Process, _watch, request, content, _options, cancellation);
                while (reading.Next() is { } outcome)
                {
                    any = true;
                    yield return outcome;
                }

                fault = reading.Fault;
                if (!reading.HasDied || any)
                {
                    break;
                }

                // It may have been ended from outside, by the system where memory is short: only what ends two of them is to blame.
            }

            if (fault is not null)
            {
                yield return new EntryRejected(request.File, fault);
            }
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

    private ReaderProcess Take()
    {
        lock (_idle)
        {
            if (_idle.TryPop(out var process))
            {
                return process;
            }
        }

        return new ReaderProcess(ReaderProgram.StartInfo(_folder, (long)(_options.MaxProcessBytes * HeapShare)), _options);
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

    /// <summary>A process for one entry; given back at the end, where it can take another.</summary>
    private readonly struct Lease(ReaderProcesses processes) : IDisposable
    {
        public ReaderProcess Process { get; } = processes.Take();

        public void Dispose() => processes.GiveBack(Process);
    }
}
