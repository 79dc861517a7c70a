using System.Globalization;
using System.Text;

namespace SearchService.Testing.Hostile;

/// <summary>A PDF written object by object, as sound or unsound as the caller likes; its cross-reference table is right.</summary>
public sealed class PdfDraft
{
    private readonly SortedDictionary<int, byte[]> _objects = [];

    /// <summary>One page whose content draws a sentence; any object can be replaced.</summary>
    public PdfDraft(string resources = "")
    {
        Add(1, "<</Type /Catalog /Pages 2 0 R>>");
        Add(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>");
        Add(3,
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> /XObject <</X 6 "
            + $"0 R>> {resources}>>>>");
        Add(4, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>");
        Add(5, "", HostileBytes.Of($"BT /F1 12 Tf 50 700 Td ({HostileBytes.Sentence}) Tj ET"));
    }

    public PdfDraft Add(int number, string content)
    {
        _objects[number] = HostileBytes.Of(content);
        return this;
    }

    /// <summary>A stream, with what its dictionary holds beside the length.</summary>
    public PdfDraft Add(int number, string dictionary, byte[] content)
    {
        var length = content.Length.ToString(CultureInfo.InvariantCulture);
        _objects[number] = [.. HostileBytes.Of($"<<{dictionary} /Length {length}>>\nstream\n"), .. content, .. "\nendstream"u8];
        return this;
    }

    public byte[] ToBytes(string trailer = "/Root 1 0 R")
    {
        var bytes = new MemoryStream();
        bytes.Write("%PDF-1.7\n"u8);
        var offsets = new Dictionary<int, long>();
        foreach (var (number, content) in _objects)
        {
            offsets[number] = bytes.Position;
            bytes.Write(HostileBytes.Of(FormattableString.Invariant($"{number} 0 obj\n")));
            bytes.Write(content);
            bytes.Write("\nendobj\n"u8);
        }

        var start = bytes.Position;
        var size = _objects.Keys.Max() + 1;
        var table = new StringBuilder(FormattableString.Invariant($"xref\n0 {size}\n0000000000 65535 f \n"));
        for (var number = 1; number < size; number++)
        {
            table.Append(offsets.TryGetValue(number, out var offset)
                ? FormattableString.Invariant($"{offset:0000000000} 00000 n \n")
                : "0000000000 00001 f \n");
        }

        bytes.Write(HostileBytes.Of(FormattableString.Invariant(
            $"{table}trailer\n<</Size {size} {trailer}>>\nstartxref\n{start}\n%%EOF\n")));
        return bytes.ToArray();
    }
}
