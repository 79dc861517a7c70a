namespace SearchService.Articles;

/// <summary>Why a file, or an entry of a container, did not become an article.</summary>
/// <param name="Code">A stable name out of <see cref="RejectionCode"/>.</param>
/// <param name="Reason">A sentence for a person: where, what was expected, what was found, what to do.</param>
public sealed record Rejection(RejectionCode Code, string Reason);

/// <summary>Every reason that a file can be rejected for. The page of error codes in docs is tested against this list.</summary>
public sealed record RejectionCode(string Name, string Title)
{
    public static readonly RejectionCode Empty = new("empty", "The file has no content.");
    public static readonly RejectionCode NoText = new("no_text", "The file was read, but holds no article text.");
    public static readonly RejectionCode NoArticle = new("no_article", "By its name or its content the file is no article.");
    public static readonly RejectionCode Binary = new("binary", "The file is not text and not of a format that can be read.");
    public static readonly RejectionCode Malformed = new("malformed", "The file breaks off or breaks the rules of its format.");
    public static readonly RejectionCode Encoding = new("encoding", "The bytes are not text in any charset that could be told.");
    public static readonly RejectionCode TooLarge = new("too_large", "One article is larger than the limit.");
    public static readonly RejectionCode TooDeep = new("too_deep", "The content is nested deeper than the limit.");
    public static readonly RejectionCode ContainerLimit = new("container_limit", "A container unpacks to more than the limits allow.");
    public static readonly RejectionCode UnsafePath = new("unsafe_path", "An entry's path or a link leads out of its folder.");
    public static readonly RejectionCode BrokenLink = new("broken_link", "The link points to nothing.");
    public static readonly RejectionCode Unreadable = new("unreadable", "The operating system refused to open the file.");
    public static readonly RejectionCode DuplicateId = new("duplicate_id", "Another file gave the same id first.");
    public static readonly RejectionCode Withdrawn =
        new("withdrawn", "The article was withdrawn, and posting it again does not bring it back.");
    public static readonly RejectionCode Embargo = new("embargo", "It cannot be told when the embargo of the article ends.");
    public static readonly RejectionCode Encrypted = new("encrypted", "The file is locked with a password.");
    public static readonly RejectionCode Timeout = new("timeout", "Reading the file took longer than the limit.");
    public static readonly RejectionCode ReaderDied = new("reader_died", "The process that reads such files died of it.");
    public static readonly RejectionCode Failed = new("failed", "Reading the file failed in a way that was not foreseen.");

    public static IReadOnlyList<RejectionCode> All { get; } =
    [
        Empty, NoText, NoArticle, Binary, Malformed, Encoding, TooLarge, TooDeep, ContainerLimit, UnsafePath, BrokenLink, Unreadable,
        DuplicateId, Withdrawn, Embargo, Encrypted, Timeout, ReaderDied, Failed,
    ];

    public override string ToString() => Name;
}
