using SearchService.Readers.Sources;

namespace SearchService.Readers.Scans;

/// <summary>
/// A METS file of an archive folder is read here, where the files beside it can be looked at; one that is large, or lies in a container,
/// carries its pages inside or none, and is read apart.
/// </summary>
/// <param name="options">Limits.</param>
/// <param name="apart">Reads it in a process of its own, where there are such.</param>
internal sealed class JoinedMetsReader(ReaderOptions options, IFormatReader apart) : IFormatReader
{
    private readonly MetsReader _here = new(options);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        (entry.Beside is not null && entry.Content.KnownLength <= options.MaxTextBytes ? _here : apart).Read(entry, cancellation);
}
