namespace SearchService.Files;

/// <summary>
/// The operating system's lock on a file, for a moment: whoever else wants it waits, in this process or another. A killed process
/// gives it back by itself.
/// </summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <summary>Waits for the lock, 30 seconds at most.</summary>
    /// <param name="path">The file that is locked; it is made where it is missing, and stays.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">Somebody else holds it all the time, or the file cannot be made.</exception>
    public static FileLock Take(string path, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException held) when (held.GetType() == typeof(IOException) && waited < Patience)
            {
                cancellation.ThrowIfCancellationRequested();
                cancellation.WaitHandle.WaitOne(Pause);
            }
        }
    }

    public void Dispose() => _held.Dispose();
}
