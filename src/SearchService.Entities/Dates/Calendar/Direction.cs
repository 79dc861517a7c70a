namespace SearchService.Entities.Dates.Calendar;

/// <summary>Whether a date without its year or week lies before or after the publication, as the sentence tells.</summary>
internal enum Direction : byte
{
    Unknown,

    /// <summary>Past or future, whichever is nearer.</summary>
    Either,
    Past,

    /// <summary>Past beyond doubt: "the year ended June 30".</summary>
    Over,
    Future,
}
