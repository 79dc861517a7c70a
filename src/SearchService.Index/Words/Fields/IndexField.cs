using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Fields;

/// <summary>A field of the index: it knows its name, how it is written and how it is asked, so that the two cannot drift apart.</summary>
internal abstract class IndexField(string name)
{
    /// <summary>A term holds at most 32,766 bytes; a value so long that it is cut is a reader's mistake.</summary>
    private const int MaxLength = 4_000;

    public string Name { get; } = name;

    public override string ToString() => Name;

    protected static string Cut(string value) => value.Length > MaxLength ? value[..MaxLength] : value;

    protected void AddTerm(Document document, string term) => document.Add(new StringField(Name, Cut(term), Field.Store.NO));
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
