using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace SearchService.Indexing.Storage.Mapping;

/// <summary>
/// The engine's own form of an index, byte by byte, in which stored articles are unpacked where the system maps them. The engine's way asks
/// for each byte of what is packed; that was a twentieth of the time of a query.
/// </summary>
[CodecName(Form)]
internal sealed class MappedCodec() : FilterCodec(new Lucene46Codec())
{
    private const string Form = "Lucene46";

    /// <summary>Part of the form, as <c>Lucene41StoredFieldsFormat</c> has them.</summary>
    private const string StoredForm = "Lucene41StoredFields";
    private const int ChunkBytes = 1 << 14;

    public override StoredFieldsFormat StoredFieldsFormat { get; } =
        new CompressingStoredFieldsFormat(StoredForm, MappedUnpacking.Instance, ChunkBytes);

    /// <summary>Lets every index of this process be read and written by it.</summary>
    public static void Register() => SetCodecFactory(new Codecs());

    private sealed class Codecs : DefaultCodecFactory
    {
        private readonly Lazy<MappedCodec> _mapped = new(() => new MappedCodec());

        public override Codec GetCodec(string name) => name == Form ? _mapped.Value : base.GetCodec(name);
    }
}
