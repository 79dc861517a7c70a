using System.Buffers;
using System.Text;

namespace SearchService.Readers.Json;

/// <summary>
/// Makes JSON out of what is nearly JSON: <c>NaN</c>, <c>Infinity</c>, <c>undefined</c> (Python, JavaScript) become null, and
/// <c>ISODate("…")</c>, <c>ObjectId("…")</c>, <c>NumberLong(1)</c> (MongoDB's shell) what stands in them.
/// </summary>
internal static class LooseJson
{
    private static readonly HashSet<string> Nulls = new(StringComparer.Ordinal) { "NaN", "Infinity", "undefined", "None", "NaT" };

    private static readonly HashSet<string> Calls =
        new(StringComparer.Ordinal) { "ISODate", "ObjectId", "NumberLong", "NumberInt", "NumberDecimal", "Timestamp", "Date" };

    /// <summary>The JSON that was meant, or null where no such word stands outside of its texts.</summary>
    public static byte[]? Mended(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return null;
        }

        var mended = new ArrayBufferWriter<byte>(json.Length);
        var scan = new JsonScan();
        var changed = false;
        var closing = false;
        for (var i = 0; i < json.Length;)
        {
            var value = json[i];
            if (!scan.InString && (char.IsAsciiLetter((char)value) || (value == '-' && i + 1 < json.Length && json[i + 1] == 'I')))
            {
                var end = i + 1;
                while (end < json.Length && char.IsAsciiLetterOrDigit((char)json[end]))
                {
                    end++;
                }

                var word = Encoding.ASCII.GetString(json[i..end]);
                if (Nulls.Contains(word.TrimStart('-')))
                {
                    mended.Write("null"u8);
                    changed = true;
                }
                else if (Calls.Contains(word) && end < json.Length && json[end] == '(')
                {
                    end++;
                    closing = changed = true;
                }
                else
                {
                    mended.Write(json[i..end]);
                }

                i = end;
                continue;
            }

            if (closing && !scan.InString && value == ')')
            {
                closing = false;
                i++;
                continue;
            }

            scan.Step(value);
            mended.Write(json.Slice(i, 1));
            i++;
        }

        return changed ? mended.WrittenSpan.ToArray() : null;
    }
}
