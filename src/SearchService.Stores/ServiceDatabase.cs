using Microsoft.Data.Sqlite;
using SearchService.Files;

namespace SearchService.Stores;

/// <summary>
/// The service's SQLite file: what people made and no article file can give back. Each use opens a connection of its own, so
/// that threads and processes share it freely.
/// </summary>
public sealed class ServiceDatabase
{
    public const string FileName = "service.db";

    private readonly string _connection;
    private readonly string _index;

    /// <param name="index">The folder of the index; it is made where it is missing.</param>
    /// <param name="tables">Statements that make the tables that the caller uses, where they are missing.</param>
    public ServiceDatabase(string index, string tables)
    {
        _index = index;
        Directory.CreateDirectory(index);

        // SQLite gives the files that it keeps beside a database the rights of the database.
        OwnerOnly.EnsureFile(Path.Combine(index, FileName));
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(index, FileName), Pooling = false }.ToString();
        Execute("PRAGMA journal_mode = WAL;" + tables);
    }

    /// <param name="sql">A constant of the caller; whatever comes from outside is a parameter.</param>
    /// <param name="values">The parameters, named <c>$name</c>.</param>
    /// <returns>The number of rows that changed.</returns>
    public int Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>
    /// As <see cref="Execute"/>, for what people would miss: the copy of the database is made anew where anything changed.
    /// </summary>
    public int ExecuteAndKeep(string sql, params (string Name, object Value)[] values)
    {
        var changed = Execute(sql, values);
        if (changed > 0)
        {
            DatabaseCare.KeepCopy(_index);
        }

        return changed;
    }

    /// <inheritdoc cref="Execute"/>
    /// <param name="read">Reads the row that the reader stands on.</param>
    /// <returns>All rows.</returns>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var connection = Open();
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is made of constants of the callers.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
