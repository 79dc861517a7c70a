using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchService.Indexing.Analysis;
using SearchService.Indexing.Facets;
using SearchService.Queries;

namespace SearchService.Indexing.Search;

/// <summary>What is worked out once for each state of the index, on first use. Safe for use by many threads at once.</summary>
internal sealed class ReaderView
{
    private static readonly ConditionalWeakTable<IndexReader, ReaderView> Views = [];

    private readonly ConcurrentDictionary<FacetField, Lazy<FacetOrdinals>> _facets = new();
    private readonly IndexReader _reader;
    private readonly Lazy<CopyGroups> _copies;
    private readonly Lazy<IReadOnlyList<TextAnalyzer>> _languages;

    private ReaderView(IndexReader reader)
    {
        _reader = reader;
        _copies = new(() => new CopyGroups(reader));
        _languages = new(() => LanguagesInUse.Of(reader));
    }

    public CopyGroups Copies => _copies.Value;

    public IReadOnlyList<TextAnalyzer> Languages => _languages.Value;

    public static ReaderView Of(IndexReader reader) => Views.GetValue(reader, static reader => new ReaderView(reader));

    public FacetOrdinals Facet(FacetField field) => _facets.GetOrAdd(
        field, static (field, reader) => new(() => new FacetOrdinals(reader, FacetCounter.FieldOf(field), FacetCounter.HasForms(field))), _reader).Value;
}
