using Lucene.Net.Store;

namespace SearchService.Indexing.Storage.Mapping;

/// <summary>
/// A folder of index files that are read where the system maps them. The engine's own directory that maps files asks a handle for leave
/// before each byte; that was a sixth of the time of a query.
/// </summary>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    static MappedDirectory() => MappedCodec.Register();

    /// <exception cref="FileNotFoundException">There is no file of this name.</exception>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return MappedInput.Whole(name, Map(name));
    }

    /// <inheritdoc cref="OpenInput"/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(Map(name));
    }

    private MappedFile Map(string name) => new(Path.Combine(Directory.FullName, name));

    /// <summary>The files of a compound file; they are closed with it.</summary>
    private sealed class Slicer(MappedFile file) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            MappedInput.Part(sliceDescription, file, offset, length);

        [Obsolete("Only for the oldest indexes.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }
        }
    }
}
