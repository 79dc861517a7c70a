namespace SearchService.Archive.Settings;

/// <summary>Finds out whether a folder can be written, by writing.</summary>
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
}
