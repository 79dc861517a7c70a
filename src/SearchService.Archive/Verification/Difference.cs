namespace SearchService.Archive.Verification;

/// <summary>Something on which article files, ledger and index do not agree.</summary>
/// <param name="Kind">What kind it is, a stable name.</param>
/// <param name="Folder">The archive folder.</param>
/// <param name="File">The file, relative to the folder; empty where the folder itself is meant.</param>
/// <param name="Detail">A sentence for a person, with what to do.</param>
public sealed record Difference(DifferenceKind Kind, string Folder, string File, string Detail);

/// <summary>The kinds of difference. The page of the command line in docs is tested against this list.</summary>
public sealed record DifferenceKind(string Name, string Title)
{
    public static readonly DifferenceKind FolderGone = new("folder_gone", "A folder that the ledger knows does not exist.");
    public static readonly DifferenceKind FileNotRead =
        new("file_not_read", "A file in the archive is not in the ledger.");
    public static readonly DifferenceKind FileChanged = new("file_changed", "The content of a file is not what the ledger says.");
    public static readonly DifferenceKind FileGone = new("file_gone", "A file in the ledger no longer exists.");
    public static readonly DifferenceKind Count =
        new("count", "Index and ledger disagree about the number of articles, rejections or withdrawals of a file.");
    public static readonly DifferenceKind Orphan = new("orphan", "The index contains an article of a file that is not in the ledger.");
    public static readonly DifferenceKind SharedId = new("shared_id", "Two articles in the index have the same id.");
    public static readonly DifferenceKind Withdrawal =
        new("withdrawal", "An article was withdrawn but is still in the index, or was restored but is not in it.");

    public static readonly DifferenceKind Posted =
        new("posted", "A posted article is not in the index, or in another version, or the index has one that is not in the inbox.");
    public static readonly DifferenceKind Damaged =
        new("damaged", "A file of the index is not as it was written; only verify --deep checks this.");

    public static IReadOnlyList<DifferenceKind> All { get; } =
        [FolderGone, FileNotRead, FileChanged, FileGone, Count, Orphan, SharedId, Withdrawal, Posted, Damaged];
}

/// <summary>The outcome of a verification.</summary>
/// <param name="Files">Files that were compared.</param>
/// <param name="Ignored">Files that a <c>.searchignore</c> keeps out of the archive.</param>
/// <param name="Articles">Articles in the index.</param>
/// <param name="Differences">All differences; none where everything agrees.</param>
public sealed record VerificationReport(int Files, int Ignored, int Articles, IReadOnlyList<Difference> Differences);
