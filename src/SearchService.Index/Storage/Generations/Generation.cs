using Lucene.Net.Index;
using SearchService.Indexing.Storage.Mapping;

namespace SearchService.Indexing.Storage.Generations;

/// <summary>One complete index on disk.</summary>
public sealed record Generation(string FullPath)
{
    public string Name => Path.GetFileName(FullPath);

    /// <summary>The size of its files; 0 once it is gone.</summary>
    public long Bytes
    {
        get
        {
            try
            {
                return new DirectoryInfo(FullPath).EnumerateFiles().Sum(file => file.Length);
            }
            catch (IOException)
            {
                // Swapped and removed, or merged, while it was looked at.
                return 0;
            }
        }
    }

    /// <summary>
    /// Why this program can neither search nor extend it: one of another schema can only be rebuilt. Null where it can. The last commit
    /// alone is read, and no segment: whoever opens them finds what is damaged in them.
    /// </summary>
    public string? SchemaFault()
    {
        try
        {
            using var directory = new MappedDirectory(FullPath);
            CheckSchema(Read(() =>
            {
                var commit = new SegmentInfos();
                commit.Read(directory);
                return commit;
            }).UserData);
            return null;
        }
        catch (Exception unreadable) when (unreadable is SchemaException or DamagedIndexException)
        {
            return unreadable.Message;
        }
        catch (IOException missing)
        {
            return new DamagedIndexException(FullPath, missing).Message;
        }
    }

    /// <summary>How much was committed to it, articles and ledger; 0 where it cannot be opened.</summary>
    internal int CountDocuments()
    {
        try
        {
            using var reader = Open();
            return reader.NumDocs;
        }
        catch (Exception unreadable) when (unreadable is DamagedIndexException or IOException)
        {
            return 0;
        }
    }

    /// <summary>Opens its last commit, whatever the schema.</summary>
    /// <exception cref="DamagedIndexException">Its files are broken.</exception>
    internal DirectoryReader Open() => Read(() => DirectoryReader.Open(new MappedDirectory(FullPath)));

    /// <summary>What some reading of its files gives.</summary>
    /// <exception cref="DamagedIndexException">They are broken.</exception>
    internal T Read<T>(Func<T> reading)
    {
        try
        {
            return reading();
        }
        catch (Exception broken)
            when (broken is CorruptIndexException or EndOfStreamException or ArgumentException or InvalidOperationException)
        {
            throw new DamagedIndexException(FullPath, broken);
        }
    }

    /// <summary>Opens its last commit.</summary>
    /// <exception cref="DamagedIndexException">Its files are broken.</exception>
    /// <exception cref="SchemaException">It is of a schema that this program does not read.</exception>
    internal DirectoryReader OpenForSearch()
    {
        var reader = Open();
        try
        {
            CheckSchema(reader.IndexCommit.UserData);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private void CheckSchema(IDictionary<string, string> commit)
    {
        var schema = commit.TryGetValue(Schema.Key, out var version) ? version : "none";
        if (schema != Schema.Version)
        {
            throw new SchemaException(FullPath, schema);
        }
    }
}
