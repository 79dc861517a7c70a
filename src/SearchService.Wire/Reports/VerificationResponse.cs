namespace SearchService.Wire.Reports;

/// <summary>What <c>verify --json</c> writes.</summary>
public sealed record VerificationResponse(int Files, int Ignored, int Articles, IReadOnlyList<DifferenceResponse> Differences);

public sealed record DifferenceResponse(string Kind, string Folder, string File, string Detail);
