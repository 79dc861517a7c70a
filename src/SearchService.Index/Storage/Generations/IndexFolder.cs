using System.Globalization;
using System.Text;
using SearchService.Files;
namespace SearchService.Indexing.Storage.Generations;

/// <summary>
/// The folder of an index: generations, of which the file <c>current</c> names the one in use. Whoever writes holds the
/// operating system's lock on <c>write.lock</c>, which a killed process gives back by itself.
/// </summary>
public sealed class IndexFolder
{
    public const string CurrentFile = "current";
    public const string GenerationsFolder = "generations";
    public const string LockFile = "write.lock";
    private const string StampFormat = "yyyyMMdd'T'HHmmss";

    /// <param name="path">The folder; it is made by the first process that writes, so that a mistyped one stays unmade.</param>
    public IndexFolder(string path) => Root = Path.GetFullPath(path);

    public string Root { get; }

    private string GenerationsRoot => Path.Combine(Root, GenerationsFolder);

    /// <summary>
    /// The generation in use, or null while there is none. Where <c>current</c> names none, since it is damaged or lost, that is the one
    /// that holds most: what a killed run began holds less.
    /// </summary>
    public Generation? Current()
    {
        var name = NameInUse();
        return name is not null && Generations(name).FirstOrDefault() is { } path ? new Generation(path) : Fullest();
    }

    /// <summary>
    /// Writes the name of the generation in use again, where the file does not say it. The write lease is held meanwhile.
    /// </summary>
    public void Mend()
    {
        if (Current() is { } found && found.Name != NameInUse())
        {
            Activate(found);
        }
    }

    private string? NameInUse()
    {
        try
        {
            var name = File.ReadAllText(Path.Combine(Root, CurrentFile)).Trim();
            return name.Length is > 0 and < 100 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? name : null;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private IEnumerable<string> Generations(string name = "*") =>
        Directory.Exists(GenerationsRoot) ? Directory.EnumerateDirectories(GenerationsRoot, name) : [];

    private Generation? Fullest() => Generations()
        .Select(path => new Generation(path))
        .Select(generation => (Generation: generation, Documents: generation.CountDocuments()))
        .Where(each => each.Documents > 0)
        .OrderBy(each => each.Documents)
        .ThenBy(each => each.Generation.Name, StringComparer.Ordinal)
        .Select(each => each.Generation)
        .LastOrDefault();

    /// <summary>Takes the lock of the one process that may write; null where another holds it.</summary>
    /// <exception cref="IOException">The folder or the file cannot be made: waiting would not help.</exception>
    public WriteLease? TryLock()
    {
        Directory.CreateDirectory(GenerationsRoot);
        try
        {
            return new WriteLease(
                new FileStream(Path.Combine(Root, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException refused) when (IsHeld(refused))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether another process has the file: EWOULDBLOCK, whose number differs between Linux and BSD; on Windows a violation of sharing or
    /// of a lock.
    /// </summary>
    private static bool IsHeld(IOException refused) =>
        OperatingSystem.IsWindows() ? (refused.HResult & 0xFFFF) is 32 or 33 : refused.HResult is 11 or 35;

    /// <summary>Makes an empty generation beside the one in use. Its name starts with the time, so that names sort by age.</summary>
    public Generation Create(DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture);
        var name = $"{stamp}-{Guid.NewGuid().ToString("n")[..6]}";
        return new Generation(Directory.CreateDirectory(Path.Combine(GenerationsRoot, name)).FullName);
    }

    /// <summary>The generation of a name that <see cref="Create"/> gave.</summary>
    public Generation Find(string name) => new(Path.Combine(GenerationsRoot, name));

    /// <summary>When a generation was begun, to the second, as its name says; null for a name that another program gave.</summary>
    public static DateTimeOffset? CreatedOf(string name) => DateTimeOffset.TryParseExact(
        name?.Split('-')[0], StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created) ? created : null;

    /// <summary>Puts a generation into use by an atomic rename: whoever reads the name sees the old one or the new one.</summary>
    public void Activate(Generation generation)
    {
        DurableFile.Replace(Path.Combine(Root, CurrentFile), Encoding.ASCII.GetBytes(generation.Name + "\n"));
    }

    /// <summary>
    /// Removes every generation but the one in use: what a kill left over, and what a swap made old. Readers that still
    /// have an old one open keep their files until they close them; where the system refuses, the next call tries again.
    /// Call it with the write lease held.
    /// </summary>
    public void RemoveUnused()
    {
        var current = Current()?.Name;
        foreach (var folder in Generations())
        {
            if (Path.GetFileName(folder) == current)
            {
                continue;
            }

            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                // Left for the next call.
            }
        }
    }
}

/// <summary>The right to write to an index folder, until disposed.</summary>
public sealed class WriteLease(FileStream held) : IDisposable
{
    public void Dispose() => held.Dispose();
}
