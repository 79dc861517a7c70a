using System.IO.MemoryMappedFiles;

namespace SearchService.Indexing.Storage.Mapping;

/// <summary>A file in memory as the system maps it, to be read. Whoever reads it after it was closed gets an error.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _bytes;

    /// <exception cref="IOException">It cannot be opened or mapped.</exception>
    public MappedFile(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            Length = stream.Length;
            if (Length == 0)
            {
                // Nothing can be mapped of an empty file, and nothing is read of it.
                stream.Dispose();
                return;
            }

            _file = MemoryMappedFile.CreateFromFile(
                stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _bytes);
            _bytes += _view.PointerOffset;
            MappedMemory.Add(this);
        }
        catch
        {
            _view?.Dispose();
            _file?.Dispose();
            stream.Dispose();
            throw;
        }
    }

    public long Length { get; }

    /// <summary>Its first byte; null once it is closed, and where it is empty.</summary>
    public byte* Bytes => _bytes;

    /// <summary>The caller sees to it that nobody reads it at this moment, as readers of an index are counted.</summary>
    public void Dispose()
    {
        if (_bytes is not null)
        {
            MappedMemory.Remove(this);
            _bytes = null;
            _view!.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file!.Dispose();
        }
    }
}
