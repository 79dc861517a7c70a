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

    public static IReadOnlyList<string> All { get; } = [InvalidCursor, CursorGone];
}
