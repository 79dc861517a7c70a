using System.Diagnostics;
using SearchService.Testing;

namespace SearchService.ReliabilityTests;

/// <summary>A disk of its own that can be filled: a file system in memory (tmpfs), which root may mount on Linux.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Size = "size=48m";
    private const int BlockBytes = 4096;

    private readonly string _path;

    private SmallDisk(string path) => _path = path;

    private string Filler => Path.Combine(_path, ".filler");

    /// <summary>Null where this process may not mount one.</summary>
    public static async Task<SmallDisk?> TryMountAsync(string path)
    {
        Directory.CreateDirectory(path);
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            && await RunAsync("mount", "-t", "tmpfs", "-o", Size, "tmpfs", path)
            ? new SmallDisk(path)
            : null;
    }

    /// <summary>Fills the disk, until so much room is left.</summary>
    public void Fill(long bytesLeft)
    {
        var room = new DriveInfo(_path).AvailableFreeSpace - bytesLeft;
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[BlockBytes];
        try
        {
            for (var written = 0L; written + BlockBytes <= room; written += BlockBytes)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            // The service has written meanwhile: it is full already.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Filler);

    public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", _path);

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await Wait.ForAsync($"{program} ends", process.WaitForExitAsync());
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
