using System.Globalization;
using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Readers;

namespace SearchService.Archive.Verification;

/// <summary>Compares every article that the inbox holds, in its last form, with what the index holds, down to the content.</summary>
internal sealed class PostedVerification(InboxFolder inbox, JsonArticles reader, ILedger ledger)
{
    private readonly IReadOnlyList<PostedFile> _files = inbox.Posted();

    /// <summary>Files of the inbox.</summary>
    public int Files => _files.Count;

    public IEnumerable<Difference> Compare(
        IReadOnlyDictionary<FileKey, FileRecord> records, IReadOnlyList<IndexedEntry> articles, CancellationToken cancellation)
    {
        var read = new Dictionary<FileKey, long>();
        foreach (var file in _files)
        {
            var record = records.GetValueOrDefault(PostedPart.KeyOf(file));
            read[PostedPart.KeyOf(file)] = record?.Bytes ?? 0;
            if (Changed(file, record) is { } difference)
            {
                yield return difference;
            }
        }

        foreach (var record in records.Values.Where(
            record => record.File.Folder == InboxFolder.LedgerName && !read.ContainsKey(record.File)))
        {
            yield return new Difference(DifferenceKind.FileGone, record.File.Folder, record.File.Name,
                "The file is not in the inbox any more: bring it back from a backup.");
        }

        foreach (var difference in CompareArticles(LastLines(read, cancellation), articles.Where(entry => read.ContainsKey(entry.File))))
        {
            yield return difference;
        }
    }

    private static Difference? Changed(PostedFile file, FileRecord? record)
    {
        var key = PostedPart.KeyOf(file);
        return record is null ? new Difference(DifferenceKind.FileNotRead, key.Folder, key.Name, "The file was never read: run 'index'.")
            : InboxMark.Parse(record.Hash) is not { } mark
                || !mark.Holds(file, record.Bytes)
                ? new Difference(
                DifferenceKind.FileChanged, key.Folder, key.Name, $"The file was changed since {record.Read:u}: run 'index'.")
            : file.Lines(record.Bytes, mark.Lines, CancellationToken.None).Any()
                ? new Difference(DifferenceKind.FileChanged, key.Folder, key.Name, $"Lines were added since {record.Read:u}: run 'index'.")
            : null;
    }

    private IEnumerable<Difference> CompareArticles(
        Dictionary<ArticleId, (FileKey File, string Entry, string Hash)> last, IEnumerable<IndexedEntry> articles)
    {
        var indexed = articles.GroupBy(entry => entry.Id).ToDictionary(same => same.Key, same => same.First());
        var rejected = ledger.Rejections().Where(entry => entry.File.Folder == InboxFolder.LedgerName)
            .Select(entry => entry.Entry).ToHashSet();
        var withdrawn = inbox.Withdrawn();
        foreach (var (id, line) in last.Where(each => !withdrawn.Contains(each.Key) && !rejected.Contains(each.Value.Entry)))
        {
            if (!indexed.Remove(id, out var entry))
            {
                yield return Differ(line.File, $"The article '{id}' was posted ({line.Entry}) and is not in the index: run 'reindex'.");
            }
            else if (entry.Entry != line.Entry || entry.Versions is not [.., var version] || version.Hash != line.Hash)
            {
                yield return Differ(line.File,
                    $"The index holds the article '{id}' in another version than was posted last ({line.Entry}): run 'reindex'.");
            }
        }

        foreach (var entry in indexed.Values.Where(entry => !withdrawn.Contains(entry.Id)))
        {
            yield return Differ(
                entry.File, $"The index holds the article '{entry.Id}', which the inbox does not hold at {entry.Entry}: run 'reindex'.");
        }
    }

    /// <summary>Where each article stands last, as far as the ledger says that the files were read.</summary>
    private Dictionary<ArticleId,
        (FileKey File, string Entry, string Hash)> LastLines(Dictionary<FileKey, long> read, CancellationToken cancellation)
    {
        var last = new Dictionary<ArticleId, (FileKey File, string Entry, string Hash)>();
        foreach (var file in _files)
        {
            var upTo = read[PostedPart.KeyOf(file)];
            foreach (var line in file.Lines(0, 0, cancellation).TakeWhile(line => line.End <= upTo)
                .Where(line => !PostedLine.IsControl(line.Bytes)))
            {
                var entry = $"{file.Name}#{line.Number.ToString(CultureInfo.InvariantCulture)}";
                if (reader.Read(line.Bytes, entry) is ArticleRead { Article: { Id: { } id } article })
                {
                    last[id] = (PostedPart.KeyOf(file), entry, ArticleFingerprint.Of(article));
                }
            }
        }

        return last;
    }

    private static Difference Differ(FileKey file, string detail) => new(DifferenceKind.Posted, file.Folder, file.Name, detail);
}
