using SearchService.Indexing.Storage.Ledger;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Ledger;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// Which lines of a generation came from a file. They are looked up as the generation stood when it was opened, and each is asked for as
/// it is now: another file may have taken it over since. Files that this run wrote are looked up anew.
/// </summary>
/// <param name="client">The cluster.</param>
/// <param name="generation">The generation.</param>
/// <param name="waiting">What was not sent yet.</param>
/// <param name="holdsNothing">Nothing of the files of this run is there: it meets each file once, and asks for none of them.</param>
internal sealed class LineHolders(ClusterClient client, string generation, WrittenLines waiting, bool holdsNothing)
{
    /// <summary>Names asked for in one request.</summary>
    private const int AtOnce = 1_000;

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private ClusterLedger? _opened;

    /// <summary>Takes down that a file was written to.</summary>
    public void Note(FileKey file) => _written.Add(LedgerLines.KeyOf(file));

    /// <summary>Whether this run wrote to a file before.</summary>
    public bool MayBeNew(FileKey file) => _written.Contains(LedgerLines.KeyOf(file));

    public IReadOnlyList<string> Of(FileKey file)
    {
        if (MayBeNew(file))
        {
            waiting.Drop(file);
            using var now = Blocking.Wait(GenerationLines.LedgerAsync(client, generation));
            return Held(file, [.. now.LinesOf(file)]);
        }

        if (holdsNothing)
        {
            return [];
        }

        _opened ??= Blocking.Wait(GenerationLines.LedgerAsync(client, generation));
        return Held(file, [.. _opened.LinesOf(file)]);
    }

    /// <summary>Those that are still of the file.</summary>
    private List<string> Held(FileKey file, List<string> lines)
    {
        var key = LedgerLines.KeyOf(file);
        List<string> held = [];
        foreach (var some in lines.Where(line => waiting.FileOf(line) is not { } other || other == file).Chunk(AtOnce))
        {
            held.AddRange(Blocking.Wait(GenerationLines.OfFileAsync(client, generation, key, some)));
        }

        return held;
    }
}
