using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>What a run will deal with, worked out before anything is written, from one listing of the inbox and of each folder.</summary>
internal sealed record IngestionPlan
{
    /// <summary>The folders and files that were asked for.</summary>
    public required IReadOnlyList<Scope> Paths { get; init; }

    /// <summary>The files that are there.</summary>
    public required IReadOnlyList<FoundFile> Files { get; init; }

    /// <summary>What is read of the inbox.</summary>
    public required IReadOnlyList<PostedPart> Posted { get; init; }

    /// <summary>Files of the inbox, whether there is anything new in them or not.</summary>
    public required int PostedFiles { get; init; }

    /// <summary>Files that the ledger knows and that are not there any more.</summary>
    public required GoneFiles Gone { get; init; }

    /// <summary>Those of them that are forgotten before anything is read.</summary>
    public required IReadOnlySet<FileKey> Forgotten { get; init; }

    /// <summary>Files that are read even where their bytes have not changed, since a withdrawal was taken back.</summary>
    public required IReadOnlySet<FileKey> Again { get; init; }

    /// <summary>What is withdrawn.</summary>
    public required Withdrawals Withdrawn { get; init; }

    /// <summary>The articles of those that may still be in the index.</summary>
    public required IEnumerable<ArticleId> ToWithdraw { get; init; }

    /// <summary>How far the withdrawals were read, as the index keeps it once the run is done.</summary>
    public required string WithdrawalsRead { get; init; }

    /// <summary>A file with the size and the time of change that the ledger has is not opened.</summary>
    public bool TrustsTimes { get; private init; }

    /// <summary>What the ledger knows of a file; null where it does not know it.</summary>
    /// <remarks>A run over folders reads all records at once: to look up each cost some fifty times as much.</remarks>
    public required Func<FileKey, FileRecord?> RecordOf { get; init; }

    /// <summary>Files that patterns keep out of the archive.</summary>
    public required int Ignored { get; init; }

    /// <summary>A run over folders and the inbox.</summary>
    /// <param name="asked">What is covered.</param>
    /// <param name="inbox">The inbox.</param>
    /// <param name="known">The ledger, or null.</param>
    /// <param name="anew">All is read, whatever the ledger knows.</param>
    /// <exception cref="IngestionException">A path does not exist.</exception>
    public static IngestionPlan Make(AskedPaths asked, InboxFolder inbox, ILedger? known, bool anew)
    {
        var records = known?.Files().ToList() ?? [];
        var folders = records.Select(record => record.File.Folder).Where(folder => folder != InboxFolder.LedgerName).ToHashSet();
        var missing = asked.Paths.Select(Scope.FullPath).Where(path => folders.Contains(path) && !Directory.Exists(path)).ToHashSet();
        var scopes = Scope.Resolve(asked.Paths.Where(path => !missing.Contains(Scope.FullPath(path))), folders);
        var withdrawn = inbox.Withdrawn();
        var posted = inbox.Posted();
        var restored = Restored(known, withdrawn);
        var ignored = new IgnoredFiles();
        var files = scopes.SelectMany(scope => FileDiscovery.Find(scope, ignored)).DistinctBy(file => file.Key).ToList();
        var there = files.Select(file => file.Key).Concat(posted.Select(PostedPart.KeyOf)).ToHashSet();
        var again = anew ? [] : restored.Where(entry => entry.File.Folder != InboxFolder.LedgerName)
            .Select(entry => entry.File).ToHashSet();
        files.AddRange(again.Where(file => !there.Contains(file)).Select(Elsewhere).OfType<FoundFile>());
        var gone = GoneFiles.Of(records, scopes, there, asked.GoneLimit, folder => asked.IsEverything || missing.Contains(folder));
        return new IngestionPlan
        {
            Paths = scopes,
            Files = files,
            Posted = Parts(posted, anew ? null : known, restored, thorough: true),
            PostedFiles = posted.Count,
            Gone = gone,
            Forgotten = anew ? new HashSet<FileKey>() : gone.Few.Select(record => record.File).ToHashSet(),
            Again = again,
            Withdrawn = withdrawn,
            ToWithdraw = withdrawn.Ids,
            WithdrawalsRead = inbox.MarkOf(withdrawn),
            TrustsTimes = asked.TrustsTimes,
            RecordOf = anew ? _ => null : records.DistinctBy(record => record.File).ToDictionary(record => record.File).GetValueOrDefault,
            Ignored = ignored.Count,
        };
    }

    /// <summary>A run over what the inbox has got since, which costs what was added.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="known">The ledger, or null.</param>
    /// <param name="withdrawalsRead">How far the last run read the withdrawals.</param>
    public static IngestionPlan OfInbox(InboxFolder inbox, ILedger? known, string withdrawalsRead)
    {
        var withdrawn = inbox.Withdrawn();
        var posted = inbox.Posted();
        var changed = inbox.ChangedSince(withdrawalsRead, withdrawn);
        var restored = changed is null || known is null
            ? Restored(known, withdrawn)
            : [.. changed.Where(id => !withdrawn.Contains(id)).SelectMany(known.Withdrawn)];
        var again = restored.Where(entry => entry.File.Folder != InboxFolder.LedgerName).Select(entry => entry.File).ToHashSet();
        var back = restored.Select(entry => entry.File).ToHashSet();
        var unread = PostedPart.Unread(posted, known).Select(part => part.File).ToHashSet();
        return new IngestionPlan
        {
            Paths = [],
            Files = [.. again.Select(Elsewhere).OfType<FoundFile>()],
            Posted = Parts([.. posted.Where(file => unread.Contains(file) || back.Contains(PostedPart.KeyOf(file)))], known, restored,
                thorough: false),
            PostedFiles = posted.Count,
            Gone = GoneFiles.None,
            Forgotten = new HashSet<FileKey>(),
            Again = again,
            Withdrawn = withdrawn,
            ToWithdraw = changed?.Where(withdrawn.Contains) ?? withdrawn.Ids,
            WithdrawalsRead = inbox.MarkOf(withdrawn),
            RecordOf = file => known?.File(file),
            Ignored = 0,
        };
    }

    private static List<WithdrawnEntry> Restored(ILedger? known, Withdrawals withdrawn) =>
        [.. (known?.Withdrawn() ?? []).Where(entry => !withdrawn.Contains(entry.Id))];

    private static List<PostedPart> Parts(
        IEnumerable<PostedFile> posted, ILedger? known, List<WithdrawnEntry> restored, bool thorough)
    {
        var byFile = restored.ToLookup(entry => entry.File, entry => entry.Id);
        return [.. posted.Select(file => known is null
            ? PostedPart.Whole(file)
            : PostedPart.Of(file, known, byFile[PostedPart.KeyOf(file)].ToHashSet(), thorough)).OfType<PostedPart>()];
    }

    private static FoundFile? Elsewhere(FileKey key)
    {
        var path = Path.Combine(key.Folder, key.Name);
        return File.Exists(path) ? new FoundFile(key, path, new FileInfo(path).Length) : null;
    }
}

/// <summary>What a run is asked to cover.</summary>
/// <param name="Paths">Folders and files.</param>
/// <param name="IsEverything">Nobody named paths: these are the archive.</param>
/// <param name="GoneLimit">The percentage of a folder's files that may be gone at once.</param>
/// <param name="TrustsTimes">A file with the size and the time of change that the ledger has is taken for unchanged.</param>
internal readonly record struct AskedPaths(IReadOnlyList<string> Paths, bool IsEverything, int GoneLimit, bool TrustsTimes = false);
