using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Fields;

/// <summary>Terms that are asked for as they are written: kinds, keys, hashes.</summary>
internal class TermField(string name) : IndexField(name)
{
    public virtual void Write(Document document, string term) => WriteAll(document, [term]);

    public void WriteAll(Document document, IReadOnlyList<string> terms) => AddTerms(document, terms);
}

/// <summary>Terms that are read back from a document, too.</summary>
internal class StoredTermField(string name) : TermField(name)
{
    public override void Write(Document document, string term) => document.Add(new ReadyFields.StoredTerm(Name, term));

    /// <summary>Of a document that is written and removed with the one that has the term.</summary>
    public void WriteBeside(Document document, string term) => AddTerms(document, [Cut(term)]);

    /// <summary>The term of a document; null where it has none.</summary>
    public string? Find(Document stored) => stored.Get(Name);

    /// <exception cref="InvalidDataException">The document has none.</exception>
    public string Of(Document stored) => Find(stored) ?? throw Missing();
}

/// <summary>Terms by which documents are sorted and grouped, too: as sorted doc values.</summary>
internal sealed class SortedTermField(string name) : StoredTermField(name)
{
    public override void Write(Document document, string term)
    {
        base.Write(document, term);
        document.Add(new SortedDocValuesField(Name, new BytesRef(term)));
    }

    /// <summary>The terms of a segment; null where none of its documents has any.</summary>
    public SortedDocValues? ValuesOf(AtomicReader segment) => segment.GetSortedDocValues(Name);
}
