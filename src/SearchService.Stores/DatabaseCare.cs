using System.Globalization;
using Microsoft.Data.Sqlite;
using SearchService.Files;

namespace SearchService.Stores;

/// <summary>Keeps a copy of <c>service.db</c> beside it, and puts it in the place of one that is damaged.</summary>
public static class DatabaseCare
{
    /// <summary>The copy, as of the last change of a watchlist, a collection or a key, or of the last start of the service.</summary>
    public const string CopyName = ServiceDatabase.FileName + ".copy";

    private static readonly Lock Copying = new();

    /// <summary>
    /// Checks the database. One that is damaged is moved aside, never removed, and the copy takes its place, as it does where the database
    /// is missing; without a sound copy a new one is begun. Of several processes that find the damage one mends it.
    /// </summary>
    /// <returns>What was done, in a sentence; null where the database is sound or nothing was ever kept.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to another user: it is not damaged, and stays.</exception>
    public static string? Mend(string index, DateTimeOffset now)
    {
        var path = Path.Combine(index, ServiceDatabase.FileName);
        var copy = Path.Combine(index, CopyName);
        if (!File.Exists(path) && !File.Exists(copy))
        {
            return null;
        }

        using var alone = FileLock.Take(path + ".lock");
        if (!File.Exists(path))
        {
            if (DatabaseCopy.Fault(copy) is not null)
            {
                return null;
            }

            MoveAside(path, now);
            File.Copy(copy, path);
            return $"{path} was missing: the copy of {File.GetLastWriteTimeUtc(copy):u} was put in its place.";
        }

        File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
        if (DatabaseCopy.Fault(path) is not { } fault)
        {
            KeepCopy(index);
            return null;
        }

        var aside = MoveAside(path, now);
        if (!File.Exists(copy) || DatabaseCopy.Fault(copy) is not null)
        {
            return $"{path} is damaged ({fault}) and there is no intact copy: it was moved to {aside}, and a new one was made, "
                + "without watchlists, collections, keys and jobs. Restore a backup to have them back.";
        }

        File.Copy(copy, path);
        return $"{path} is damaged ({fault}): it was moved to {aside}, and replaced by the copy of {File.GetLastWriteTimeUtc(copy):u}.";
    }

    /// <summary>Moves the database and what SQLite keeps beside it: the log of one database must not be read into the next.</summary>
    private static string MoveAside(string path, DateTimeOffset now)
    {
        var aside = $"{path}.damaged-{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}";
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }.Where(File.Exists))
        {
            File.Move(file, aside + file[path.Length..], overwrite: true);
        }

        return aside;
    }

    /// <summary>Makes the copy anew. A disk that has no room for it stops nothing: the copy before stays.</summary>
    public static void KeepCopy(string index)
    {
        lock (Copying)
        {
            try
            {
                using var made = DatabaseCopy.Of(index);
                if (made is not null)
                {
                    File.Copy(made.Path, Path.Combine(index, CopyName + DurableFile.Beside), overwrite: true);
                    DurableFile.Move(Path.Combine(index, CopyName + DurableFile.Beside), Path.Combine(index, CopyName), overwrite: true);
                }
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SqliteException)
            {
                // Said above.
            }
        }
    }
}
