using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Answers.NewArrivals;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers;

/// <summary>What is worked out once for each state of the index, on first use. Safe for use by many threads at once.</summary>
internal sealed class ReaderView
{
    private static readonly ConditionalWeakTable<IndexReader, ReaderView> Views = [];

    private readonly ConcurrentDictionary<string, Lazy<FacetOrdinals>> _facets = new();
    private readonly ConcurrentDictionary<(string Field, CopyMode Copies), Lazy<int[]>> _everywhere = new();
    private readonly IndexReader _reader;
    private readonly Lazy<CopyGroups> _copies;
    private readonly Lazy<IReadOnlyList<TextAnalyzer>> _languages;
    private readonly Lazy<TermFrequencies> _frequencies;
    private readonly Lazy<FirstSeenTimes> _firstSeen;
    private readonly Lazy<KnownNames> _people;
    private readonly Lazy<KnownNames> _places;

    private ReaderView(IndexReader reader)
    {
        _reader = reader;
        _copies = new(() => new CopyGroups(reader));
        _firstSeen = new(() => new FirstSeenTimes(reader, Copies));
        _people = new(() => new KnownNames(reader, IndexFields.Person));
        _places = new(() => new KnownNames(reader, IndexFields.Place));
        _frequencies = new(() => new TermFrequencies(reader));
        _languages = new(() => LanguagesInUse.Of(reader));
    }

    public CopyGroups Copies => _copies.Value;

    public IReadOnlyList<TextAnalyzer> Languages => _languages.Value;

    public TermFrequencies Frequencies => _frequencies.Value;

    public FirstSeenTimes FirstSeen => _firstSeen.Value;

    public KnownNames People => _people.Value;

    public KnownNames Places => _places.Value;

    public static ReaderView Of(IndexReader reader) => Views.GetValue(reader, static reader => new ReaderView(reader));

    /// <summary>Works out what most queries need.</summary>
    public void Warm()
    {
        _ = (Languages, Copies, Frequencies);
        foreach (var facet in FacetRequest.Default)
        {
            Facet(FacetFields.Of(facet.Field));
        }
    }

    /// <summary>Works out what queries have asked of an earlier state, so that none of them has to wait for it.</summary>
    public void Prepare(ReaderView earlier)
    {
        if (earlier._languages.IsValueCreated)
        {
            Warm();
        }

        foreach (var field in earlier._facets.Keys)
        {
            Facet(field);
        }

        foreach (var (field, copies) in earlier._everywhere.Keys)
        {
            Everywhere(field, copies);
        }

        _ = earlier._people.IsValueCreated ? People : null;
        _ = earlier._places.IsValueCreated ? Places : null;
        _ = earlier._firstSeen.IsValueCreated ? FirstSeen : null;
    }

    public FacetOrdinals Facet(string field) => _facets.GetOrAdd(
        field, static (field, reader) => new(() => new FacetOrdinals(reader, field, FacetFields.HasForms(field))), _reader).Value;

    /// <summary>How many of all articles have each value of a facet field, by the value's number.</summary>
    public int[] Everywhere(string field, CopyMode copies) => _everywhere.GetOrAdd((field, copies), key => new(() => CountAll(key.Field, key.Copies))).Value;

    /// <summary>How many articles there are.</summary>
    public int Articles(CopyMode copies) => All(copies).Total;

    /// <summary>The groups that count once; null where every article counts.</summary>
    public CopyGroups? Folded(CopyMode copies) => copies == CopyMode.Fold ? Copies : null;

    private FoundArticles All(CopyMode copies)
    {
        var collector = new MatchCollector([], Timeout.InfiniteTimeSpan, CancellationToken.None);
        collector.Search(new IndexSearcher(_reader), QueryParts.Articles());
        return new FoundArticles(this, collector.Found, new HitOrder(_reader, collector.Found, SortOrder.Newest), copies);
    }

    private int[] CountAll(string field, CopyMode copies)
    {
        var counts = new int[Facet(field).Count];
        FacetCounter.Count(_reader, Facet(field), All(copies).Matches.Documents, counts, Folded(copies));
        return counts;
    }
}
