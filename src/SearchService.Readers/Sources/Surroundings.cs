namespace SearchService.Readers.Sources;

/// <summary>The files that lie beside one of an archive folder, or of a zip. Nothing outside of it is looked at.</summary>
internal abstract class Surroundings
{
    /// <summary>The file's own path.</summary>
    public abstract string FullPath { get; }

    /// <summary>What is another thing when the files are others: answers from them may be kept under it.</summary>
    public abstract object Version { get; }

    /// <summary>What lies beside another file of the same archive.</summary>
    public abstract Surroundings Of(string path);

    /// <summary>
    /// A file by its path from the folder of this one; null where there is none, or where the path leads out of the archive.
    /// </summary>
    public abstract string? Find(string relative);

    /// <summary>Files of a kind in the same folder and in the one above it, in order.</summary>
    /// <param name="pattern">A name in which <c>*</c> stands for anything; case does not matter.</param>
    public abstract IReadOnlyList<string> Near(string pattern);

    /// <summary>
    /// The bytes of a file that <see cref="Find"/> or <see cref="Near"/> gave; null where they are more than the limit, or cannot be read.
    /// </summary>
    public abstract byte[]? Read(string path, long limit);
}
