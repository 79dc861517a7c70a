using System.IO.Compression;
using System.Text.Json;

namespace SearchService.Archive.Backups;

/// <summary>Opens a backup, folder or ZIP file.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly string _path;
    private readonly ZipArchive? _zip;

    private BackupReader(string path, ZipArchive? zip) => (_path, _zip) = (path, zip);

    /// <exception cref="BackupException">There is nothing at the path, or it is no ZIP file.</exception>
    public static BackupReader Open(string path)
    {
        if (Directory.Exists(path))
        {
            return new BackupReader(path, null);
        }

        if (!File.Exists(path))
        {
            throw new BackupException(BackupFault.Refused, $"{path} does not exist: give the folder or the ZIP file that 'backup' wrote.");
        }

        try
        {
            return new BackupReader(path, ZipFile.OpenRead(path));
        }
        catch (InvalidDataException broken)
        {
            throw new BackupException(BackupFault.Damaged, $"{path} is not a complete ZIP file: {broken.Message}");
        }
    }

    /// <exception cref="BackupException">The list of files is missing, broken, or of another format.</exception>
    public BackupManifest Manifest()
    {
        using var file = TryOpen(BackupManifest.FileName)
            ?? throw new BackupException(
                BackupFault.Damaged, $"{_path} is not a backup: it has no {BackupManifest.FileName}, which is written last.");
        try
        {
            var manifest = JsonSerializer.Deserialize(file, BackupJson.Default.BackupManifest);
            return manifest is { Format: BackupManifest.CurrentFormat, Files: not null }
                ? manifest
                : throw new BackupException(
                    BackupFault.Damaged,
                    $"{_path} is a backup of format {manifest?.Format}, this program restores format "
                    + $"{BackupManifest.CurrentFormat}: restore it with the version that made it.");
        }
        catch (JsonException broken)
        {
            throw new BackupException(
                BackupFault.Damaged, $"{Path.Combine(_path, BackupManifest.FileName)} cannot be read: {broken.Message}");
        }
    }

    /// <summary>One of its files; null where it is missing.</summary>
    public Stream? TryOpen(string name)
    {
        if (_zip is not null)
        {
            return _zip.GetEntry(name)?.Open();
        }

        var path = Path.Combine(_path, name);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    public void Dispose() => _zip?.Dispose();
}
