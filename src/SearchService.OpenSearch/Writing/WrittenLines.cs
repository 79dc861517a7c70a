using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.OpenSearch.Ledger;

namespace SearchService.OpenSearch.Writing;

/// <summary>What a writer was given and the cluster has not yet: new lines, lines that are taken out, and records of files.</summary>
internal sealed class WrittenLines
{
    private const int MostLines = 1_000;

    private readonly Dictionary<string, NewLine> _new = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<FileKey, FileRecord> _records = [];

    /// <summary>Articles that the cluster refused, of files whose record is still to come.</summary>
    private readonly Dictionary<FileKey, int> _refused = [];

    /// <summary>What was sent last, for what comes back.</summary>
    private Dictionary<string, NewLine> _sent = [];

    private long _bytes;

    /// <summary>There is as much as one request takes.</summary>
    public bool IsFull => _new.Count >= MostLines || _bytes >= BulkWriter.MostBytes;

    public void Add(BulkLine line, FileKey file, string entry)
    {
        _removed.Remove(line.Id);
        _new[line.Id] = new NewLine(line, file, entry);
        _bytes += line.Length;
    }

    public void Add(FileRecord record)
    {
        _removed.Remove("file-" + LedgerLines.KeyOf(record.File));
        _records[record.File] = record;
    }

    /// <summary>Whether a line is to be taken out.</summary>
    public bool IsRemoved(string line) => _removed.Contains(line);

    /// <summary>There is something to send.</summary>
    public bool HasNew => _new.Count > 0;

    /// <summary>A line of what was sent last.</summary>
    public NewLine Sent(string line) => _sent[line];

    public void Remove(string line)
    {
        _new.Remove(line);
        _removed.Add(line);
    }

    /// <summary>The file that a line which was not sent yet is of; null where it is none of those.</summary>
    public FileKey? FileOf(string line) => _new.TryGetValue(line, out var found) ? found.File : null;

    /// <summary>Takes out all that a file wrote and that was not sent yet.</summary>
    public void Drop(FileKey file)
    {
        foreach (var line in _new.Where(each => each.Value.File == file).Select(each => each.Key).ToList())
        {
            _new.Remove(line);
        }

        _records.Remove(file);
        _refused.Remove(file);
    }

    public IReadOnlyList<BulkLine> TakeNew()
    {
        _sent = new Dictionary<string, NewLine>(_new, StringComparer.Ordinal);
        _new.Clear();
        _bytes = 0;
        return [.. _sent.Values.Select(each => each.Line)];
    }

    public IReadOnlyList<BulkLine> TakeRemoved()
    {
        List<BulkLine> lines = [.. _removed.Select(id => new BulkLine(id, null))];
        _removed.Clear();
        return lines;
    }

    /// <summary>The records, as they are after what was refused.</summary>
    public IReadOnlyList<FileRecord> TakeRecords()
    {
        List<FileRecord> records = [.. _records.Values.Select(Counted)];
        foreach (var record in records)
        {
            _refused.Remove(record.File);
        }

        _records.Clear();
        return records;
    }

    /// <summary>Puts a rejection in the place of an article that the cluster does not take; null for a line that is no article.</summary>
    public RejectedEntry? Refuse(BulkRefusal refusal)
    {
        if (!_sent.TryGetValue(refusal.Id, out var line) || !refusal.Id.StartsWith(ClusterDocument.IdPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rejected = new RejectedEntry(
            line.File, line.Entry, new Rejection(RejectionCode.Failed, $"The index refused the article: {refusal.Reason}"));
        Add(LedgerLines.Of(rejected), line.File, line.Entry);
        _refused[line.File] = _refused.GetValueOrDefault(line.File) + 1;
        return rejected;
    }

    private FileRecord Counted(FileRecord record) => _refused.TryGetValue(record.File, out var refused)
        ? record with { Articles = record.Articles - refused, Rejected = record.Rejected + refused }
        : record;

    /// <param name="Line">What is written.</param>
    /// <param name="File">The file that it came from.</param>
    /// <param name="Entry">Where in it.</param>
    internal sealed record NewLine(BulkLine Line, FileKey File, string Entry);
}
