using System.Text;
using SearchService.Entities.Corrections;
using SearchService.Files;

namespace SearchService.Stores.Corrections;

/// <summary>
/// <c>corrections.tsv</c> in the folder of curated files: what people decided about names, a line each, in UTF-8. It may be edited by
/// hand and kept in version control; what is written here leaves every byte of every other line as it was.
/// </summary>
/// <remarks>Every change is made under an operating system's lock, so that command line and service never write over each other.</remarks>
public sealed class CorrectionsFile(string folder) : ICorrections
{
    public const string Name = "corrections.tsv";

    /// <summary>The file that is locked while the corrections change. It holds nothing.</summary>
    public const string LockName = ".corrections.lock";

    private const string Heading = "# action\tkind\tname\tnew name\tarticle\tspelling";

    public string FullPath { get; } = Path.Combine(folder, Name);

    /// <summary>The corrections, and what is wrong with the lines that are none; nothing where there is no file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read.</exception>
    public CorrectionsContent Read()
    {
        var corrections = new List<EntityCorrection>();
        var faults = new List<CorrectionFault>();
        foreach (var line in Lines().All)
        {
            if (line.Fault is { } fault)
            {
                faults.Add(Fault(line.Number, fault));
            }
            else if (CorrectionLine.IsBlank(line.Text))
            {
                continue;
            }
            else if (CorrectionLine.Read(line.Text, out var wrong) is { } correction)
            {
                corrections.Add(correction);
            }
            else
            {
                faults.Add(Fault(line.Number, $"it is not a correction: {wrong}"));
            }
        }

        return new CorrectionsContent(new EntityCorrections(corrections), faults);
    }

    /// <summary>
    /// Adds corrections behind the others; those that stand there already are not written again. When this returns, they are on the disk.
    /// </summary>
    /// <returns>Whether any is new.</returns>
    public bool Add(IReadOnlyList<EntityCorrection> corrections)
    {
        using var held = Lock();
        var lines = Lines();
        var known = lines.All.Where(line => line.Fault is null).Select(line => line.Text).ToHashSet();
        var added = corrections.Select(CorrectionLine.Write).Where(known.Add).ToList();
        if (added.Count > 0)
        {
            List<string> all = lines.All.Count == 0 ? [Heading, .. added] : added;
            DurableFile.Append(
                FullPath, Encoding.UTF8.GetBytes(lines.MissingBreak + string.Concat(all.Select(line => line + lines.Break))));
        }

        return added.Count > 0;
    }

    /// <summary>Takes a correction out.</summary>
    /// <returns>The correction; null where none has the id.</returns>
    public EntityCorrection? Remove(string id)
    {
        using var held = Lock();
        var lines = Lines();
        foreach (var line in lines.All.Where(line => line.Fault is null && !CorrectionLine.IsBlank(line.Text)))
        {
            if (CorrectionLine.Read(line.Text, out _) is { } correction && correction.Id == id)
            {
                DurableFile.Replace(FullPath, lines.Without(line));
                return correction;
            }
        }

        return null;
    }

    private FileLock Lock() => FileLock.Take(Path.Combine(folder, LockName));

    private CorrectionFault Fault(int line, string what) =>
        new(line, FormattableString.Invariant($"Line {line} of {FullPath} was not read: {what}. Correct or remove the line."));

    private CorrectionLines Lines()
    {
        try
        {
            return CorrectionLines.Of(File.ReadAllBytes(FullPath));
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return CorrectionLines.Of([]);
        }
    }
}

/// <param name="Corrections">What the file says.</param>
/// <param name="Faults">What could not be read.</param>
public sealed record CorrectionsContent(EntityCorrections Corrections, IReadOnlyList<CorrectionFault> Faults)
{
    /// <summary>The correction with an id, or null where none has it.</summary>
    public EntityCorrection? Find(string id) => Corrections.All.FirstOrDefault(correction => correction.Id == id);
}

/// <param name="Line">From 1.</param>
/// <param name="Reason">A sentence for a person.</param>
public sealed record CorrectionFault(int Line, string Reason);
