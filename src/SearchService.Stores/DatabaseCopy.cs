using Microsoft.Data.Sqlite;
using SearchService.Files;

namespace SearchService.Stores;

/// <summary>A consistent copy of <c>service.db</c>, made by SQLite itself while others may write; removed when disposed.</summary>
public sealed class DatabaseCopy : IDisposable
{
    /// <summary>How the name of a copy begins; one that a killed process left over is removed by the next run.</summary>
    public const string Beginning = ".backup-";

    private DatabaseCopy(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null where there is no database.</summary>
    public static DatabaseCopy? Of(string index)
    {
        var original = System.IO.Path.Combine(index, ServiceDatabase.FileName);
        if (!File.Exists(original))
        {
            return null;
        }

        var copy = new DatabaseCopy(System.IO.Path.Combine(index, $"{Beginning}{Guid.NewGuid():n}"));
        OwnerOnly.EnsureFile(copy.Path);
        using var from = Open(original);
        using var to = Open(copy.Path);
        from.BackupDatabase(to);
        return copy;
    }

    /// <summary>What SQLite finds wrong with a database; null where it is sound.</summary>
    public static string? Fault(string path)
    {
        try
        {
            using var connection = Open(path);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            return command.ExecuteScalar() is "ok" ? null : "its integrity check fails";
        }
        catch (SqliteException broken)
        {
            return broken.Message;
        }
    }

    public void Dispose() => File.Delete(Path);

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
