using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Ledger;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// Writes articles and their ledger into one generation in a cluster, which knows no commit: what is new goes there as it comes, what is
/// taken out goes with the commit, and the records of files last. So a file whose run was killed is one that the ledger does not know, and
/// the next run reads it again; what it finds of that file is replaced or taken out.
/// </summary>
internal sealed class ClusterGenerationWriter : IGenerationWriter
{
    private readonly ClusterClient _client;
    private readonly BulkWriter _bulk;
    private readonly WriteLock _lock;
    private readonly WrittenLines _lines;
    private readonly LineHolders _holders;

    /// <summary>What the generation keeps of earlier commits; null before the first.</summary>
    private RunState? _kept;

    /// <summary>Something was sent that searches may not see yet.</summary>
    private bool _isUnseen;

    /// <param name="client">The cluster.</param>
    /// <param name="name">Of the generation.</param>
    /// <param name="copies">On how many copies of its shard a line has to be possible before it is written; 1 or more.</param>
    /// <param name="held">The right to write, which may be lost.</param>
    /// <param name="time">The clock that is waited by.</param>
    public ClusterGenerationWriter(ClusterClient client, string name, int copies, WriteLock held, TimeProvider time)
    {
        (_client, Name, _lock) = (client, name, held);
        _bulk = new BulkWriter(client, ArticleIndex.WritingNameOf(name), copies, time);
        _lines = new WrittenLines();
        _holders = new LineHolders(client, name, _lines);
        _kept = Blocking.Wait(GenerationLines.StateAsync(client, name));
        (Corrections, Withdrawals) = (_kept?.Corrections ?? "", _kept?.Withdrawals ?? "");
    }

    public string Name { get; }

    public string Corrections { get; set; }

    public string Withdrawals { get; set; }

    public Action<RejectedEntry>? Refused { get; set; }

    public void Forget(FileKey file)
    {
        if (_holders.MayBeNew(file))
        {
            Send(_lines.TakeNew());
            Show();
        }

        foreach (var line in _holders.Of(file))
        {
            _lines.Remove(line);
        }
    }

    public void Add(IndexedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _holders.Note(article.File);
        _lines.Add(ClusterDocument.Of(article), article.File, article.Entry);
        if (_lines.IsFull)
        {
            Send(_lines.TakeNew());
        }
    }

    public void Replace(IndexedArticle article) => Add(article);

    public void Remove(ArticleId id) => _lines.Remove(ClusterDocument.LineIdOf(id));

    public void Add(RejectedEntry rejected)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        _holders.Note(rejected.File);
        _lines.Add(LedgerLines.Of(rejected), rejected.File, rejected.Entry);
    }

    public void Add(WithdrawnEntry withdrawn)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        _holders.Note(withdrawn.File);
        _lines.Add(LedgerLines.Of(withdrawn), withdrawn.File, withdrawn.Entry);
    }

    public void Forget(WithdrawnEntry withdrawn)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        _lines.Remove(LedgerLines.IdOf(withdrawn));
    }

    public void Add(FileRecord file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _holders.Note(file.File);
        _lines.Add(file);
    }

    public void Replace(FileRecord file) => Add(file);

    /// <summary>What was written is sent, and what was taken out is taken out: the records of files alone wait for the commit.</summary>
    public ILedger Ledger()
    {
        Send(_lines.TakeNew());
        Send(_lines.TakeRemoved());
        Show();
        return Blocking.Wait(GenerationLines.LedgerAsync(_client, Name));
    }

    public void Commit()
    {
        _lock.Check();
        Send(_lines.TakeNew());
        Send(_lines.TakeRemoved());
        var state = new RunState(Corrections, Withdrawals);
        List<BulkLine> last = [.. _lines.TakeRecords().Select(LedgerLines.Of)];
        if (state != _kept)
        {
            last.Add(LedgerLines.Of(state));
            _kept = state;
        }

        // Where nothing was written, the state stays the one that it was, and services keep what they worked out of it.
        Send(last);
        Show();
    }

    /// <summary>What was not committed is left as it is: its files have no record, and the next run reads them again.</summary>
    public void Dispose()
    {
    }

    private void Show()
    {
        if (_isUnseen)
        {
            Blocking.Wait(GenerationLines.RefreshAsync(_client, Name));
            _isUnseen = false;
        }
    }

    private void Send(IReadOnlyList<BulkLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        _isUnseen = true;
        foreach (var refusal in Blocking.Wait(_bulk.WriteAsync(lines, CancellationToken.None)))
        {
            var rejected = _lines.Refuse(refusal) ?? throw new ClusterException(ClusterFault.Refused,
                $"The cluster at {_client.Address.Url} refused a line of the ledger: {refusal.Reason}.");
            Refused?.Invoke(rejected);
        }
    }
}
