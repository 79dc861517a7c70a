using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using Counts = System.Collections.Immutable.ImmutableDictionary<(string? Source, string? Month), int>;

namespace SearchService.Indexing.Answers.Overviews;

/// <param name="Source">Who published the articles, as printed; null for those that do not say.</param>
/// <param name="Month"><c>YYYY-MM</c>; null for those of which the month is not known.</param>
/// <param name="Articles">How many there are, every copy counted.</param>
public sealed record SourceMonth(string? Source, string? Month, int Articles);

/// <summary>
/// Counts articles by source and month. It reads numbers alone, no article: the memory it takes is that of the counts. A later state adds
/// what it has and takes off what it has no more.
/// </summary>
public static class SourceMonths
{
    /// <summary>By source and month, in the order of their letters; what is not known comes last.</summary>
    public static IReadOnlyList<SourceMonth> Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var counts = snapshot.Of(
            static snapshot => Changed(Counts.Empty, ChangedDocuments.All(snapshot)),
            static (snapshot, before, counted) => Changed(counted, snapshot.ChangesSince(before)));
        return
        [
            .. counts.Select(pair => new SourceMonth(pair.Key.Source, pair.Key.Month, pair.Value))
                .OrderBy(each => each.Source is null).ThenBy(each => each.Source, StringComparer.Ordinal)
                .ThenBy(each => each.Month is null).ThenBy(each => each.Month, StringComparer.Ordinal),
        ];
    }

    private static Counts Changed(Counts counts, IEnumerable<ChangedDocuments> changes)
    {
        var changed = counts.ToBuilder();
        foreach (var change in changes)
        {
            foreach (var (key, articles) in In(change.State.Reader.Leaves[change.Leaf].AtomicReader, change.Documents))
            {
                var now = changed.GetValueOrDefault(key) + change.Sign * articles;
                if (now > 0)
                {
                    changed[key] = now;
                }
                else
                {
                    changed.Remove(key);
                }
            }
        }

        return changed.ToImmutable();
    }

    /// <summary>Counts by the segment's own numbers of the values, which become names at its end.</summary>
    private static Dictionary<(string? Source, string? Month), int> In(AtomicReader segment, IReadOnlyList<int> documents)
    {
        Dictionary<(string? Source, string? Month), int> counts = [];
        if (IndexFields.Id.ValuesOf(segment) is not { } ids)
        {
            return counts;
        }

        var (sources, months) = (IndexFields.Source.ValuesOf(segment), IndexFields.Month.ValuesOf(segment));
        Dictionary<(long Source, long Month), int> own = [];
        foreach (var document in documents)
        {
            // A record of the ledger has no id.
            if (ids.GetOrd(document) >= 0)
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

        return counts;
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
