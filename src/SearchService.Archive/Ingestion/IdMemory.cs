using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Files;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// <c>ids.ndjson</c> beside the generations: which id each article got that brings none, so that a lost index changes no id. Lines are
/// added before the commit that writes their articles; a line for which no article was committed does no harm. About 200 bytes an article.
/// </summary>
internal sealed class IdMemory(string index)
{
    public const string Name = "ids.ndjson";

    private const int MostPending = 4_096;

    private readonly List<RememberedId> _pending = [];
    private readonly string _path = Path.Combine(index, Name);
    private Dictionary<(string Folder, string Entry), RememberedId>? _byEntry;
    private ILookup<(string FileHash, string Suffix), RememberedId>? _byContent;

    private readonly string _rebuilding = Path.Combine(index, Name + ".rebuilding");

    public bool Exists => File.Exists(_path);

    /// <summary>The ledger was lost, and not every file has been read since.</summary>
    public bool IsNeeded => File.Exists(_rebuilding);

    /// <summary>
    /// Says that nothing is remembered yet: where every article brings its id, nothing ever is, and no later run takes that for an index
    /// of a version that kept no such file.
    /// </summary>
    public void Begin() => DurableFile.Replace(_path, []);

    /// <summary>
    /// Says that ids come from here until <see cref="EndRebuilding"/>, also where the run is killed and another one goes on.
    /// </summary>
    public void BeginRebuilding() => DurableFile.Replace(_rebuilding, []);

    public void EndRebuilding() => File.Delete(_rebuilding);

    public void Add(RememberedId line)
    {
        _pending.Add(line);
        if (_pending.Count >= MostPending)
        {
            Flush();
        }
    }

    /// <summary>Writes what was added; when this returns, it is on the disk.</summary>
    public void Flush()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        PostedFiles.CutTornLine(_path);
        using var bytes = new MemoryStream();
        foreach (var line in _pending)
        {
            JsonSerializer.Serialize(bytes, line, IdMemoryJson.Default.RememberedId);
            bytes.WriteByte((byte)'\n');
        }

        DurableFile.Append(_path, bytes.ToArray());
        _pending.Clear();
    }

    /// <summary>Writes down at once what a ledger knows, for an index of a version that kept no such file.</summary>
    public void TakeOver(ILedger known)
    {
        foreach (var record in known.Files().Where(record => record.File.Folder != InboxFolder.LedgerName))
        {
            foreach (var entry in known.Articles(record.File))
            {
                _pending.Add(new RememberedId(record.File.Folder, record.File.Name, entry.Entry, record.Hash, entry.Id));
            }
        }

        Flush();
    }

    /// <summary>The id of an article that stood here, or that stood elsewhere in a file of these bytes that is gone from there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="entry">The file and the entry in it.</param>
    /// <param name="fileHash">SHA-256 of the file's bytes.</param>
    /// <param name="isThere">Whether a file is in the archive now.</param>
    public ArticleId? Find(FileKey file, string entry, string fileHash, Func<FileKey, bool> isThere)
    {
        if (_byEntry is null)
        {
            Load();
        }

        return _byEntry!.TryGetValue((file.Folder, entry), out var here) ? here.Id
            : _byContent![(fileHash, entry[file.Name.Length..])].FirstOrDefault(line => !isThere(new FileKey(line.Folder, line.File)))?.Id;
    }

    private void Load()
    {
        _byEntry = [];
        foreach (var line in Lines())
        {
            _byEntry[(line.Folder, line.Entry)] = line;
        }

        _byContent = _byEntry.Values.ToLookup(line => (line.FileHash, line.Entry[line.File.Length..]));
    }

    private IEnumerable<RememberedId> Lines()
    {
        if (!Exists)
        {
            yield break;
        }

        foreach (var line in new PostedFile(Name, _path, new FileInfo(_path).Length, IsOpen: true).Lines(0, 0, CancellationToken.None))
        {
            RememberedId? read = null;
            try
            {
                read = JsonSerializer.Deserialize(line.Bytes, IdMemoryJson.Default.RememberedId);
            }
            catch (JsonException)
            {
                // A damaged line costs the articles of its file their ids at most, and only where the index is lost as well.
            }

            if (read is { Folder: not null, File: not null, Entry: not null, FileHash: not null }
                && read.Entry.StartsWith(read.File, StringComparison.Ordinal))
            {
                yield return read;
            }
        }
    }
}

/// <param name="Folder">The archive folder.</param>
/// <param name="File">The file in it.</param>
/// <param name="Entry">The file and the entry in it.</param>
/// <param name="FileHash">SHA-256 of the file's bytes.</param>
/// <param name="Id">The article's id.</param>
internal sealed record RememberedId(string Folder, string File, string Entry, string FileHash, ArticleId Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RememberedId))]
internal sealed partial class IdMemoryJson : JsonSerializerContext;
