using SearchService.Indexing.Storage.Engine;

namespace SearchService.Archive.Ingestion;

/// <summary>What the records of a generation's files say against what it holds, before it is put into use.</summary>
internal static class LedgerCheck
{
    /// <exception cref="IngestionException">They differ.</exception>
    public static void Check(IGenerationWriter writer)
    {
        using var ledger = writer.Ledger();
        if (Fault(ledger) is { } fault)
        {
            throw new IngestionException(
                IngestionFault.CheckFailed, $"The new generation {writer.Name} {fault}: the old one stays in use.");
        }
    }

    /// <summary>How they differ; null where they agree.</summary>
    public static string? Fault(ILedger ledger)
    {
        var (files, articles, rejected, withdrawn) = (0, 0L, 0L, 0L);
        foreach (var record in ledger.Files())
        {
            files++;
            articles += record.Articles;
            rejected += record.Rejected;
            withdrawn += record.Withdrawn;
        }

        return Differ("files", files, ledger.FileCount)
            ?? Differ("articles", articles, ledger.ArticleCount)
            ?? Differ("rejections", rejected, ledger.Rejections().LongCount())
            ?? Differ("withdrawn articles", withdrawn, ledger.Withdrawn().LongCount());
    }

    private static string? Differ(string what, long said, long held) =>
        said == held ? null : FormattableString.Invariant($"holds {held} {what}, but its ledger says {said}");
}
