using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Ledger;

/// <summary>
/// How many articles came out of the files of each folder, as the ledger's records of files say. A record is read once for as long as its
/// segment lives, and once more when it is deleted: to read all of them after each post is to read the whole archive.
/// </summary>
public static class FolderArticles
{
    /// <summary>In the order of the folders' letters; those of which no article came among them.</summary>
    public static IReadOnlyDictionary<string, int> Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        SortedDictionary<string, FolderFiles> all = new(StringComparer.Ordinal);
        for (var leaf = 0; leaf < snapshot.Reader.Leaves.Count; leaf++)
        {
            var segment = snapshot.OfSegment(leaf, static _ => new SegmentFolders());
            foreach (var (folder, files) in segment.Of(snapshot.Reader.Leaves[leaf].AtomicReader))
            {
                all[folder] = all.GetValueOrDefault(folder).With(files, 1);
            }
        }

        return all.ToDictionary(folder => folder.Key, folder => folder.Value.Articles);
    }

    /// <summary>The folders of one segment. What is deleted of it becomes more from state to state, and never less.</summary>
    private sealed class SegmentFolders
    {
        private static readonly Dictionary<string, FolderFiles> None = [];

        private volatile Known? _newest;

        public Dictionary<string, FolderFiles> Of(AtomicReader segment)
        {
            var newest = _newest;
            if (newest?.Documents == segment.NumDocs)
            {
                return newest.Folders;
            }

            if (newest is not null && newest.Documents < segment.NumDocs)
            {
                // A state that a cursor walks through still.
                return Changed(None, segment, document => segment.LiveDocs?.Get(document) != false, 1);
            }

            var folders = newest is null
                ? Changed(None, segment, document => segment.LiveDocs?.Get(document) != false, 1)
                : Changed(newest.Folders, segment, document => newest.Live?.Get(document) != false && !segment.LiveDocs.Get(document), -1);
            _newest = new Known(segment.NumDocs, segment.LiveDocs, folders);
            return folders;
        }

        private static Dictionary<string, FolderFiles> Changed(
            Dictionary<string, FolderFiles> before, AtomicReader segment, Func<int, bool> counts, int sign)
        {
            Dictionary<string, FolderFiles> folders = new(before);
            var files = LedgerSnapshot.AllOf(segment, IndexFields.KindFile);
            while (files?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                if (counts(document))
                {
                    var record = LedgerSnapshot.FileAt(segment, document);
                    var changed = folders.GetValueOrDefault(record.File.Folder).With(new FolderFiles(1, record.Articles), sign);
                    folders[record.File.Folder] = changed;
                    if (changed.Files == 0)
                    {
                        folders.Remove(record.File.Folder);
                    }
                }
            }

            return folders;
        }
    }

    private readonly record struct FolderFiles(int Files, int Articles)
    {
        public FolderFiles With(FolderFiles others, int sign) => new(Files + sign * others.Files, Articles + sign * others.Articles);
    }

    /// <summary>What the newest state has of a segment.</summary>
    private sealed record Known(int Documents, IBits? Live, Dictionary<string, FolderFiles> Folders);
}
