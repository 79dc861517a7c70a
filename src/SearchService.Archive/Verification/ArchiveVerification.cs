using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Readers;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Verification;

/// <summary>Reconciles article files, ledger and index, both ways.</summary>
internal sealed class ArchiveVerification(ILedger ledger, InboxFolder inbox, JsonArticles posted)
{
    private readonly List<Difference> _differences = [];
    private readonly IgnoredFiles _ignored = new();

    /// <param name="progress">Is told how many files are compared.</param>
    /// <param name="cancellation">Gives up.</param>
    public VerificationReport Run(IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var records = ledger.Files().ToDictionary(record => record.File);
        var articles = ledger.Articles().ToList();
        var files = Discover(records.Keys.Concat(articles.Select(entry => entry.File)).Select(file => file.Folder)
            .Where(folder => folder != InboxFolder.LedgerName).Distinct());
        var done = 0;
        foreach (var file in files.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new IngestionProgress(done++, files.Count, 0, 0));
            CompareFile(file, records.GetValueOrDefault(file.Key));
        }

        progress?.Report(new IngestionProgress(done, files.Count, 0, 0));

        var inInbox = new PostedVerification(inbox, posted, ledger);
        _differences.AddRange(inInbox.Compare(records, articles, cancellation));
        foreach (var file in records.Keys.Where(file => file.Folder != InboxFolder.LedgerName && !files.ContainsKey(file)))
        {
            Differ(DifferenceKind.FileGone, file, "The file is not there any more: run 'index'.");
        }

        CompareCounts(records, articles);
        CompareIds(articles);
        return new VerificationReport(files.Count + inInbox.Files, _ignored.Count, articles.Count, _differences);
    }

    private Dictionary<FileKey, FoundFile> Discover(IEnumerable<string> folders)
    {
        var files = new Dictionary<FileKey, FoundFile>();
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                _differences.Add(new Difference(
                    DifferenceKind.FolderGone, folder, "", "The folder does not exist: bring it back, or reindex the other folders."));
                continue;
            }

            foreach (var file in FileDiscovery.Find(new Scope(folder, folder), _ignored))
            {
                files[file.Key] = file;
            }
        }

        return files;
    }

    private void CompareFile(FoundFile file, FileRecord? record)
    {
        if (record is null)
        {
            Differ(DifferenceKind.FileNotRead, file.Key, "The file was never read to its end: run 'index'.");
            return;
        }

        if (file.Hash() != record.Hash)
        {
            Differ(DifferenceKind.FileChanged, file.Key, $"The file has changed since {record.Read:u}: run 'index'.");
        }
    }

    private void CompareCounts(Dictionary<FileKey, FileRecord> records, List<IndexedEntry> articles)
    {
        var indexed = articles.CountBy(entry => entry.File).ToDictionary();
        var rejected = ledger.Rejections().CountBy(entry => entry.File).ToDictionary();
        var withdrawn = ledger.Withdrawn().CountBy(entry => entry.File).ToDictionary();
        foreach (var record in records.Values)
        {
            Compare(record, "articles", record.Articles, indexed.GetValueOrDefault(record.File));
            Compare(record, "rejections", record.Rejected, rejected.GetValueOrDefault(record.File));
            Compare(record, "withdrawn articles", record.Withdrawn, withdrawn.GetValueOrDefault(record.File));
        }

        foreach (var file in indexed.Keys.Where(file => !records.ContainsKey(file)))
        {
            Differ(DifferenceKind.Orphan, file,
                $"The index holds {indexed[file]} articles of a file that was not read to its end: run 'index'.");
        }
    }

    private void Compare(FileRecord record, string what, int expected, int found)
    {
        if (expected != found)
        {
            Differ(DifferenceKind.Count, record.File, $"The ledger says {expected} {what}, the index holds {found}: run 'reindex'.");
        }
    }

    private void CompareIds(List<IndexedEntry> articles)
    {
        foreach (var same in articles.GroupBy(entry => entry.Id).Where(same => same.Skip(1).Any()))
        {
            Differ(DifferenceKind.SharedId, same.First().File, $"{same.Count()} articles have the id '{same.Key}': run 'reindex'.");
        }

        var withdrawn = inbox.Withdrawn();
        foreach (var entry in articles.Where(entry => withdrawn.Contains(entry.Id)))
        {
            Differ(DifferenceKind.Withdrawal, entry.File, $"The article '{entry.Id}' is withdrawn and still in the index: run 'index'.");
        }

        foreach (var entry in ledger.Withdrawn().Where(entry => !withdrawn.Contains(entry.Id)))
        {
            Differ(DifferenceKind.Withdrawal, entry.File, $"The article '{entry.Id}' was restored and is not in the index: run 'index'.");
        }
    }

    private void Differ(DifferenceKind kind, FileKey file, string detail) =>
        _differences.Add(new Difference(kind, file.Folder, file.Name, detail));
}
