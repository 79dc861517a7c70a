using System.Globalization;
using System.Text;
using SearchService.Archive.Inbox;
using SearchService.Entities.Corrections;

namespace SearchService.Archive.Corrections;

/// <summary>
/// <c>corrections.tsv</c> in the folder of curated files: what people decided about names, a line each. It may be edited by
/// hand and kept in version control; what is written here leaves every other line as it was.
/// </summary>
public sealed class CorrectionsFile(string folder)
{
    public const string Name = "corrections.tsv";

    private const string Heading = "# action\tkind\tname\tnew name\tarticle\tspelling";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private readonly System.Threading.Lock _writing = new();

    public string FullPath { get; } = Path.Combine(folder, Name);

    /// <summary>The corrections, and what is wrong with the lines that are none; nothing where there is no file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read.</exception>
    public CorrectionsContent Read()
    {
        var corrections = new List<EntityCorrection>();
        var faults = new List<CorrectionFault>();
        var lines = Lines();
        for (var i = 0; i < lines.Count; i++)
        {
            if (CorrectionLine.IsBlank(lines[i]))
            {
                continue;
            }

            if (CorrectionLine.Read(lines[i], out var fault) is { } correction)
            {
                corrections.Add(correction);
            }
            else
            {
                faults.Add(new CorrectionFault(i + 1, string.Create(CultureInfo.InvariantCulture, $"Line {i + 1} of {FullPath} is no correction: {fault}. Mend the line or take it out.")));
            }
        }

        return new CorrectionsContent(new EntityCorrections(corrections), faults);
    }

    /// <summary>Adds corrections behind the others; those that stand there already are not written again.</summary>
    /// <returns>Whether any is new.</returns>
    public bool Add(IReadOnlyList<EntityCorrection> corrections)
    {
        lock (_writing)
        {
            var lines = Lines();
            var added = corrections.Select(CorrectionLine.Write).Except(lines).ToList();
            if (added.Count > 0)
            {
                Write([.. lines.Count == 0 ? [Heading] : lines, .. added]);
            }

            return added.Count > 0;
        }
    }

    /// <summary>Takes a correction out.</summary>
    /// <returns>The correction; null where none has the id.</returns>
    public EntityCorrection? Remove(string id)
    {
        lock (_writing)
        {
            var lines = Lines();
            var at = lines.FindIndex(line => !CorrectionLine.IsBlank(line) && CorrectionLine.Read(line, out _)?.Id == id);
            if (at < 0)
            {
                return null;
            }

            var removed = CorrectionLine.Read(lines[at], out _);
            lines.RemoveAt(at);
            Write(lines);
            return removed;
        }
    }

    private List<string> Lines()
    {
        try
        {
            return [.. File.ReadLines(FullPath, Strict)];
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Written beside and renamed, so that a kill leaves the old lines or the new ones.</summary>
    private void Write(IReadOnlyList<string> lines)
    {
        Directory.CreateDirectory(folder);
        var beside = FullPath + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Strict.GetBytes(string.Join('\n', lines) + "\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, FullPath, overwrite: true);
        FolderSync.Sync(folder);
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
