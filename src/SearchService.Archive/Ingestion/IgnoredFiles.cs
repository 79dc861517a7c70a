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
            Count += CountIn(folder);
        }
        else if (item is FileInfo)
        {
            Count++;
        }
    }

    private static int CountIn(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFiles("*", Visible).Count();
        }
        catch (DirectoryNotFoundException)
        {
            // It vanished meanwhile.
            return 0;
        }
    }
}
