using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;

namespace SearchService.Indexing.Storage.Generations;

/// <summary>The generations of an index folder.</summary>
public sealed class IndexGenerations(IndexFolder folder) : IGenerationStore
{
    public string Place => folder.Root;

    public string? Current() => folder.Current()?.Name;

    /// <summary>The folder of the index is the archive.</summary>
    public IDisposable? TryLock()
    {
        var lease = folder.TryLock();
        if (lease is not null)
        {
            folder.Mend();
            folder.RemoveUnused();
        }

        return lease;
    }

    public string Create(DateTimeOffset now) => folder.Create(now).Name;

    public IGenerationWriter Write(string generation, MergeSize merges = MergeSize.Any) =>
        GenerationWriter.Open(folder.Find(generation), merges);

    public void Tidy(CancellationToken cancellation)
    {
        if (folder.Current() is { } used)
        {
            using var writer = GenerationWriter.Open(used, MergeSize.Overdue);
            writer.Tidy(cancellation);
        }
    }

    public ILedger? Ledger()
    {
        try
        {
            return folder.Current() is { } generation ? LedgerSnapshot.Open(generation) : null;
        }
        catch (Exception damaged) when (damaged is DamagedIndexException or IOException)
        {
            return null;
        }
    }

    public void Activate(string generation) => folder.Activate(folder.Find(generation));

    public void RemoveUnused() => folder.RemoveUnused();

    public string? Damage(CancellationToken cancellation) =>
        folder.Current() is { } used ? GenerationCheck.Damage(used, cancellation) : null;

    public string? Outdated() => folder.Current()?.SchemaFault();

    /// <summary>A second index needs about as much room as the first, and more while segments merge.</summary>
    public string? NoRoom()
    {
        var size = folder.Current() is { } current ? new DirectoryInfo(current.FullPath).EnumerateFiles().Sum(file => file.Length) : 0;
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        return free >= size + size / 2
            ? null
            : $"A new generation beside the old one needs about {size * 3 / 2 >> 20} MB, the disk of {folder.Root} has "
                + $"{free >> 20} MB free: make room first.";
    }
}
