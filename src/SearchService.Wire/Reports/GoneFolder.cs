namespace SearchService.Wire.Reports;

/// <summary>An archive folder of which so much is gone that nothing was removed.</summary>
/// <param name="Folder">The folder, or <c>inbox</c>.</param>
/// <param name="Known">Files that the index knows of it.</param>
/// <param name="Gone">How many of them are not there.</param>
/// <param name="Missing">The folder itself is not there.</param>
/// <param name="Covered">Whether the run was meant to cover it; otherwise it is only reported.</param>
public sealed record GoneFolder(string Folder, int Known, int Gone, bool Missing, bool Covered)
{
    /// <summary>A sentence for a person, with what to do.</summary>
    public override string ToString() => Missing
        ? $"{Folder} is not there, with {Known} files that the index knows: nothing was removed. Bring the folder back, index "
            + "the folder that it moved to, or confirm with --gone that its articles may go."
        : $"Of {Folder} {Gone} of {Known} files are gone at once: nothing was removed. Bring them back (is the disk mounted?), or "
            + "confirm with --gone that their articles may go.";
}
