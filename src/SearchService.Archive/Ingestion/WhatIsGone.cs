namespace SearchService.Archive.Ingestion;

/// <summary>What becomes of articles where much of an archive folder is gone at once.</summary>
public enum WhatIsGone
{
    /// <summary>They stay, and the run says so.</summary>
    Stays,

    /// <summary>Somebody confirmed that they may be removed.</summary>
    IsRemoved,
}
