namespace SearchService.Testing;

/// <summary>A folder of its own for one test, removed at its end.</summary>
public sealed class TempFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("search-test-").FullName;

    public string this[string name] => Path.Combine(FullPath, name);

    /// <summary>Writes a file, and the folders above it.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        var path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose()
    {
        ArchivesOnCluster.Clear(FullPath);
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // The test removed it itself.
        }
    }
}
