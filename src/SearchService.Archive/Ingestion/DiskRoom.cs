using SearchService.Indexing.Storage.Generations;

namespace SearchService.Archive.Ingestion;

/// <summary>Sees to it that a disk has room for a second index, before one is begun.</summary>
internal static class DiskRoom
{
    /// <summary>A second index needs about as much room as the first, and more while segments merge.</summary>
    /// <exception cref="IngestionException">There is not as much.</exception>
    public static void Check(IndexFolder folder)
    {
        var size = folder.Current() is { } current ? new DirectoryInfo(current.FullPath).EnumerateFiles().Sum(file => file.Length) : 0;
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        if (free < size + size / 2)
        {
            throw new IngestionException(
                IngestionFault.NoRoom,
                $"A new generation beside the old one needs about {size * 3 / 2 >> 20} MB, the disk of {folder.Root} has "
                    + $"{free >> 20} MB free: make room first.");
        }
    }
}
