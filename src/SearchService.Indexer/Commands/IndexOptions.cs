using System.CommandLine;
using SearchService.Archive;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Files;

namespace SearchService.Indexer.Commands;

/// <summary>The options that commands share.</summary>
internal static class IndexOptions
{
    public static Option<string?> Index() => new("--index")
    {
        Description = $"{Setting.Index.Description} Default: {Setting.Index.Name}, else {Setting.Index.Default}.",
        HelpName = "DIR",
    };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON to standard output." };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would happen, and write nothing." };

    public static Option<bool> Gone() =>
        new("--gone") { Description = "Confirm that articles may be removed although much of their folder is gone." };

    public static WhatIsGone WhatIsGone(bool gone) => gone ? Archive.Ingestion.WhatIsGone.IsRemoved : Archive.Ingestion.WhatIsGone.Stays;

    public static Argument<string[]> Paths(string description) => new("PATH")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The settings, with what the command line says on top.</summary>
    public static ArchiveSettings Settings(string? index = null) => SettingsReader.Read(
        index is null ? null : [new KeyValuePair<string, string?>(Setting.Index.Name, index)]);

    /// <exception cref="UsageException">The system lets this program open too few files.</exception>
    public static NewsArchive Open(string? index) =>
        OpenFileLimit.Fault() is { } tooFew ? throw new UsageException(tooFew) : NewsArchive.Open(Settings(index));
}
