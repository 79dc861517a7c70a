using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace SearchService.Indexing.Words.Fields;

/// <summary>A number of an article as a doc value; 0 where it has none.</summary>
internal sealed class NumberField(string name) : IndexField(name)
{
    public void Write(Document document, long number) => document.Add(new NumericDocValuesField(Name, number));

    /// <summary>The numbers of a segment; null where none of its articles has any.</summary>
    public NumericDocValues? ValuesOf(AtomicReader segment) => segment.GetNumericDocValues(Name);
}
