namespace SearchService.Wire.Reports;

/// <summary>What <c>verify --json</c> writes.</summary>
public sealed record VerificationResponse(int Files, int Ignored, int Articles, IReadOnlyList<DifferenceResponse> Differences);

public sealed record DifferenceResponse(string Kind, string Folder, string File, string Detail);

/// <summary>What a job that checked the archive found.</summary>
/// <param name="Files">Files that were compared.</param>
/// <param name="Ignored">Files that a <c>.searchignore</c> keeps out of the archive.</param>
/// <param name="Articles">Articles in the index.</param>
/// <param name="Total">How many differences there are; 0 if everything agrees.</param>
/// <param name="Differences">The first <see cref="MostKept"/> of them.</param>
public sealed record CheckSummary(int Files, int Ignored, int Articles, int Total, IReadOnlyList<DifferenceResponse> Differences)
{
    /// <summary>Of a folder that lost everything there may be as many as it had files.</summary>
    public const int MostKept = 100;
}
