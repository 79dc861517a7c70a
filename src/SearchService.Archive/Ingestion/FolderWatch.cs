using System.Threading.Channels;

namespace SearchService.Archive.Ingestion;

/// <summary>Tells when something under some folders has changed and come to rest.</summary>
public sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    // The system's notices can be lost, and network folders send none at all.
    private static readonly TimeSpan UsualSweep = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _changes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly TimeProvider _time;
    private readonly TimeSpan _sweep;
    private readonly string? _except;

    /// <param name="folders">What is watched, with all below.</param>
    /// <param name="time">The clock.</param>
    /// <param name="sweep">How long to wait for a change at most; a minute where nothing is said.</param>
    /// <param name="except">A folder whose changes do not count, such as that of the index.</param>
    /// <exception cref="IngestionException">A folder does not exist.</exception>
    public FolderWatch(IEnumerable<string> folders, TimeProvider time, TimeSpan? sweep = null, string? except = null)
    {
        (_time, _sweep) = (time, sweep ?? UsualSweep);
        _except = except is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(except));
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                throw new IngestionException(IngestionFault.NoSuchPath, $"{folder} does not exist: give a folder of article files.");
            }

            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Created += Note;
            watcher.Changed += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;
            watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits until something has changed and nothing more has for half a second; at most as long as was said.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        if (await ChangesWithinAsync(_sweep, cancellation).ConfigureAwait(false))
        {
            while (await ChangesWithinAsync(Rest, cancellation).ConfigureAwait(false))
            {
                // Still being written to.
            }
        }
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Note(object sender, FileSystemEventArgs change)
    {
        if (_except is null
            || (change.FullPath != _except && !change.FullPath.StartsWith(_except + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            _changes.Writer.TryWrite(true);
        }
    }

    private async Task<bool> ChangesWithinAsync(TimeSpan time, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(time, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await _changes.Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
