using SearchService.Queries;

namespace SearchService.Wire.Requests;

/// <summary>Every code that a client can meet in a problem. The page of errors in docs is tested against it.</summary>
/// <param name="Name">Stable, for scripts.</param>
/// <param name="Title">What it means, in a sentence.</param>
public sealed record ErrorCode(string Name, string Title)
{
    public static readonly ErrorCode InvalidParameter = new("invalid_parameter", "A parameter cannot be read.");
    public static readonly ErrorCode UnknownParameter = new("unknown_parameter", "There is no parameter of this name.");
    public static readonly ErrorCode InvalidFromDate = new("invalid_from_date", "from_date is not a date.");
    public static readonly ErrorCode InvalidToDate = new("invalid_to_date", "to_date is not a date.");
    public static readonly ErrorCode InvalidMentions = new("invalid_mentions", "mentions is not a date or a range of dates.");
    public static readonly ErrorCode InvalidNear = new("invalid_near", "near is not a point, or km is not a distance.");
    public static readonly ErrorCode InvalidFacets = new("invalid_facets", "facets names a field that does not exist.");
    public static readonly ErrorCode InvalidCursor = new("invalid_cursor", "This is not a cursor that this service gave out.");
    public static readonly ErrorCode CursorGone = new("cursor_gone", "The snapshot that the cursor belongs to is gone.");
    public static readonly ErrorCode ArticleNotFound = new("article_not_found", "No article has this id.");
    public static readonly ErrorCode FileNotFound = new("file_not_found", "The file of the article is not there.");
    public static readonly ErrorCode JobNotFound = new("job_not_found", "No job has this id.");
    public static readonly ErrorCode JobOver = new("job_over", "The job is over and cannot be canceled.");
    public static readonly ErrorCode TooManyJobs = new("too_many_jobs", "Too many jobs are already waiting.");
    public static readonly ErrorCode InvalidWatchlist = new("invalid_watchlist", "The body is not a watchlist.");
    public static readonly ErrorCode WatchlistNotFound = new("watchlist_not_found", "No watchlist has this id.");
    public static readonly ErrorCode TooManyWatchlists =
        new("too_many_watchlists", "The limit on the number of watchlists has been reached.");
    public static readonly ErrorCode InvalidWebhook = new("invalid_webhook", "The body is not a webhook.");
    public static readonly ErrorCode WebhookNotFound = new("webhook_not_found", "The watchlist has no webhook.");
    public static readonly ErrorCode InvalidCollection = new("invalid_collection", "The body is not a collection.");
    public static readonly ErrorCode CollectionNotFound = new("collection_not_found", "No collection has this id.");
    public static readonly ErrorCode NotInCollection = new("not_in_collection", "The collection does not hold this article.");
    public static readonly ErrorCode CollectionFull = new("collection_full", "A limit on collections has been reached.");
    public static readonly ErrorCode ChangedMeanwhile = new("changed_meanwhile", "Somebody else has changed it in the meantime.");
    public static readonly ErrorCode VersionRequired =
        new("version_required", "The change must name the version that it was made from, so that nobody's work is lost.");
    public static readonly ErrorCode InvalidCorrection = new("invalid_correction", "This is not a correction of a name.");
    public static readonly ErrorCode CorrectionNotFound = new("correction_not_found", "No correction has this id.");
    public static readonly ErrorCode WriteForbidden =
        new("write_forbidden", "While the service has no API key, this is open only to programs on its own machine.");
    public static readonly ErrorCode HostForbidden =
        new("host_forbidden", "The service does not answer to this host name while it has no API key.");
    public static readonly ErrorCode OriginForbidden = new("origin_forbidden", "Pages of other sites may not send this request.");
    public static readonly ErrorCode KeyRequired = new("key_required", "This needs an API key.");
    public static readonly ErrorCode KeyUnknown = new("key_unknown", "This is not one of the service's API keys.");
    public static readonly ErrorCode SourceRestricted = new("source_restricted", "The API key does not give access to this source.");
    public static readonly ErrorCode KeyTooNarrow = new("key_too_narrow", "The API key does not allow this.");
    public static readonly ErrorCode KeyReused = new("key_reused", "This Idempotency-Key was used before with another body.");
    public static readonly ErrorCode RateLimited = new("rate_limited", "This address made too many requests.");
    public static readonly ErrorCode AddressTooLong = new("address_too_long", "The address of the request is too long.");
    public static readonly ErrorCode BodyTooLarge = new("body_too_large", "The request is too large.");
    public static readonly ErrorCode UnknownEncoding = new(
        "unknown_encoding", "The compression or the charset of the body is not supported.");
    public static readonly ErrorCode UnsupportedMediaType = new("unsupported_media_type", "This path does not accept a body of this type.");
    public static readonly ErrorCode NotStored = new("not_stored", "What was sent could not be written to the disk.");
    public static readonly ErrorCode BatchTooLong =
        new("batch_too_long", "Earlier queries used up the time limit of the batch.");
    public static readonly ErrorCode StoreUnavailable =
        new("store_unavailable", "The database of watchlists, collections, jobs and keys cannot be read at the moment.");
    public static readonly ErrorCode NotFound = new("not_found", "There is nothing at this path.");
    public static readonly ErrorCode MethodNotAllowed = new("method_not_allowed", "This path does not support this method.");
    public static readonly ErrorCode BadRequest = new("bad_request", "The request cannot be read.");
    public static readonly ErrorCode NotOnCluster = new("not_on_cluster", "The cluster that holds the archive cannot answer this yet.");
    public static readonly ErrorCode QueryRefused = new("query_refused", "The search engine does not support this query.");
    public static readonly ErrorCode TooMuchText = new("too_much_text", "More text would have to be read than one answer may take.");
    public static readonly ErrorCode EngineUnavailable =
        new("engine_unavailable", "The search engine is not answering, or only in part.");
    public static readonly ErrorCode NotReady = new("not_ready", "There is no index to search yet.");
    public static readonly ErrorCode Internal = new("internal_error", "Something went wrong inside the service.");

    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        InvalidParameter, UnknownParameter, InvalidFromDate, InvalidToDate, InvalidMentions, InvalidNear, InvalidFacets, InvalidCursor,
        CursorGone, ArticleNotFound, FileNotFound, JobNotFound, JobOver, TooManyJobs,
        InvalidWatchlist, WatchlistNotFound, TooManyWatchlists, InvalidWebhook, WebhookNotFound,
        InvalidCollection, CollectionNotFound, NotInCollection, CollectionFull, ChangedMeanwhile, VersionRequired,
        InvalidCorrection,
        CorrectionNotFound, WriteForbidden, HostForbidden, OriginForbidden, KeyRequired, KeyUnknown, KeyTooNarrow, SourceRestricted,
        KeyReused,
        RateLimited, AddressTooLong, BodyTooLarge, UnknownEncoding, UnsupportedMediaType, NotStored, BatchTooLong,
        StoreUnavailable, NotFound, MethodNotAllowed, BadRequest,
        NotOnCluster, QueryRefused, TooMuchText, EngineUnavailable, NotReady, Internal,
    ];

    /// <summary>The code of a name that a room below gave to an exception.</summary>
    public static ErrorCode Named(string name) => All.FirstOrDefault(code => code.Name == name) ?? BadRequest;
}

/// <summary>Something wrong with a request, in words that say what was expected and what was found.</summary>
public sealed record RequestError(ErrorCode Code, string Detail, string? Parameter = null)
{
    /// <summary>A body that is not packed as its header says, or was cut off on its way.</summary>
    public static readonly RequestError BodyNotUnpacked = new(
        ErrorCode.BadRequest,
        "The body cannot be decompressed as Content-Encoding says: it is compressed in another way, damaged or cut off. Send it again.");

    /// <summary>What is refused of a request that could be read: its cursor, or what the engine cannot do.</summary>
    public static RequestError From(SearchException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        var isCursor = refused.Code is SearchErrorCode.InvalidCursor or SearchErrorCode.CursorGone;
        return new(ErrorCode.Named(refused.Code), refused.Message, isCursor ? "cursor" : null);
    }
}
