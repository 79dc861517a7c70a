using SearchService.Archive.Inbox;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Generations;
using SearchService.Readers;

namespace SearchService.Archive.Verification;

/// <summary>Checks the archive: what lies in its folders and in the inbox against what the index says of it.</summary>
public sealed class Verifier
{
    private readonly IndexFolder _folder;
    private readonly InboxFolder _inbox;
    private readonly JsonArticles _posted;
    private readonly Func<ILedger?> _ledger;

    internal Verifier(IndexFolder folder, InboxFolder inbox, JsonArticles posted, Func<ILedger?> ledger) =>
        (_folder, _inbox, _posted, _ledger) = (folder, inbox, posted, ledger);

    /// <summary>Reconciles article files and inbox with ledger and index, both ways, of every folder that the ledger knows.</summary>
    /// <param name="depth">Whether every byte of the index is read too.</param>
    /// <param name="cancellation">Gives up.</param>
    public VerificationReport Verify(VerificationDepth depth = VerificationDepth.Ledger, CancellationToken cancellation = default)
    {
        var damage = depth == VerificationDepth.EveryByte && _folder.Current() is { } used ? Damage(used, cancellation) : [];
        if (damage.Count > 0)
        {
            // What a damaged ledger says of files is worth nothing.
            return new VerificationReport(0, 0, 0, damage);
        }

        using var ledger = _ledger();
        return ledger is null
            ? new VerificationReport(0, 0, 0, [])
            : new ArchiveVerification(ledger, _inbox, _posted).Run(cancellation);
    }

    private static List<Difference> Damage(Generation used, CancellationToken cancellation) =>
    [
        .. GenerationCheck.Thoroughly(used, cancellation).Select(fault => new Difference(
            DifferenceKind.Damaged, used.FullPath, "", $"{fault}: run 'reindex', which makes the index anew.")),
    ];
}
