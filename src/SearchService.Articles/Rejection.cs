namespace SearchService.Articles;

/// <summary>Why a file, or an entry of a container, did not become an article.</summary>
/// <param name="Code">A stable name out of <see cref="RejectionCode"/>.</param>
/// <param name="Reason">A sentence for a person: where, what was expected, what was found, what to do.</param>
public sealed record Rejection(RejectionCode Code, string Reason);

/// <summary>Every reason that a file can be rejected for. The page of error codes in docs is tested against this list.</summary>
public sealed record RejectionCode(string Name, string Title)
{
    public static readonly RejectionCode Empty = new("empty", "The file has no content.");
    public static readonly RejectionCode NoText = new("no_text", "The file was read, but contains no article text.");
    public static readonly RejectionCode NoArticle = new("no_article", "Its name or its content shows that the file is not an article.");
    public static readonly RejectionCode Binary = new("binary", "The file is neither text nor in a format that can be read.");
    public static readonly RejectionCode Malformed = new("malformed", "The file is cut off or breaks the rules of its format.");
    public static readonly RejectionCode Encoding = new("encoding", "The character encoding of the text could not be determined.");
    public static readonly RejectionCode TooLarge = new("too_large", "One article is larger than the limit.");
    public static readonly RejectionCode TooDeep = new("too_deep", "The content is nested deeper than the limit.");
    public static readonly RejectionCode ContainerLimit = new("container_limit", "A container unpacks to more than the limits allow.");
    public static readonly RejectionCode UnsafePath = new("unsafe_path", "An entry's path or a link points outside its folder.");
    public static readonly RejectionCode BrokenLink = new("broken_link", "The link points to a file that does not exist.");
    public static readonly RejectionCode Unreadable = new("unreadable", "The operating system refused to open the file.");
    public static readonly RejectionCode DuplicateId = new("duplicate_id", "Another file gave the same id first.");
    public static readonly RejectionCode Withdrawn =
        new("withdrawn", "The article was withdrawn, and posting it again does not bring it back.");
    public static readonly RejectionCode Embargo = new("embargo", "The end of the article's embargo cannot be read.");
    public static readonly RejectionCode Encrypted = new("encrypted", "The file is protected by a password.");
    public static readonly RejectionCode Timeout = new("timeout", "Reading the file took longer than the limit.");
    public static readonly RejectionCode ReaderDied = new("reader_died", "The process that read the file crashed.");
    public static readonly RejectionCode Failed = new("failed", "Reading the file failed in an unexpected way.");

    public static IReadOnlyList<RejectionCode> All { get; } =
    [
        Empty, NoText, NoArticle, Binary, Malformed, Encoding, TooLarge, TooDeep, ContainerLimit, UnsafePath, BrokenLink, Unreadable,
        DuplicateId, Withdrawn, Embargo, Encrypted, Timeout, ReaderDied, Failed,
    ];

    public override string ToString() => Name;
}
