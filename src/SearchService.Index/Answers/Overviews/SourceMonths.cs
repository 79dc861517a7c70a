using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Overviews;

/// <param name="Source">Who published the articles, as printed; null for those that do not say.</param>
/// <param name="Month"><c>YYYY-MM</c>; null for those of which the month is not known.</param>
/// <param name="Articles">How many there are, every copy counted.</param>
public sealed record SourceMonth(string? Source, string? Month, int Articles);

/// <summary>Counts articles by source and month. It reads numbers alone, no article: the memory it takes is that of the counts.</summary>
public static class SourceMonths
{
    public static IReadOnlyList<SourceMonth> Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Dictionary<(string? Source, string? Month), int> counts = [];
        foreach (var segment in snapshot.Reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            Add(segment, counts);
        }

        return [.. counts.Select(pair => new SourceMonth(pair.Key.Source, pair.Key.Month, pair.Value))];
    }

    /// <summary>Counts by the segment's own numbers of the values, which become names at its end.</summary>
    private static void Add(AtomicReader segment, Dictionary<(string? Source, string? Month), int> counts)
    {
        if (IndexFields.Id.ValuesOf(segment) is not { } ids)
        {
            return;
        }

        var (sources, months) = (IndexFields.Source.ValuesOf(segment), IndexFields.Month.ValuesOf(segment));
        Dictionary<(long Source, long Month), int> own = [];
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            // A record of the ledger has no id.
            if (ids.GetOrd(document) >= 0 && segment.LiveDocs?.Get(document) != false)
            {
                var key = (First(sources, document), First(months, document));
                own[key] = own.GetValueOrDefault(key) + 1;
            }
        }

        foreach (var ((source, month), count) in own)
        {
            var key = (ShownOf(IndexFields.Source, sources, source), ShownOf(IndexFields.Month, months, month));
            counts[key] = counts.GetValueOrDefault(key) + count;
        }
    }

    private static long First(SortedSetDocValues? values, int document)
    {
        values?.SetDocument(document);
        return values?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS;
    }

    private static string? ShownOf(CountedField field, SortedSetDocValues? values, long ordinal)
    {
        if (ordinal == SortedSetDocValues.NO_MORE_ORDS)
        {
            return null;
        }

        var term = new BytesRef();
        values!.LookupOrd(ordinal, term);
        return field.ShownOf(term.Utf8ToString()) is { Length: > 0 } shown ? shown : null;
    }
}
