using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>What a run has done so far.</summary>
internal sealed class RunCounts
{
    private readonly List<RejectedFile> _rejected = [];
    private readonly List<WarnedFile> _warned = [];

    public int FilesRead { get; set; }

    public int Indexed { get; set; }

    public int Unchanged { get; set; }

    public int Removed { get; set; }

    /// <summary>Articles that joined a group of copies.</summary>
    public int Copies { get; set; }

    public int Withdrawn { get; set; }

    public IReadOnlyList<RejectedFile> Rejected => _rejected;

    /// <summary>How many warnings there were; <see cref="Warned"/> holds the first of them.</summary>
    public int Warnings { get; private set; }

    public IReadOnlyList<WarnedFile> Warned => _warned;

    public void Warn(string entry, IReadOnlyList<string> warnings)
    {
        Warnings += warnings.Count;
        _warned.AddRange(warnings.Take(IngestionSummary.MostWarnings - _warned.Count).Select(warning => new WarnedFile(entry, warning)));
    }

    public void Reject(FileKey file, string entry, Rejection rejection) =>
        _rejected.Add(new RejectedFile(entry, file.Folder, rejection.Code.Name, rejection.Reason));
}
