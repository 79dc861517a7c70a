using SearchService.Readers.Sources;

namespace SearchService.Readers.Scans;

/// <summary>
/// A METS file of an archive folder or a zip is read here, where the files beside it can be looked at; one that is large, or lies where
/// nothing can be seen beside it, carries its pages inside or none, and is read apart.
/// </summary>
/// <param name="options">Limits.</param>
/// <param name="apart">Reads it in a process of its own, where there are such.</param>
internal sealed class JoinedMetsReader(ReaderOptions options, IFormatReader apart) : IFormatReader
{
    private readonly MetsReader _here = new(options);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        (entry.Beside is { } beside && IsSmall(entry, beside) ? _here : apart).Read(entry, cancellation);

    /// <summary>An entry of a zip says its length itself, and may lie: it is read once more.</summary>
    private bool IsSmall(Entry entry, Surroundings beside) => entry.Depth == 0
        ? entry.Content.KnownLength <= options.MaxTextBytes
        : entry.Content.HeadIsAll || beside.Read(beside.FullPath, options.MaxTextBytes) is not null;
}
