namespace SearchService.Archive.Corrections;

/// <summary>What became of a correction.</summary>
/// <param name="Recorded">Whether the file of corrections changed.</param>
/// <param name="Applied">Whether the index follows it already; if not, the run that is writing takes it up at its end.</param>
/// <param name="Articles">Articles that changed.</param>
public readonly record struct CorrectionOutcome(bool Recorded, bool Applied, int Articles);
