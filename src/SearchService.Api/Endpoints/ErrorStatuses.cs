using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>The HTTP status that each code comes with.</summary>
public static class ErrorStatuses
{
    private static readonly Dictionary<ErrorCode, int> ByCode = new()
    {
        [ErrorCode.InvalidParameter] = 400,
        [ErrorCode.UnknownParameter] = 400,
        [ErrorCode.InvalidFromDate] = 400,
        [ErrorCode.InvalidToDate] = 400,
        [ErrorCode.InvalidMentions] = 400,
        [ErrorCode.InvalidNear] = 400,
        [ErrorCode.InvalidFacets] = 400,
        [ErrorCode.InvalidCursor] = 400,
        [ErrorCode.CursorGone] = 410,
        [ErrorCode.ArticleNotFound] = 404,
        [ErrorCode.FileNotFound] = 404,
        [ErrorCode.JobNotFound] = 404,
        [ErrorCode.JobOver] = 409,
        [ErrorCode.TooManyJobs] = 429,
        [ErrorCode.InvalidWatchlist] = 400,
        [ErrorCode.WatchlistNotFound] = 404,
        [ErrorCode.TooManyWatchlists] = 409,
        [ErrorCode.InvalidWebhook] = 400,
        [ErrorCode.WebhookNotFound] = 404,
        [ErrorCode.InvalidCollection] = 400,
        [ErrorCode.CollectionNotFound] = 404,
        [ErrorCode.NotInCollection] = 404,
        [ErrorCode.CollectionFull] = 409,
        [ErrorCode.ChangedMeanwhile] = 412,
        [ErrorCode.VersionRequired] = 428,
        [ErrorCode.InvalidCorrection] = 400,
        [ErrorCode.CorrectionNotFound] = 404,
        [ErrorCode.WriteForbidden] = 403,
        [ErrorCode.HostForbidden] = 403,
        [ErrorCode.OriginForbidden] = 403,
        [ErrorCode.KeyRequired] = 401,
        [ErrorCode.KeyUnknown] = 401,
        [ErrorCode.KeyTooNarrow] = 403,
        [ErrorCode.SourceRestricted] = 403,
        [ErrorCode.KeyReused] = 422,
        [ErrorCode.RateLimited] = 429,
        [ErrorCode.AddressTooLong] = 414,
        [ErrorCode.BodyTooLarge] = 413,
        [ErrorCode.UnknownEncoding] = 415,
        [ErrorCode.UnsupportedMediaType] = 415,
        [ErrorCode.NotStored] = 507,
        [ErrorCode.BatchTooLong] = 503,
        [ErrorCode.StoreUnavailable] = 503,
        [ErrorCode.NotFound] = 404,
        [ErrorCode.MethodNotAllowed] = 405,
        [ErrorCode.BadRequest] = 400,
        [ErrorCode.NotOnCluster] = 501,
        [ErrorCode.QueryRefused] = 400,
        [ErrorCode.TooMuchText] = 400,
        [ErrorCode.EngineUnavailable] = 503,
        [ErrorCode.NotReady] = 503,
        [ErrorCode.Internal] = 500,
    };

    public static int Status(this ErrorCode code) => ByCode[code];
}
