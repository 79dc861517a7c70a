using Microsoft.Data.Sqlite;
using SearchService.Files;

namespace SearchService.Stores;

/// <summary>
/// The service's SQLite file: what people made and no article file can give back. Each use opens a connection of its own, so
/// that threads and processes share it freely. One that is found damaged or missing is mended at once, and the use goes on.
/// </summary>
public sealed class ServiceDatabase
{
    public const string FileName = "service.db";

    private const int NotADatabase = 26;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NoSuchTable = 1;
    private const int InputOutput = 10;

    private readonly string _connection;
    private readonly string _index;
    private readonly string _tables;
    private readonly TimeProvider _time;
    private readonly Action<string>? _mended;

    /// <param name="index">The folder of the index; it is made where it is missing.</param>
    /// <param name="tables">Statements that make the tables that the caller uses, where they are missing.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public ServiceDatabase(string index, string tables, TimeProvider time, Action<string>? mended)
    {
        _index = index;
        _tables = "PRAGMA journal_mode = WAL;" + tables;
        _time = time;
        _mended = mended;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(index, FileName),
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString();
        Directory.CreateDirectory(index);
        if (!File.Exists(Path.Combine(index, FileName)))
        {
            Mend();
        }

        MakeFile();
        Execute(_tables);
    }

    /// <param name="sql">A constant of the caller; whatever comes from outside is a parameter.</param>
    /// <param name="values">The parameters, named <c>$name</c>.</param>
    /// <returns>The number of rows that changed.</returns>
    public int Execute(string sql, params (string Name, object Value)[] values) => Use(connection =>
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    });

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
        return Use(connection =>
        {
            using var command = Command(connection, sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        });
    }

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            return Once(use);
        }
        catch (SqliteException fault)
            when (fault.SqliteErrorCode is NotADatabase or Corrupt or CannotOpen or NoSuchTable or InputOutput && IsMended())
        {
            return Once(use);
        }
    }

    private T Once<T>(Func<SqliteConnection, T> use)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        return use(connection);
    }

    /// <summary>
    /// Whether the fault was the file's own, and it can be used again. Another part of the service may have mended it, with its own tables
    /// alone. Where it cannot be mended this throws, and the fault stands.
    /// </summary>
    private bool IsMended()
    {
        Mend();
        MakeFile();
        Once(connection =>
        {
            using var command = Command(connection, _tables, []);
            return command.ExecuteNonQuery();
        });
        return true;
    }

    private void Mend()
    {
        if (DatabaseCare.Mend(_index, _time.GetUtcNow()) is { } said)
        {
            _mended?.Invoke(said);
        }
    }

    /// <summary>SQLite gives the files that it keeps beside a database the rights of the database.</summary>
    private void MakeFile() => OwnerOnly.EnsureFile(Path.Combine(_index, FileName));

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
