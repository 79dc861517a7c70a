namespace SearchService.Files;

/// <summary>
/// Files and folders that nobody but their owner may read: what people made, and copies of it. Where the system knows no such
/// modes (Windows), the rights of the folder above hold.
/// </summary>
public static class OwnerOnly
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    /// <summary>The same options, for a file that is made with the owner's rights from its first moment on.</summary>
    public static FileStreamOptions With(FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File;
        }

        return options;
    }

    /// <summary>Makes an empty file where there is none, and takes the rights of others from one that is there.</summary>
    /// <remarks>A file of another owner, who alone may change its rights, stays as it is.</remarks>
    public static void EnsureFile(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
        };
        using (new FileStream(path, With(options)))
        {
        }

        try
        {
            if ((System.IO.File.GetUnixFileMode(path) & ~File) != 0)
            {
                System.IO.File.SetUnixFileMode(path, File);
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Another user's file.
        }
    }

    /// <summary>Makes a folder, and those above it that are missing, which get the usual rights.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } above)
        {
            Directory.CreateDirectory(above);
        }

        Directory.CreateDirectory(path, Folder);
    }
}
