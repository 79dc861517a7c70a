using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SearchService.Wire;

/// <summary>A JSON document as lines: each element of an array, or the one object, whatever its white space.</summary>
public static class JsonBodies
{
    /// <summary>What is nested deeper is told by whoever reads the line.</summary>
    private const int MaxDepth = 1_000;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>
    /// One line for each value. What is no JSON document is read as JSON lines, since many clients give those the type of one. The whole
    /// document is held in memory.
    /// </summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async IAsyncEnumerable<byte[]> ReadAsync(Stream json, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var held = new MemoryStream();
        await json.CopyToAsync(held, cancellation).ConfigureAwait(false);
        if (Values(held.GetBuffer().AsMemory(0, (int)held.Length)) is { } values)
        {
            foreach (var value in values)
            {
                yield return Line(value);
            }

            yield break;
        }

        held.Position = 0;
        await foreach (var line in JsonLines.ReadAsync(held, cancellation).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    /// <summary>The object, or the elements of the array; null where there is neither, or anything besides.</summary>
    private static List<ReadOnlyMemory<byte>>? Values(ReadOnlyMemory<byte> json)
    {
        var start = json.Span.StartsWith("\ufeff"u8) ? "\ufeff"u8.Length : 0;
        var reader = new Utf8JsonReader(json.Span[start..], new JsonReaderOptions { MaxDepth = MaxDepth });
        var values = new List<ReadOnlyMemory<byte>>();
        try
        {
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            {
                return null;
            }

            if (reader.TokenType == JsonTokenType.StartObject)
            {
                values.Add(Value(ref reader));
            }
            else
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    values.Add(Value(ref reader));
                }
            }

            return reader.Read() ? null : values;
        }
        catch (JsonException)
        {
            return null;
        }

        ReadOnlyMemory<byte> Value(ref Utf8JsonReader at)
        {
            var first = start + (int)at.TokenStartIndex;
            at.Skip();
            return json[first..(start + (int)at.BytesConsumed)];
        }
    }

    /// <summary>Within a JSON value a line end can only be white space: in a text it has to be escaped.</summary>
    private static byte[] Line(ReadOnlyMemory<byte> value)
    {
        var line = value.ToArray();
        for (var at = line.AsSpan().IndexOfAny(LineEnds); at >= 0;)
        {
            line[at] = (byte)' ';
            var next = line.AsSpan(at).IndexOfAny(LineEnds);
            at = next < 0 ? -1 : at + next;
        }

        return line;
    }
}
