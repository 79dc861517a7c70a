using Lucene.Net.Documents;
using Lucene.Net.Search;
using SearchService.Articles;

namespace SearchService.Indexing.Words.Fields;

/// <summary>One stretch of days of an article: its first and its last day as sort keys, in two fields of numbers.</summary>
internal sealed class DaysField(string name) : IndexField(name)
{
    private readonly string _first = name + "_first";
    private readonly string _last = name + "_last";

    /// <summary>The names of its two fields.</summary>
    public IReadOnlyList<string> Names => [_first, _last];

    public void Write(Document document, DayRange days)
    {
        document.Add(new Int32Field(_first, days.First.SortKey, Field.Store.NO));
        document.Add(new Int32Field(_last, days.Last.SortKey, Field.Store.NO));
    }

    /// <summary>Articles whose stretch has at least one day in common with another; both must hold.</summary>
    public IReadOnlyList<Query> Overlapping(DayRange days) =>
    [
        NumericRangeQuery.NewInt32Range(_first, null, days.Last.SortKey, true, true),
        NumericRangeQuery.NewInt32Range(_last, days.First.SortKey, null, true, true),
    ];
}
