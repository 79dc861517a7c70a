namespace SearchService.Archive.Verification;

/// <summary>How much a verification reads.</summary>
public enum VerificationDepth
{
    /// <summary>Article files, inbox and ledger.</summary>
    Ledger,

    /// <summary>Also every byte of the index, against the checksums that were written with it.</summary>
    EveryByte,
}
