using System.Buffers.Binary;
using System.Text;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Legacy;

/// <summary>Title and author in the stream <c>SummaryInformation</c> (MS-OLEPS); null where the stream has none, or is broken.</summary>
internal sealed record SummaryProperties(string? Title, string? Author)
{
    public const string Stream = "\u0005SummaryInformation";

    private const int FirstSet = 44;
    private const uint CodePage = 1;
    private const uint TitleId = 2;
    private const uint AuthorId = 4;
    private const int LongestText = 4096;
    private const uint WideText = 0x1F;

    public static SummaryProperties Read(byte[]? stream)
    {
        try
        {
            return stream is null ? new SummaryProperties(null, null) : Of(stream);
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException or IndexOutOfRangeException)
        {
            return new SummaryProperties(null, null);
        }
    }

    private static SummaryProperties Of(ReadOnlySpan<byte> stream)
    {
        var set = stream[(int)BinaryPrimitives.ReadUInt32LittleEndian(stream[FirstSet..])..];
        var places = new Dictionary<uint, int>();
        var count = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(set[4..]), 256);
        for (var i = 0; i < count; i++)
        {
            places[BinaryPrimitives.ReadUInt32LittleEndian(set[(8 + 8 * i)..])] =
                (int)BinaryPrimitives.ReadUInt32LittleEndian(set[(12 + 8 * i)..]);
        }

        var page = places.TryGetValue(CodePage, out var at) ? BinaryPrimitives.ReadUInt16LittleEndian(set[(at + 4)..]) : 1252;
        return new SummaryProperties(Text(set, places, TitleId, page), Text(set, places, AuthorId, page));
    }

    private static string? Text(ReadOnlySpan<byte> set, Dictionary<uint, int> places, uint id, int page)
    {
        if (!places.TryGetValue(id, out var at))
        {
            return null;
        }

        var isWide = BinaryPrimitives.ReadUInt32LittleEndian(set[at..]) == WideText;
        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(set[(at + 4)..]), LongestText);
        var bytes = set.Slice(at + 8, isWide ? 2 * length : length);
        return (isWide ? Encoding.Unicode : Charset.Page(page)).GetString(bytes).TrimEnd('\0').Trim() is { Length: > 0 } text ? text : null;
    }
}
