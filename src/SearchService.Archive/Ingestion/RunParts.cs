using SearchService.Archive.Copies;
using SearchService.Entities;
using SearchService.Indexing.Storage.Engine;
using SearchService.Readers;
using SearchService.Readers.Processes;
using SearchService.Stores.Corrections;

namespace SearchService.Archive.Ingestion;

/// <summary>Puts a run together: readers, ids, copies, ledger, commits.</summary>
internal sealed class RunParts(
    string index, ReaderOptions options, ICorrections corrections, Func<EntityExtractor> extractor, TimeProvider time)
{
    /// <summary>A run that goes on with a generation.</summary>
    /// <param name="plan">What is dealt with.</param>
    /// <param name="writer">The generation.</param>
    /// <param name="known">Its ledger; null for one that is new.</param>
    /// <param name="committed">Called after each commit.</param>
    public OpenRun Continue(IngestionPlan plan, IGenerationWriter writer, ILedger? known, Action committed) =>
        Open(plan, writer, known, known, CommitPace.OnTheWay, committed);

    /// <summary>A run that writes a new generation.</summary>
    /// <param name="plan">What is dealt with.</param>
    /// <param name="writer">The new generation.</param>
    /// <param name="known">The ledger of the one before; null where there is none, or it is damaged.</param>
    public OpenRun Rebuild(IngestionPlan plan, IGenerationWriter writer, ILedger? known) =>
        Open(plan, writer, known, null, CommitPace.AtTheEnd, null);

    /// <summary>Finds copies among what is written.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="written">What it held before; null for nothing.</param>
    /// <param name="mostInMemory">Sketches held in memory, at some 1.5 KB each.</param>
    public CopyFinder Copies(IGenerationWriter writer, ILedger? written, int mostInMemory = 20_000) => new(
        written, writer.IsRemote ? OwnSketches.InFolder(index) : OwnSketches.InLedger(writer.Ledger), mostInMemory);

    /// <summary>Loads what finds people and places, which takes about a second; the first article that is read would wait for it.</summary>
    public void LoadModels() => extractor();

    private OpenRun Open(IngestionPlan plan, IGenerationWriter writer, ILedger? known, ILedger? written,
        CommitPace pace, Action? committed)
    {
        var memory = Memory(known);
        var records = new FileRecords(writer, written);
        var entries = new EntryWriter
        {
            Writer = writer,
            Known = known,
            Identity = new ArticleIdentity
            {
                Ids = new IdRegistry(written),
                Records = records,
                Withdrawn = plan.Withdrawn,
                Memory = memory,
                Known = known,
                Gone = plan.Gone,
            },
            Copies = Copies(writer, written),
            Withdrawn = plan.Withdrawn,
            Corrections = PassingFaults.Outlast(time, corrections.Read).Corrections,
            EntitiesVersion = EntityExtractor.Version,
            Counts = new RunCounts(),
            Time = time,
        };
        writer.Refused = entries.Refused;
        var commits = new Commits(writer, records, memory, entries.Counts, pace, committed, time);
        var processes = new ReaderProcesses(options);
        var files = new FileReading(
            new ArticleReader(options, processes), extractor, known, skipUnchanged: written is not null, plan, time);
        var posted = new PostedReading(new JsonArticles(options), plan.Posted, files.Prepare);
        return new OpenRun(new IngestionRun(plan, entries, commits), plan, entries, commits, memory, posted, files, processes);
    }

    private IdMemory Memory(ILedger? known)
    {
        var memory = new IdMemory(index);
        if (known is not null && !memory.Exists)
        {
            memory.TakeOver(known);
        }
        else if (known is null && memory.Exists)
        {
            memory.BeginRebuilding();
        }
        else if (known is null)
        {
            memory.Begin();
        }

        return memory;
    }
}
