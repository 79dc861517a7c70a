using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Fields;

/// <summary>A field of the index: it knows its name, how it is written and how it is asked, so that the two cannot drift apart.</summary>
internal abstract class IndexField(string name)
{
    /// <summary>A term holds at most 32,766 bytes; a value so long that it is cut is a reader's mistake.</summary>
    private const int MaxLength = 4_000;

    public string Name { get; } = name;

    /// <summary>One of its terms.</summary>
    public Term Has(string term) => new(Name, term);

    /// <summary>Articles with a term.</summary>
    public TermQuery Is(string term) => new(Has(term));

    /// <summary>Articles with one of some terms, of which there is at least one.</summary>
    public Filter IsOneOf(IEnumerable<string> terms) => new TermsFilter(Name, [.. terms.Select(term => new BytesRef(term))]);

    /// <summary>Articles with any term.</summary>
    public Query HasAny() => new TermRangeQuery(Name, null, null, true, true);

    /// <summary>All its terms in order; null where no article has one.</summary>
    public Terms? TermsOf(IndexReader reader) => MultiFields.GetTerms(reader, Name);

    /// <summary>How many articles have a term, those that were replaced or removed and not yet merged away among them.</summary>
    public int ArticlesWith(IndexReader reader, string term) => reader.DocFreq(Has(term));

    public override string ToString() => Name;

    protected InvalidDataException Missing() => new($"A document of the index lacks its field {Name}.");

    protected static string Cut(string value) => value.Length > MaxLength ? value[..MaxLength] : value;

    protected void AddTerms(Document document, IReadOnlyList<string> terms)
    {
        if (terms.Count > 0)
        {
            document.Add(new ReadyFields.Terms(Name, terms));
        }
    }
}

/// <summary>A field whose values are counted: each article has a sorted set of them as doc values.</summary>
internal abstract class CountedField(string name) : IndexField(name)
{
    /// <summary>Whether a value is a key with a form that is shown, and several values may have one key.</summary>
    public virtual bool HasForms => false;

    /// <summary>The values of a segment; null where none of its articles has any.</summary>
    public SortedSetDocValues? ValuesOf(AtomicReader segment) => segment.GetSortedSetDocValues(Name);

    /// <summary>What is shown of a value.</summary>
    public virtual string ShownOf(string value) => value;

    protected void AddValue(Document document, string value) => document.Add(new SortedSetDocValuesField(Name, new BytesRef(value)));
}
