namespace SearchService.Wire.Reports;

/// <summary>What <c>export --output FILE --json</c> writes.</summary>
/// <param name="File">The file, or null for standard output.</param>
public sealed record ExportResponse(string? File, int Articles, bool DryRun);
