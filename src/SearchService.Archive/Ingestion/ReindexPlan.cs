using SearchService.Archive.Inbox;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Archive.Ingestion;

/// <summary>What a run deals with that writes a new generation.</summary>
/// <param name="Plan">What it reads.</param>
/// <param name="LeftOut">Folders that the ledger knows, that are there, and that the run does not cover: their articles will be
/// gone.</param>
internal readonly record struct ReindexPlan(IngestionPlan Plan, IReadOnlyList<string> LeftOut)
{
    /// <summary>
    /// Without paths every folder that the ledger knows; where one of them is not there, also the archive folders, to which it may have
    /// moved.
    /// </summary>
    /// <exception cref="IngestionException">A path does not exist.</exception>
    public static ReindexPlan Make(AskedPaths asked, InboxFolder inbox, ILedger? known)
    {
        List<string> folders =
        [
            .. (known?.Files() ?? []).Select(record => record.File.Folder).Where(name => name != InboxFolder.LedgerName)
                .Distinct().Order(StringComparer.Ordinal),
        ];
        if (asked.IsEverything && folders.Count > 0)
        {
            var there = folders.FindAll(Directory.Exists);
            asked = asked with { Paths = there.Count == folders.Count ? there : [.. there.Union(asked.Paths.Where(Directory.Exists))] };
        }

        var plan = IngestionPlan.Make(asked, inbox, known, anew: true);
        return new ReindexPlan(plan, [.. folders.Where(name => Directory.Exists(name) && plan.Paths.All(scope => scope.Path != name))]);
    }
}
