using SearchService.Archive.Corrections;
using SearchService.Archive.Ingestion;
using SearchService.Entities.Corrections;
using SearchService.Indexing.Storage.Engine;
using SearchService.Stores.Corrections;

namespace SearchService.Archive;

/// <summary>What people decided about names, and what the articles make of it at once.</summary>
public sealed class ArchiveCorrections
{
    private readonly ICorrections _made;
    private readonly Ingestor _ingestor;
    private readonly Func<ILedger?> _ledger;
    private readonly ServedState _served;

    internal ArchiveCorrections(ICorrections made, Ingestor ingestor, Func<ILedger?> ledger, ServedState served) =>
        (_made, _ingestor, _ledger, _served) = (made, ingestor, ledger, served);

    /// <inheritdoc cref="ICorrections.Read"/>
    public CorrectionsContent Read() => _made.Read();

    /// <summary>
    /// Records corrections and applies them to every article at once; where another run is writing, that run takes them up at its end.
    /// </summary>
    public CorrectionOutcome Add(IReadOnlyList<EntityCorrection> corrections, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return Apply(_made.Add(corrections), cancellation);
    }

    /// <summary>Takes a correction back, for every article at once.</summary>
    /// <returns>Not recorded where there is no such correction.</returns>
    public CorrectionOutcome Undo(string id, CancellationToken cancellation = default) =>
        _made.Remove(id) is null ? default : Apply(recorded: true, cancellation);

    /// <summary>How many articles would change if these were the corrections.</summary>
    public int ArticlesChangedBy(EntityCorrections corrections, CancellationToken cancellation = default)
    {
        using var ledger = _ledger();
        return ledger is null ? 0 : CorrectionRun.Changed(ledger, corrections, cancellation).Count();
    }

    private CorrectionOutcome Apply(bool recorded, CancellationToken cancellation)
    {
        try
        {
            var articles = _ingestor.Correct(cancellation);
            _served.Refresh();
            return new CorrectionOutcome(recorded, Applied: true, articles);
        }
        catch (IngestionException busy) when (busy.Fault == IngestionFault.AnotherWriter)
        {
            return new CorrectionOutcome(recorded, Applied: false, 0);
        }
    }
}
