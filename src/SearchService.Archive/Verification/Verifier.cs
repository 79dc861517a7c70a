using SearchService.Archive.Inbox;
using SearchService.Indexing.Storage.Engine;
using SearchService.Readers;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Verification;

/// <summary>Checks the archive: what lies in its folders and in the inbox against what the index says of it.</summary>
public sealed class Verifier
{
    private readonly Func<CancellationToken, IReadOnlyList<string>>? _damage;
    private readonly string _place;
    private readonly InboxFolder _inbox;
    private readonly JsonArticles _posted;
    private readonly Func<ILedger?> _ledger;

    /// <param name="place">Where the index is.</param>
    /// <param name="damage">Reads every byte of the index; null where the engine does that itself.</param>
    /// <param name="inbox">What was posted.</param>
    /// <param name="posted">Reads it.</param>
    /// <param name="ledger">The ledger of the index in use, or null.</param>
    internal Verifier(string place, Func<CancellationToken, IReadOnlyList<string>>? damage, InboxFolder inbox, JsonArticles posted,
        Func<ILedger?> ledger) =>
        (_place, _damage, _inbox, _posted, _ledger) = (place, damage, inbox, posted, ledger);

    /// <summary>Reconciles article files and inbox with ledger and index, both ways, of every folder that the ledger knows.</summary>
    /// <param name="depth">Whether every byte of the index is read too.</param>
    /// <param name="progress">Is told how far it is, in files.</param>
    /// <param name="cancellation">Gives up.</param>
    public VerificationReport Verify(
        VerificationDepth depth = VerificationDepth.Ledger, IProgress<IngestionProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var damage = depth == VerificationDepth.EveryByte ? Damage(cancellation) : [];
        if (damage.Count > 0)
        {
            // What a damaged ledger says of files is worth nothing.
            return new VerificationReport(0, 0, 0, damage);
        }

        using var ledger = _ledger();
        return ledger is null
            ? new VerificationReport(0, 0, 0, [])
            : new ArchiveVerification(ledger, _inbox, _posted).Run(progress, cancellation);
    }

    private List<Difference> Damage(CancellationToken cancellation) =>
    [
        .. (_damage?.Invoke(cancellation) ?? []).Select(fault => new Difference(
            DifferenceKind.Damaged, _place, "", $"{fault}: run 'reindex', which makes the index anew.")),
    ];
}
