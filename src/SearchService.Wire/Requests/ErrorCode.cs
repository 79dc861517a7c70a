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
    public static readonly ErrorCode InvalidFacets = new("invalid_facets", "facets names no such field.");
    public static readonly ErrorCode InvalidCursor = new("invalid_cursor", "This is not a cursor that this service gave out.");
    public static readonly ErrorCode CursorGone = new("cursor_gone", "The snapshot that the cursor belongs to is gone.");
    public static readonly ErrorCode ArticleNotFound = new("article_not_found", "No article has this id.");
    public static readonly ErrorCode FileNotFound = new("file_not_found", "The file of the article is not there.");
    public static readonly ErrorCode JobNotFound = new("job_not_found", "No job has this id.");
    public static readonly ErrorCode JobOver = new("job_over", "The job is over and cannot be canceled.");
    public static readonly ErrorCode TooManyJobs = new("too_many_jobs", "As many jobs as may wait are waiting already.");
    public static readonly ErrorCode InvalidWatchlist = new("invalid_watchlist", "The body is not a watchlist.");
    public static readonly ErrorCode WatchlistNotFound = new("watchlist_not_found", "No watchlist has this id.");
    public static readonly ErrorCode TooManyWatchlists = new("too_many_watchlists", "As many watchlists as may be kept are kept already.");
    public static readonly ErrorCode InvalidWebhook = new("invalid_webhook", "The body is not a webhook.");
    public static readonly ErrorCode WebhookNotFound = new("webhook_not_found", "The watchlist has no webhook.");
    public static readonly ErrorCode InvalidCollection = new("invalid_collection", "The body is not a collection.");
    public static readonly ErrorCode CollectionNotFound = new("collection_not_found", "No collection has this id.");
    public static readonly ErrorCode NotInCollection = new("not_in_collection", "The collection does not hold this article.");
    public static readonly ErrorCode CollectionFull = new("collection_full", "As much as may be kept is kept already.");
    public static readonly ErrorCode ChangedMeanwhile = new("changed_meanwhile", "Somebody else has changed it meanwhile.");
    public static readonly ErrorCode VersionRequired =
        new("version_required", "What is changed has to be named by its version, so that nothing of another's is lost.");
    public static readonly ErrorCode InvalidCorrection = new("invalid_correction", "That is no correction of a name.");
    public static readonly ErrorCode CorrectionNotFound = new("correction_not_found", "No correction has this id.");
    public static readonly ErrorCode WriteForbidden =
        new("write_forbidden", "While the service has no API key, this is open only to programs on its own machine.");
    public static readonly ErrorCode HostForbidden = new("host_forbidden", "The service is not asked by this name while it has no key.");
    public static readonly ErrorCode OriginForbidden = new("origin_forbidden", "A page of another site may not ask this.");
    public static readonly ErrorCode KeyRequired = new("key_required", "This needs an API key.");
    public static readonly ErrorCode KeyUnknown = new("key_unknown", "This is not one of the service's API keys.");
    public static readonly ErrorCode SourceRestricted = new("source_restricted", "The API key does not read this source in full.");
    public static readonly ErrorCode KeyTooNarrow = new("key_too_narrow", "The API key does not open this.");
    public static readonly ErrorCode KeyReused = new("key_reused", "The Idempotency-Key was sent with another body before.");
    public static readonly ErrorCode RateLimited = new("rate_limited", "This address made too many requests.");
    public static readonly ErrorCode BodyTooLarge = new("body_too_large", "The request is larger than the service takes.");
    public static readonly ErrorCode UnknownEncoding = new("unknown_encoding", "The body is packed in a way that is not read.");
    public static readonly ErrorCode UnsupportedMediaType = new("unsupported_media_type", "The path does not take a body of this type.");
    public static readonly ErrorCode NotStored = new("not_stored", "What was sent could not be written to the disk.");
    public static readonly ErrorCode BatchTooLong =
        new("batch_too_long", "The queries of a batch before this one took all the time that a batch may take.");
    public static readonly ErrorCode StoreUnavailable =
        new("store_unavailable", "What people made (watchlists, collections, jobs, keys) cannot be read now.");
    public static readonly ErrorCode NotFound = new("not_found", "There is nothing at this path.");
    public static readonly ErrorCode MethodNotAllowed = new("method_not_allowed", "The path does not take this method.");
    public static readonly ErrorCode BadRequest = new("bad_request", "The request cannot be read.");
    public static readonly ErrorCode NotOnCluster = new("not_on_cluster", "The cluster that holds the archive cannot answer this yet.");
    public static readonly ErrorCode QueryRefused = new("query_refused", "The engine takes no query like this one.");
    public static readonly ErrorCode EngineUnavailable =
        new("engine_unavailable", "The engine that holds the archive does not answer, or not wholly.");
    public static readonly ErrorCode NotReady = new("not_ready", "There is no index that can be searched yet.");
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
        RateLimited, BodyTooLarge, UnknownEncoding, UnsupportedMediaType, NotStored, BatchTooLong,
        StoreUnavailable, NotFound, MethodNotAllowed, BadRequest,
        NotOnCluster, QueryRefused, EngineUnavailable, NotReady, Internal,
    ];

    /// <summary>The code of a name that a room below gave to an exception.</summary>
    public static ErrorCode Named(string name) => All.FirstOrDefault(code => code.Name == name) ?? BadRequest;
}

/// <summary>Something wrong with a request, in words that say what was expected and what was found.</summary>
public sealed record RequestError(ErrorCode Code, string Detail, string? Parameter = null)
{
    /// <summary>What is refused of a request that could be read: its cursor, or what the engine cannot do.</summary>
    public static RequestError From(SearchException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        var isCursor = refused.Code is SearchErrorCode.InvalidCursor or SearchErrorCode.CursorGone;
        return new(ErrorCode.Named(refused.Code), refused.Message, isCursor ? "cursor" : null);
    }
}
