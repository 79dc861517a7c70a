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

    /// <summary>Why this program can neither search nor extend it: one of another schema can only be rebuilt. Null where it can.</summary>
    public string? SchemaFault()
    {
        try
        {
            OpenForSearch().Dispose();
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
    internal DirectoryReader Open()
    {
        try
        {
            return DirectoryReader.Open(new MappedDirectory(FullPath));
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
        var schema = reader.IndexCommit.UserData.TryGetValue(Schema.Key, out var version) ? version : "none";
        if (schema != Schema.Version)
        {
            reader.Dispose();
            throw new SchemaException(FullPath, schema);
        }

        return reader;
    }
}
