namespace SearchService.Testing.Hostile;

/// <summary>
/// Small files that are made to take gigabytes or to never end: a name, whose ending tells the format, and what makes the file.
/// </summary>
public static class HostileFiles
{
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All =
        new[] { HostilePdfs.All, HostileMarkup.All, HostileText.All, HostilePackages.All, HostileFormats.All }
            .SelectMany(table => table).ToDictionary();
}
