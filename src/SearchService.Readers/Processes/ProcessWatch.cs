using System.Diagnostics;
using SearchService.Articles;

namespace SearchService.Readers.Processes;

/// <summary>
/// Looks at the processes that are reading, twenty times a second, and ends those that take more than their limits. It runs on a thread
/// of its own: where every thread of the pool waits for a process, a timer would come too late.
/// </summary>
internal sealed class ProcessWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The limit on time is of processor time, so that a busy machine costs no article. One that waits instead of working, which is one
    /// that uses less than <see cref="Working"/> in this many times as long by the clock, is ended as well.
    /// </summary>
    private const int ClockFactor = 6;

    private static readonly TimeSpan Working = TimeSpan.FromMilliseconds(50);

    /// <summary>An entry of many articles has the time of one for each, and of this many in all.</summary>
    private const int MostTimes = 60;

    private readonly ReaderOptions _options;
    private readonly HashSet<Watched> _watched = [];
    private readonly Thread _thread;
    private bool _isOver;

    public ProcessWatch(ReaderOptions options)
    {
        _options = options;
        _thread = new Thread(Look) { IsBackground = true, Name = "watch over reading processes" };
        _thread.Start();
    }

    /// <summary>Watches a process until what is returned is disposed.</summary>
    public Watched Over(ReaderProcess process)
    {
        var watched = new Watched(this, process);
        lock (_watched)
        {
            _watched.Add(watched);
        }

        return watched;
    }

    public void Dispose()
    {
        lock (_watched)
        {
            _isOver = true;
            Monitor.Pulse(_watched);
        }

        _thread.Join();
    }

    private void Look()
    {
        lock (_watched)
        {
            while (!_isOver)
            {
                // Never woken by an entry that begins: a look costs more than a short message, and most are over before the next one.
                Monitor.Wait(_watched, Interval);
                foreach (var watched in _watched)
                {
                    watched.Check(_options);
                }
            }
        }
    }

    /// <summary>One entry that a process reads.</summary>
    internal sealed class Watched(ProcessWatch watch, ReaderProcess process) : IDisposable
    {
        private TimeSpan? _usedBefore;
        private long _worked;
        private TimeSpan _usedAtWork;
        private bool _isPaused = true;
        private TimeSpan? _usedAtResume;

        /// <summary>Somebody waits for the next outcome: its time begins.</summary>
        public void Resume()
        {
            lock (watch._watched)
            {
                _isPaused = false;
                _worked = Stopwatch.GetTimestamp();
                _usedAtResume = null;
            }
        }

        /// <summary>Nobody waits: the process may be held up by the pipe, and is not to blame.</summary>
        public void Pause()
        {
            lock (watch._watched)
            {
                _isPaused = true;
            }
        }

        public void Check(ReaderOptions options)
        {
            if (_isPaused || process.Usage() is not { } usage)
            {
                return;
            }

            if (usage.Bytes > options.MaxProcessBytes)
            {
                process.KillFor(Rejections.TooMuchMemory(options.MaxProcessBytes));
            }

            // Asking the system what a process has used takes longer than reading a short message: so the first look counts, not the start.
            var before = _usedBefore ??= usage.Time;
            if (_usedAtResume is null || usage.Time - _usedAtWork >= Working)
            {
                (_usedAtWork, _worked) = (usage.Time, Stopwatch.GetTimestamp());
            }

            var since = _usedAtResume ??= usage.Time;
            var limit = options.ArticleTimeout;
            if (usage.Time - since > limit
                || usage.Time - before > limit * MostTimes
                || Stopwatch.GetElapsedTime(_worked) > limit * ClockFactor)
            {
                process.KillFor(new Rejection(RejectionCode.Timeout, FormattableString.Invariant(
                    $"Reading took more than {limit.TotalSeconds:0.#} s of processor time, more than any article, and was stopped.")));
            }
        }

        public void Dispose()
        {
            lock (watch._watched)
            {
                watch._watched.Remove(this);
            }
        }
    }
}
