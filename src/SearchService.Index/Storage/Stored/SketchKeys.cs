using System.Buffers.Binary;
using System.Globalization;
using Lucene.Net.Util;

namespace SearchService.Indexing.Storage.Stored;

/// <summary>
/// The hashes of a sketch by which articles that may be copies are asked for, as terms. A sketch begins with the hashes of its wording,
/// 32 bits each, little-endian, ascending, and a 0 ends them.
/// </summary>
public static class SketchKeys
{
    /// <summary>How many of the smallest hashes are terms: a text cut to a third still shares one of 16 in 99.8 % of cases.</summary>
    public const int Count = 16;

    internal static string Term(uint key) => key.ToString("x8", CultureInfo.InvariantCulture);

    internal static IEnumerable<string> Terms(ReadOnlyMemory<byte> sketch)
    {
        for (var i = 0; i < Count && (i + 1) * sizeof(uint) <= sketch.Length; i++)
        {
            var key = BinaryPrimitives.ReadUInt32LittleEndian(sketch.Span[(i * sizeof(uint))..]);
            if (key == 0)
            {
                yield break;
            }

            yield return Term(key);
        }
    }

    /// <summary>Whether a key is among those of a sketch.</summary>
    internal static bool Holds(ReadOnlySpan<byte> sketch, uint key)
    {
        for (var i = 0; i < Count && (i + 1) * sizeof(uint) <= sketch.Length; i++)
        {
            var held = BinaryPrimitives.ReadUInt32LittleEndian(sketch[(i * sizeof(uint))..]);
            if (held == key || held == 0)
            {
                return held == key;
            }
        }

        return false;
    }

    internal static BytesRef Bytes(uint key) => new(Term(key));
}
