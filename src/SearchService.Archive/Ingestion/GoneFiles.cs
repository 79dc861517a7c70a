using SearchService.Archive.Inbox;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// Files that the ledger knows and that are not there any more. A few were deleted or renamed; where much of a folder is gone at once, its
/// disk is more likely not there, and nothing is removed until somebody says so.
/// </summary>
/// <remarks>What of them turns up under another path, by its content, is the same file.</remarks>
internal sealed class GoneFiles
{
    private readonly Dictionary<FileKey, FileRecord> _gone = [];
    private readonly Dictionary<string, List<FileRecord>> _byHash = [];
    private readonly IReadOnlySet<FileKey> _there;
    private readonly List<FolderState> _folders = [];

    private GoneFiles(IReadOnlySet<FileKey> there) => _there = there;

    /// <summary>Nothing is looked for: a run over the inbox alone.</summary>
    public static GoneFiles None { get; } = new(new HashSet<FileKey>());

    /// <summary>Files that may be forgotten before anything is read: few of their folder are gone.</summary>
    public IEnumerable<FileRecord> Few => _folders.Where(folder => !folder.IsMuch).SelectMany(folder => Left(folder.Name));

    /// <summary>All that are gone.</summary>
    public IReadOnlyCollection<FileRecord> All => _gone.Values;

    /// <param name="records">What the ledger knows.</param>
    /// <param name="scopes">What the run covers.</param>
    /// <param name="there">The files that were found.</param>
    /// <param name="limit">The percentage of a folder's files that may be gone.</param>
    /// <param name="covers">Whether a folder that is not there is one that the run is to cover.</param>
    public static GoneFiles Of(IReadOnlyList<FileRecord> records, IReadOnlyList<Scope> scopes,
        IReadOnlySet<FileKey> there, int limit, Func<string, bool> covers)
    {
        var gone = new GoneFiles(there);
        foreach (var folder in records.GroupBy(record => record.File.Folder))
        {
            var missing = folder.Key != InboxFolder.LedgerName && !Directory.Exists(folder.Key);
            var inScope = folder.Key == InboxFolder.LedgerName || scopes.Any(scope => scope.Folder == folder.Key);
            if (!inScope && !missing)
            {
                continue;
            }

            var lost = folder.Where(record => !there.Contains(record.File)
                && (missing || folder.Key == InboxFolder.LedgerName || scopes.Any(scope => scope.Covers(record.File)))).ToList();
            if (lost.Count == 0)
            {
                continue;
            }

            gone._folders.Add(
                new FolderState(folder.Key, folder.Count(), missing, inScope || covers(folder.Key), limit,
                    there.Any(file => file.Folder == folder.Key))
                { Lost = lost.Count });
            foreach (var record in lost)
            {
                gone._gone[record.File] = record;
                if (record.Hash.Length > 0)
                {
                    (gone._byHash.TryGetValue(record.Hash, out var same) ? same : gone._byHash[record.Hash] = []).Add(record);
                }
            }
        }

        return gone;
    }

    public bool Contains(FileKey file) => _gone.ContainsKey(file);

    /// <summary>Whether a file is in the archive now.</summary>
    public bool IsThere(FileKey file) => _there.Contains(file) || (_there.Count == 0 && File.Exists(Path.Combine(file.Folder, file.Name)));

    /// <summary>The gone file of a content, which is asked for once; null where there is none. One of the same name goes first.</summary>
    public FileRecord? Take(string hash, string name)
    {
        if (hash.Length == 0 || !_byHash.TryGetValue(hash, out var same) || same.Count == 0)
        {
            return null;
        }

        var found = same.Find(record => record.File.Name == name) ?? same[0];
        same.Remove(found);
        Forget(found.File);
        return found;
    }

    public void Forget(FileKey file)
    {
        if (_gone.Remove(file, out var record) && _folders.Find(folder => folder.Name == file.Folder) is { } folder)
        {
            folder.Lost--;
            if (_byHash.TryGetValue(record.Hash, out var same))
            {
                same.Remove(record);
            }
        }
    }

    /// <summary>What is left once everything was read: the files of folders of which few are gone after all.</summary>
    public IReadOnlyList<FileRecord> Removable(WhatIsGone whatIsGone) =>
        [.. _folders.Where(folder => !Stays(folder, whatIsGone)).SelectMany(folder => Left(folder.Name))];

    /// <summary>The folders of which much is gone.</summary>
    public IReadOnlyList<GoneFolder> Kept(WhatIsGone whatIsGone) =>
        [.. _folders.Where(folder => folder.Lost > 0 && Stays(folder, whatIsGone))
            .Select(folder => new GoneFolder(folder.Name, folder.Known, folder.Lost, folder.Missing, folder.Covered))];

    /// <exception cref="IngestionException">Much of a folder that the run covers is gone, and nobody said that it may be.</exception>
    public void Refuse(WhatIsGone whatIsGone)
    {
        var gone = Kept(whatIsGone).Where(each => each.Covered).ToList();
        if (gone.Count > 0)
        {
            throw new IngestionException(IngestionFault.FilesGone, $"{string.Join(' ', gone)} The index stays as it was.");
        }
    }

    private static bool Stays(FolderState folder, WhatIsGone whatIsGone) =>
        folder.IsMuch && !(folder.Covered && whatIsGone == WhatIsGone.IsRemoved);

    private List<FileRecord> Left(string folder) => [.. _gone.Values.Where(record => record.File.Folder == folder)];

    private sealed record FolderState(string Name, int Known, bool Missing, bool Covered, int Limit, bool HasFiles)
    {
        public int Lost { get; set; }

        /// <summary>One file of a folder that holds others was deleted, however few they are.</summary>
        public bool IsMuch => Missing || ((long)Lost * 100 > (long)Limit * Known && (Lost > 1 || !HasFiles));
    }
}
