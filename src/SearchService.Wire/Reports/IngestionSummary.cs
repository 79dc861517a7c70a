namespace SearchService.Wire.Reports;

/// <summary>What a run of <c>index</c> or <c>reindex</c> did.</summary>
public sealed record IngestionSummary
{
    /// <summary><c>index</c> or <c>reindex</c>.</summary>
    public required string Run { get; init; }

    /// <summary>The folders and files that the run covered.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Folders that the index knew but this reindex left out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The generation with the result.</summary>
    public required string Generation { get; init; }

    /// <summary>Files found.</summary>
    public required int Files { get; init; }

    /// <summary>Files that a <c>.searchignore</c> keeps out of the archive.</summary>
    public int Ignored { get; init; }

    /// <summary>Files opened and read, because they were new or changed.</summary>
    public required int Read { get; init; }

    /// <summary>Articles written: new and changed ones.</summary>
    public required int Indexed { get; init; }

    /// <summary>Articles of files that have not changed.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Articles that were removed, because their files are gone or no longer contain them.</summary>
    public required int Removed { get; init; }

    /// <summary>Articles among those indexed that are copies of another.</summary>
    public required int Copies { get; init; }

    /// <summary>Articles in the covered files that people have withdrawn.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Everything in the covered files that is not an article, with the reason for each.</summary>
    public required IReadOnlyList<RejectedFile> Rejected { get; init; }

    /// <summary>
    /// What could not be read as intended in articles that this run read; the first <see cref="MostWarnings"/>.
    /// </summary>
    public IReadOnlyList<WarnedFile> Warned { get; init; } = [];

    /// <summary>How many such warnings there were.</summary>
    public int Warnings { get; init; }

    /// <summary>The most warnings that a summary lists, since one fault may stand in each line of an export.</summary>
    public const int MostWarnings = 1_000;

    /// <summary>Articles that were in the index and that corrections changed.</summary>
    public int Corrected { get; init; }

    /// <summary>Lines of <c>corrections.tsv</c> that are no corrections, a sentence each.</summary>
    public IReadOnlyList<string> FaultyCorrections { get; init; } = [];

    /// <summary>Folders of which so much is gone that nothing was removed.</summary>
    public IReadOnlyList<GoneFolder> Gone { get; init; } = [];

    /// <summary>What was damaged and has been repaired; null if nothing was.</summary>
    public string? Healed { get; init; }

    /// <summary>Articles in the index now.</summary>
    public required int Articles { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Which part of a reindex shared by several processes this was; null for a whole run.</summary>
    public PartReport? Part { get; init; }

    /// <summary>The run was told to stop before its end; what it had written is kept.</summary>
    public bool Interrupted { get; init; }
}

/// <param name="Number">1 or more.</param>
/// <param name="Of">How many parts there are.</param>
/// <param name="ToCome">Parts that are not done yet: the old index stays in use until they are. If empty, the new one is in use.</param>
public sealed record PartReport(int Number, int Of, IReadOnlyList<int> ToCome);

/// <param name="File">The file, and the entry in it.</param>
/// <param name="Folder">The archive folder, absolute.</param>
/// <param name="Code">A stable name.</param>
/// <param name="Reason">A sentence for a person.</param>
public sealed record RejectedFile(string File, string Folder, string Code, string Reason);

/// <param name="File">The file, and the entry in it.</param>
/// <param name="Warning">A sentence for a person.</param>
public sealed record WarnedFile(string File, string Warning);

/// <summary>How far a run is.</summary>
/// <param name="FilesDone">Files dealt with.</param>
/// <param name="Files">Files found in all.</param>
/// <param name="Articles">Articles written so far.</param>
/// <param name="Rejected">Entries rejected so far.</param>
public readonly record struct IngestionProgress(int FilesDone, int Files, int Articles, int Rejected);
