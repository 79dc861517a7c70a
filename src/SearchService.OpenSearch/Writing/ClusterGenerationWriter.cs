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
    private readonly WriteLock? _lock;
    private readonly bool _holdsNothing;
    private readonly WrittenLines _lines;
    private readonly LineHolders _holders;

    /// <summary>What the generation keeps of earlier commits; null before the first.</summary>
    private RunState? _kept;

    /// <summary>Something was sent that searches may not see yet.</summary>
    private bool _isUnseen;

    /// <param name="client">The cluster.</param>
    /// <param name="name">Of the generation.</param>
    /// <param name="bulk">Writes lines to it.</param>
    /// <param name="held">The right to write, which may be lost; null for a part of a build, beside which others are written.</param>
    /// <param name="holdsNothing">Nothing of the files of this run is there.</param>
    public ClusterGenerationWriter(ClusterClient client, string name, BulkWriter bulk, WriteLock? held, bool holdsNothing)
    {
        (_client, Name, _bulk, _lock, _holdsNothing) = (client, name, bulk, held, holdsNothing);
        _lines = new WrittenLines();
        _holders = new LineHolders(client, name, _lines, holdsNothing);
        _kept = Blocking.Wait(GenerationLines.StateAsync(client, name));
        (Corrections, Withdrawals) = (_kept?.Corrections ?? "", _kept?.Withdrawals ?? "");
    }

    public string Name { get; }

    /// <summary>How many documents it holds at least, as the cluster said of each; null where others wrote too.</summary>
    public long? Documents => _holdsNothing && _lock is not null ? _bulk.Documents : null;

    public string Corrections { get; set; }

    public string Withdrawals { get; set; }

    public Action<RejectedEntry>? Refused { get; set; }

    public bool IsRemote => true;

    public void Forget(FileKey file)
    {
        if (_holders.MayBeNew(file))
        {
            SendNew();
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
        var line = ClusterDocument.Of(article);

        // What this part took out itself is its own.
        _lines.Add(line with { IsClaim = _lock is null && !_lines.IsRemoved(line.Id) }, article.File, article.Entry);
        if (_lines.IsFull)
        {
            SendNew();
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
        SendNew();
        Send(_lines.TakeRemoved());
        Show();
        return Blocking.Wait(GenerationLines.LedgerAsync(_client, Name));
    }

    public void Commit()
    {
        _lock?.Check();
        SendNew();
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

    /// <summary>Also what is written in the place of a line that was not taken.</summary>
    private void SendNew()
    {
        while (_lines.HasNew)
        {
            Send(_lines.TakeNew());
        }
    }

    private void Send(IReadOnlyList<BulkLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        _isUnseen = true;
        var refusals = Blocking.Wait(_bulk.WriteAsync(lines, CancellationToken.None));
        SettleTaken([.. refusals.Where(refusal => refusal.IsTaken).Select(refusal => refusal.Id)]);
        foreach (var refusal in refusals.Where(refusal => !refusal.IsTaken))
        {
            var rejected = _lines.Refuse(refusal) ?? throw new ClusterException(ClusterFault.Refused,
                $"The cluster at {_client.Address.Url} refused a line of the ledger: {refusal.Reason}.");
            Refused?.Invoke(rejected);
        }
    }

    /// <summary>
    /// Articles whose id is taken: where the same file took it, another process writes the same part, or one that was killed did; where
    /// another file did, both are kept.
    /// </summary>
    private void SettleTaken(IReadOnlyList<string> taken)
    {
        if (taken.Count == 0)
        {
            return;
        }

        var files = Blocking.Wait(GenerationLines.FilesOfAsync(_client, Name, taken));
        foreach (var (line, file, entry) in taken.Select(_lines.Sent))
        {
            var isOwn = files.GetValueOrDefault(line.Id) is not { } holder || holder == LedgerLines.KeyOf(file);
            _lines.Add(isOwn ? line with { IsClaim = false } : ClusterDocument.RivalOf(line, file, entry), file, entry);
        }
    }
}
