using System.IO.Compression;
using SearchService.Files;

namespace SearchService.Archive.Backups;

/// <summary>Takes the files of a backup: into a folder, or into one ZIP file. It gets its name once it is complete. Keys and unpublished
/// work may be in it, so that its owner alone may read it.</summary>
internal abstract class BackupWriter : IDisposable
{
    public const string ZipExtension = ".zip";

    private const string Unfinished = ".partial";

    private BackupWriter(string target) => Target = target;

    protected string Target { get; }

    protected string Beside => Target + Unfinished;

    public static bool IsZip(string target) => target.EndsWith(ZipExtension, StringComparison.OrdinalIgnoreCase);

    public static BackupWriter Open(string target) => IsZip(target) ? new ZipWriter(target) : new FolderWriter(target);

    /// <summary>A new file; the one before is to be disposed first.</summary>
    public abstract Stream Create(string name);

    /// <summary>Gives the backup its name.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    private sealed class FolderWriter : BackupWriter
    {
        public FolderWriter(string target)
            : base(target)
        {
            if (Directory.Exists(Beside))
            {
                Directory.Delete(Beside, recursive: true);
            }

            OwnerOnly.CreateFolder(Beside);
        }

        public override Stream Create(string name)
        {
            var path = Path.Combine(Beside, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new SyncedFile(path);
        }

        public override void Complete()
        {
            if (Directory.Exists(Target))
            {
                // Empty, as was checked.
                Directory.Delete(Target);
            }

            DurableFile.Move(Beside, Target);
        }

        public override void Dispose()
        {
            if (Directory.Exists(Beside))
            {
                Directory.Delete(Beside, recursive: true);
            }
        }
    }

    private sealed class ZipWriter : BackupWriter
    {
        private readonly FileStream _file;
        private readonly ZipArchive _zip;

        public ZipWriter(string target)
            : base(target)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Beside)!);
            _file = new SyncedFile(Beside);
            _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
        }

        public override Stream Create(string name) => _zip.CreateEntry(name, CompressionLevel.Fastest).Open();

        public override void Complete()
        {
            _zip.Dispose();
            _file.Dispose();
            DurableFile.Move(Beside, Target);
        }

        public override void Dispose()
        {
            if (File.Exists(Beside))
            {
                _zip.Dispose();
                _file.Dispose();
                File.Delete(Beside);
            }
        }
    }

    /// <summary>A new file that is on the disk when it is closed.</summary>
    private sealed class SyncedFile(string path)
        : FileStream(
            path, OwnerOnly.With(new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None }))
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing && CanWrite)
            {
                Flush(flushToDisk: true);
            }

            base.Dispose(disposing);
        }
    }
}
