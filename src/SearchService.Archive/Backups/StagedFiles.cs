using SearchService.Archive.Ingestion;
using SearchService.Files;
using SearchService.Stores;

namespace SearchService.Archive.Backups;

/// <summary>The files of a backup, checked, beside the places that they belong to; removed when disposed.</summary>
internal sealed class StagedFiles : IDisposable
{
    private readonly string _folder;

    public StagedFiles(string folder)
    {
        _folder = folder;
        Dispose();
        OwnerOnly.CreateFolder(folder);
    }

    public string this[string name] => Path.Combine(_folder, name);

    /// <summary>Copies every file and compares it with the list.</summary>
    /// <exception cref="BackupException">Some are missing or damaged; all are named.</exception>
    public void Copy(BackupReader backup, BackupManifest manifest, CancellationToken cancellation)
    {
        var faults = manifest.Files.Select(file => Copy(backup, file, cancellation)).OfType<string>().ToList();
        if (faults.Count > 0)
        {
            throw new BackupException(
                BackupFault.Damaged, $"The backup is not complete, and nothing was restored: {string.Join("; ", faults)}.");
        }
    }

    public bool IsSame(string name, string path)
    {
        using var staged = File.OpenRead(this[name]);
        using var other = File.OpenRead(path);
        return staged.Length == other.Length
            && HashedCopy.Copy(name, staged, Stream.Null, default).Sha256 == HashedCopy.Copy(name, other, Stream.Null, default).Sha256;
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string? Copy(BackupReader backup, BackupEntry file, CancellationToken cancellation)
    {
        if (!IsPlace(file.Name))
        {
            return $"{file.Name} is not a path that a backup has";
        }

        using var from = backup.TryOpen(file.Name);
        if (from is null)
        {
            return $"{file.Name} is missing";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(this[file.Name])!);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            using var to = new FileStream(this[file.Name], file.Name == ServiceDatabase.FileName ? OwnerOnly.With(options) : options);
            var copied = HashedCopy.Copy(file.Name, from, to, cancellation);
            to.Flush(flushToDisk: true);
            if (copied != file)
            {
                return $"{file.Name} is not as it was written";
            }
        }
        catch (InvalidDataException broken)
        {
            return $"{file.Name} cannot be unpacked ({broken.Message})";
        }

        return file.Name == ServiceDatabase.FileName && DatabaseCopy.Fault(this[file.Name]) is { } fault
            ? $"{file.Name} is damaged: {fault}"
            : null;
    }

    /// <summary>A list that was tampered with must not write anywhere else.</summary>
    private static bool IsPlace(string name) =>
        (name is ServiceDatabase.FileName or IdMemory.Name || name.StartsWith(BackupManifest.Inbox, StringComparison.Ordinal)
            || name.StartsWith(BackupManifest.Curated, StringComparison.Ordinal)
            || name.StartsWith(BackupManifest.Index, StringComparison.Ordinal))
        && name.Split('/', '\\').All(part => part.Length > 0 && part != "." && part != "..");
}
