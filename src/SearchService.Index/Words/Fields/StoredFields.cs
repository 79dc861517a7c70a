using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Fields;

/// <summary>A text that is kept and never asked for.</summary>
internal sealed class StoredTextField(string name) : IndexField(name)
{
    public void Write(Document document, string text) => document.Add(new StoredField(Name, text));

    /// <summary>The text of a document; null where it has none.</summary>
    public string? Find(Document stored) => stored.Get(Name);

    /// <exception cref="InvalidDataException">The document has none.</exception>
    public string Of(Document stored) => Find(stored) ?? throw Missing();
}

/// <summary>Bytes that are kept and never asked for.</summary>
internal sealed class StoredBytesField(string name) : IndexField(name)
{
    public void Write(Document document, byte[] bytes) => document.Add(new StoredField(Name, bytes));

    /// <summary>The bytes of a document; null where it has none.</summary>
    public ReadOnlyMemory<byte>? Find(Document stored) =>
        stored.GetBinaryValue(Name) is { } bytes ? bytes.Bytes.AsMemory(bytes.Offset, bytes.Length) : default(ReadOnlyMemory<byte>?);

    /// <exception cref="InvalidDataException">The document has none.</exception>
    public ReadOnlySpan<byte> Of(Document stored) => (Find(stored) ?? throw Missing()).Span;
}

/// <summary>Bytes of an article as a doc value: read without the article itself.</summary>
internal sealed class BytesField(string name) : IndexField(name)
{
    public void Write(Document document, byte[] bytes) => document.Add(new BinaryDocValuesField(Name, new BytesRef(bytes)));

    /// <summary>The bytes of a segment; null where none of its articles has any.</summary>
    public BinaryDocValues? ValuesOf(AtomicReader segment) => segment.GetBinaryDocValues(Name);
}
