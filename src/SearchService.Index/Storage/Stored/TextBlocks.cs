using System.Text;
using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Stored;

/// <summary>
/// A long text is kept in blocks, so that a stretch of it is read without the rest. Each is a document of its own; they stand right before
/// the document of the article, in order. That document says how long each block is, and how many positions of the index begin in it.
/// </summary>
internal sealed class TextBlocks
{
    /// <summary>A shorter text is kept in its article, in UTF-16 code units.</summary>
    public const int WholeLength = 64 * 1024;

    private const int BlockLength = 8 * 1024;

    private static readonly HashSet<string> Stored = [IndexFields.Block.Name];

    /// <summary>Where each block begins, and at last where the text ends.</summary>
    private readonly int[] _starts;

    /// <summary>How many positions begin before each block, and at last how many there are.</summary>
    private readonly int[] _positions;

    private TextBlocks(int[] starts, int[] positions) => (_starts, _positions) = (starts, positions);

    public int Count => _starts.Length - 1;

    /// <summary>How many positions of the index the text has.</summary>
    public int Positions => _positions[^1];

    public TextSpan this[int block] => new(_starts[block], _starts[block + 1]);

    /// <param name="text">Is cut between words where it can be.</param>
    /// <param name="words">The words of the text.</param>
    public static TextBlocks Of(string text, AnalyzedText words)
    {
        List<int> starts = [0];
        while (starts[^1] < text.Length)
        {
            starts.Add(End(text, starts[^1]));
        }

        return new TextBlocks([.. starts], words.PositionsBefore(starts));
    }

    /// <summary>The block that holds an offset into the text.</summary>
    public int AtOffset(int offset) => At(_starts, offset);

    /// <summary>The positions of the words that begin in a block: the first, and what stands behind the last.</summary>
    public (int From, int To) PositionsIn(int block) => (_positions[block], _positions[block + 1]);

    /// <summary>The text from one block to another, both included.</summary>
    /// <param name="document">The article's.</param>
    public string Read(IndexSearcher searcher, int document, int first, int last)
    {
        var text = new StringBuilder(_starts[last + 1] - _starts[first]);
        for (var block = first; block <= last; block++)
        {
            text.Append(Encoding.UTF8.GetString(IndexFields.Block.Of(searcher.Doc(document - Count + block, Stored))));
        }

        return text.ToString();
    }

    public byte[] Encode()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(Count);
        for (var block = 0; block < Count; block++)
        {
            writer.Write7BitEncodedInt(this[block].Length);
            writer.Write7BitEncodedInt(_positions[block + 1] - _positions[block]);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static TextBlocks Decode(ReadOnlyMemory<byte> encoded)
    {
        using var reader = new BinaryReader(new MemoryStream(encoded.ToArray()));
        var count = reader.Read7BitEncodedInt();
        var (starts, positions) = (new int[count + 1], new int[count + 1]);
        for (var block = 0; block < count; block++)
        {
            starts[block + 1] = starts[block] + reader.Read7BitEncodedInt();
            positions[block + 1] = positions[block] + reader.Read7BitEncodedInt();
        }

        return new TextBlocks(starts, positions);
    }

    /// <summary>The last that does not begin behind a place; of several that begin there, none but the last holds anything.</summary>
    private static int At(int[] begins, int place)
    {
        var (low, high) = (0, begins.Length - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = begins[middle] <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Behind white space where some is near, and never inside a character.</summary>
    private static int End(string text, int start)
    {
        const int Near = 256;
        var end = start + BlockLength;
        if (end >= text.Length)
        {
            return text.Length;
        }

        var space = text.AsSpan(end - Near, Near).LastIndexOfAny(' ', '\n');
        return space >= 0 ? end - Near + space + 1 : char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
