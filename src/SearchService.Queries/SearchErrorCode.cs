namespace SearchService.Queries;

/// <summary>
/// Every code that a <see cref="SearchException"/> can carry. The page of error codes in docs is tested against this list.
/// </summary>
public static class SearchErrorCode
{
    /// <summary>The cursor is not one that an answer gave.</summary>
    public const string InvalidCursor = "invalid_cursor";

    /// <summary>The index that the cursor walked through is gone.</summary>
    public const string CursorGone = "cursor_gone";

    /// <summary>The engine in use cannot do this yet; the embedded one can.</summary>
    public const string NotOnCluster = "not_on_cluster";

    /// <summary>The search engine does not support this query.</summary>
    public const string QueryRefused = "query_refused";

    /// <summary>The answer would take more reading than anybody should wait for.</summary>
    public const string TooMuchText = "too_much_text";

    /// <summary>The engine does not answer, or not wholly.</summary>
    public const string EngineUnavailable = "engine_unavailable";

    public static IReadOnlyList<string> All { get; } =
        [InvalidCursor, CursorGone, NotOnCluster, QueryRefused, TooMuchText, EngineUnavailable];
}
