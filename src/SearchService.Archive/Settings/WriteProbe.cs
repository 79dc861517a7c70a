using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Indexing.Storage.Generations;
using SearchService.Stores;

namespace SearchService.Archive.Settings;

/// <summary>Finds out whether a folder, and what the service keeps in it, can be written, by opening it.</summary>
internal static class WriteProbe
{
    /// <summary>Why nothing can be written, in the system's words; null where it can. The folder is made where it is missing.</summary>
    public static string? Fault(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, ".probe"), 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return refused.Message;
        }
    }

    /// <summary>
    /// The first file or folder of an index that cannot be opened for writing, as after a start by another user, with the reason; null
    /// where all can. Whatever else lies in the folder of the index is not looked at.
    /// </summary>
    public static (string Path, string Reason)? Closed(string index)
    {
        string[] files = [IndexFolder.CurrentFile, IndexFolder.LockFile, ServiceDatabase.FileName, DatabaseCare.CopyName, IdMemory.Name];
        string[] folders = [IndexFolder.GenerationsFolder, InboxFolder.LedgerName, ArchiveSettings.SessionsName];
        return files.Select(file => Path.Combine(index, file)).Select(path => (path, FaultOfFile(path)))
            .Concat(folders.Select(folder => Path.Combine(index, folder)).Where(Directory.Exists).Select(path => (path, Fault(path))))
            .Where(each => each.Item2 is not null)
            .Select(each => ((string, string)?)(each.path, each.Item2!))
            .FirstOrDefault();
    }

    private static string? FaultOfFile(string path)
    {
        // Of a folder in the place of another file the first indexing tells, and searches go on; nothing starts without the database.
        if (Path.GetFileName(path) == ServiceDatabase.FileName && Directory.Exists(path))
        {
            return "it is a folder, and a file is expected";
        }

        try
        {
            using var opened = File.Exists(path)
                ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)
                : null;
            return null;
        }
        catch (UnauthorizedAccessException refused)
        {
            return refused.Message;
        }
        catch (IOException)
        {
            return null; // Another process holds it just now.
        }
    }
}
