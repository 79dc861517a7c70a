using SearchService.Archive.Inbox;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>What a run will deal with, worked out before anything is written.</summary>
/// <param name="Paths">The folders and files that were asked for.</param>
/// <param name="Files">The files that are there.</param>
/// <param name="Gone">Files that the ledger knows and that are not there any more.</param>
/// <param name="Again">Files that are read even where their bytes have not changed.</param>
/// <param name="Inbox">What the inbox says.</param>
/// <param name="Ignored">Files that patterns keep out of the archive.</param>
internal sealed record IngestionPlan(
    IReadOnlyList<Scope> Paths, IReadOnlyList<FoundFile> Files, IReadOnlyList<FileRecord> Gone, IReadOnlySet<FileKey> Again, InboxState Inbox, int Ignored)
{
    /// <summary>The gone files by the content that they had: where it turns up again, they were renamed.</summary>
    public IReadOnlyDictionary<string, FileKey> GoneByHash =>
        Gone.Where(record => record.Hash.Length > 0).DistinctBy(record => record.Hash).ToDictionary(record => record.Hash, record => record.File);

    /// <exception cref="IngestionException">A path does not exist.</exception>
    public static IngestionPlan Make(IEnumerable<string> paths, InboxFolder inbox, LedgerSnapshot? known)
    {
        var records = known?.Files().ToList() ?? [];
        var scopes = Scope.Resolve(paths, records.Select(record => record.File.Folder).Where(folder => folder != InboxFolder.LedgerName).Distinct());
        var state = inbox.State();
        var posted = Posted(inbox).ToList();
        var ignored = new IgnoredFiles();
        var files = scopes.SelectMany(scope => FileDiscovery.Find(scope, ignored)).DistinctBy(file => file.Key).Concat(posted).ToList();
        var found = files.Select(file => file.Key).ToHashSet();
        var again = known is null ? [] : ReadAgain(state, known, records, posted);
        files.AddRange(again.Where(file => !found.Contains(file)).Select(file => Elsewhere(file, inbox)).OfType<FoundFile>());
        var gone = records.Where(record => !found.Contains(record.File) && (record.File.Folder == InboxFolder.LedgerName || scopes.Exists(scope => scope.Covers(record.File))));
        return new IngestionPlan(scopes, files, [.. gone], again, state, ignored.Count);
    }

    /// <summary>The files of the inbox.</summary>
    public static IEnumerable<FoundFile> Posted(InboxFolder inbox) =>
        inbox.Files().Select(file => new FoundFile(new FileKey(InboxFolder.LedgerName, file.Name), file.FullName, file.Length));

    private static FoundFile? Elsewhere(FileKey key, InboxFolder inbox)
    {
        var path = Path.Combine(key.Folder == InboxFolder.LedgerName ? inbox.FullPath : key.Folder, key.Name);
        return File.Exists(path) ? new FoundFile(key, path, new FileInfo(path).Length) : null;
    }

    /// <summary>Files of articles that were withdrawn or restored since, and inbox files of which a line has been replaced.</summary>
    private static HashSet<FileKey> ReadAgain(InboxState state, LedgerSnapshot known, List<FileRecord> records, List<FoundFile> posted)
    {
        var withdrawn = known.Withdrawn().ToList();
        var again = withdrawn.Where(entry => !state.Withdrawn.Contains(entry.Id)).Select(entry => entry.File).ToHashSet();
        var done = withdrawn.Select(entry => entry.Id).ToHashSet();
        again.UnionWith(state.Withdrawn.Where(id => !done.Contains(id)).Select(known.Article).OfType<IndexedEntry>().Select(entry => entry.File));
        var readBefore = records.Select(record => record.File).ToHashSet();
        if (posted.Exists(file => !readBefore.Contains(file.Key)))
        {
            again.UnionWith(state.Ids.Select(known.Article).OfType<IndexedEntry>()
                .Where(entry => entry.File.Folder == InboxFolder.LedgerName && !state.IsCurrent(entry.Id, entry.Entry))
                .Select(entry => entry.File));
        }

        return again;
    }
}
