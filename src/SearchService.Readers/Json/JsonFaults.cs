using System.Text;
using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Json;

/// <summary>Says in a sentence what is wrong with JSON that was not read.</summary>
internal static class JsonFaults
{
    private const int NamesShown = 8;

    public static Rejection Explain(JsonException error, ReadOnlySpan<byte> json, int maxDepth)
    {
        if (DepthOf(json) > maxDepth)
        {
            return Rejections.TooDeep("The JSON", maxDepth);
        }

        var where = FormattableString.Invariant($"line {(error.LineNumber ?? 0) + 1}, byte {(error.BytePositionInLine ?? 0) + 1}");
        return IsCut(json)
            ? Rejections.Malformed(
                $"The JSON breaks off at {where}: it ends inside {(json.IsEmpty ? "nothing" : "a value that is not closed")}. The "
                + "file was probably cut.")
            : Rejections.Malformed($"The JSON is not valid at {where}{Around(error, json)}.");
    }

    public static Rejection NotUtf8(ReadOnlySpan<byte> json)
    {
        var at = 0;
        while (at < json.Length && Rune.DecodeFromUtf8(json[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return new Rejection(RejectionCode.Encoding, FormattableString.Invariant(
            $"JSON must be UTF-8 (RFC 8259), but the byte 0x{json[at]:X2} at offset {at:#,0} is not. Convert the file to UTF-8."));
    }

    public static string FieldsOf(JsonElement root)
    {
        var names = root.EnumerateObject().Select(field => field.Name).Take(NamesShown + 1).ToList();
        return names.Count switch
        {
            0 => "no field at all",
            > NamesShown => string.Join(", ", names.Take(NamesShown)) + " and more",
            _ => string.Join(", ", names),
        };
    }

    private static string Around(JsonException error, ReadOnlySpan<byte> json)
    {
        if (error.LineNumber is not 0 || error.BytePositionInLine is not { } at || at >= json.Length || json[(int)at] is < 0x20 or > 0x7E)
        {
            return "";
        }

        return $", at the character {(char)json[(int)at]}";
    }

    private static int DepthOf(ReadOnlySpan<byte> json)
    {
        int depth = 0, deepest = 0;
        var scan = new JsonScan();
        foreach (var value in json)
        {
            depth = scan.Step(value);
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static bool IsCut(ReadOnlySpan<byte> json)
    {
        var scan = new JsonScan();
        foreach (var value in json)
        {
            scan.Step(value);
        }

        return scan.Depth > 0 || scan.InString;
    }
}
