namespace SearchService.Archive.Ingestion;

/// <summary>Counts the files that patterns keep out of the archive, those in a folder that is kept out as a whole too.</summary>
internal sealed class IgnoredFiles
{
    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    public int Count { get; private set; }

    public void Add(FileSystemInfo item)
    {
        if (item is DirectoryInfo { LinkTarget: null } folder)
        {
            Count += folder.EnumerateFiles("*", Visible).Count();
        }
        else if (item is FileInfo)
        {
            Count++;
        }
    }
}
