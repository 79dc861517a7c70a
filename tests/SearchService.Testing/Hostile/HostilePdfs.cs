namespace SearchService.Testing.Hostile;

public static class HostilePdfs
{
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["object-refers-to-itself.pdf"] = () => new PdfDraft().Add(5, "5 0 R").ToBytes(),
        ["length-refers-to-itself.pdf"] = () => new PdfDraft().Add(5, "<</Length 5 0 R>>\nstream\nBT ET\nendstream").ToBytes(),
        ["root-refers-to-itself.pdf"] = () => new PdfDraft().Add(1, "1 0 R").ToBytes(),
        ["two-objects-refer-to-each-other.pdf"] = () => new PdfDraft().Add(5, "7 0 R").Add(7, "5 0 R").ToBytes(),
        ["pages-are-their-own-kids.pdf"] = () => new PdfDraft().Add(2, "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2>>").ToBytes(),
        ["pages-are-their-own-parent.pdf"] = () => new PdfDraft().Add(2, "<</Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1>>").ToBytes(),
        ["page-tree-of-20000-levels.pdf"] = PageTree,
        ["million-kids.pdf"] = () => new PdfDraft()
            .Add(2, $"<</Type /Pages /Kids [{HostileBytes.Times("3 0 R ", 1_000_000)}] /Count 1000000>>").ToBytes(),
        ["30-forms-that-draw-the-next-twice.pdf"] = () => Forms(30, 2),
        ["20000-forms-in-each-other.pdf"] = () => Forms(20_000, 1),
        ["form-draws-itself.pdf"] = () =>
            Drawing("/X Do").Add(6, "/Type /XObject /Subtype /Form /Resources <</XObject <</X 6 0 R>>>>", "/X Do"u8.ToArray()).ToBytes(),
        ["form-draws-itself-a-thousand-times.pdf"] = () =>
            Drawing("/X Do").Add(6, "/Type /XObject /Subtype /Form /Resources <</XObject <</X 6 0 R>>>>",
                HostileBytes.Of(HostileBytes.Times("/X Do ", 1000))).ToBytes(),
        ["page-draws-a-form-a-million-times.pdf"] = () => Drawing(HostileBytes.Times("/X Do ", 1_000_000))
            .Add(6, "/Type /XObject /Subtype /Form /Resources <</Font <</F1 4 0 R>>>>", "BT /F1 9 Tf (ferry) Tj ET"u8.ToArray()).ToBytes(),
        ["flate-in-flate.pdf"] = () => new PdfDraft()
            .Add(5, "/Filter [/FlateDecode /FlateDecode]", HostileBytes.Deflated(HostileBytes.Deflated(4L << 30, (byte)' '))).ToBytes(),
        ["flate-of-2-gigabytes.pdf"] = () =>
            new PdfDraft().Add(5, "/Filter /FlateDecode", HostileBytes.Deflated(2L << 30, (byte)' ')).ToBytes(),
        ["flate-40-times.pdf"] = () => new PdfDraft().Add(5, $"/Filter [{HostileBytes.Times("/FlateDecode ", 40)}]", Flates(40)).ToBytes(),
        ["runlength-in-flate.pdf"] = () =>
            new PdfDraft().Add(5, "/Filter [/FlateDecode /RunLengthDecode]", HostileBytes.Deflated(16 << 20, 129)).ToBytes(),
        ["hex-ten-thousand-times.pdf"] = () =>
            new PdfDraft().Add(5, $"/Filter [{HostileBytes.Times("/ASCIIHexDecode ", 10_000)}]", "20>"u8.ToArray()).ToBytes(),
        ["predictor-of-huge-columns.pdf"] = () => new PdfDraft()
            .Add(5, "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 2147483647 /Colors 4 /BitsPerComponent 16>>",
                HostileBytes.Deflated(100_000)).ToBytes(),
        ["million-brackets.pdf"] = () => new PdfDraft().Add(5, HostileBytes.Times("[", 1_000_000)).ToBytes(),
        ["million-dictionaries-in-each-other.pdf"] = () => new PdfDraft().Add(5, HostileBytes.Times("<</A ", 1_000_000)).ToBytes(),
        ["million-brackets-in-a-page.pdf"] = () => new PdfDraft().Add(5, "", HostileBytes.Of(HostileBytes.Times("[", 1_000_000))).ToBytes(),
        ["million-parentheses-in-a-string.pdf"] = () =>
            new PdfDraft().Add(5, "", HostileBytes.Of("BT " + HostileBytes.Times("(", 1_000_000))).ToBytes(),
        ["million-saved-states.pdf"] = () => new PdfDraft().Add(5, "", HostileBytes.Of(HostileBytes.Times("q ", 1_000_000))).ToBytes(),
        ["million-words-in-a-page.pdf"] = () => new PdfDraft()
            .Add(5, "", HostileBytes.Of(
                "BT /F1 4 Tf 0 0 Td " + HostileBytes.Numbered(1_000_000, i => $"1 0 0 1 {i % 600} {i / 600 % 800} Tm (ferry) Tj ")))
            .ToBytes(),
        ["79000-letters-in-a-page.pdf"] = () => new PdfDraft()
            .Add(5, "", HostileBytes.Of(
                "BT /F1 2 Tf " + HostileBytes.Numbered(79_000, i => $"1 0 0 1 {i % 300 * 2} {i / 300 * 3} Tm (a) Tj "))).ToBytes(),
        ["thousand-pages-of-one-heavy-stream.pdf"] = () => new PdfDraft()
            .Add(2, $"<</Type /Pages /Kids [{HostileBytes.Times("3 0 R ", 1000)}] /Count 1000>>")
            .Add(5, "/Filter /FlateDecode",
                HostileBytes.Deflated(HostileBytes.Of(
                    "BT /F1 3 Tf " + HostileBytes.Numbered(20_000, i => $"1 0 0 1 {i % 100 * 6} {i / 100 * 4} Tm (ab) Tj ")))).ToBytes(),
        ["million-lines-drawn.pdf"] = () => new PdfDraft()
            .Add(5, "", HostileBytes.Of("0 0 m " + HostileBytes.Numbered(1_000_000, i => $"{i % 600} {i % 800} l ") + "S")).ToBytes(),
        ["font-of-its-own-glyphs.pdf"] = () => Drawing("BT /F1 9 Tf (aaaa) Tj ET")
            .Add(4,
                "<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths "
                + "[9] /Encoding <</Differences [97 /a]>> /CharProcs <</a 6 0 R>> /Resources <</Font <</F1 4 0 R>>>>>>")
            .Add(6, "", "BT /F1 9 Tf (aaaa) Tj ET"u8.ToArray()).ToBytes(),
        ["font-is-its-own-descendant.pdf"] = () => new PdfDraft()
            .Add(4, "<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R]>>").ToBytes(),
        ["character-map-of-a-hundred-million.pdf"] = () => new PdfDraft()
            .Add(4, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R>>")
            .Add(7, "/Filter /FlateDecode",
                HostileBytes.Deflated(
                    HostileBytes.Of(
                        "begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange "
                        + HostileBytes.Times("1 beginbfrange <00000000> <05ffffff> <0041> endbfrange ", 100)))).ToBytes(),
        ["colour-space-of-itself.pdf"] = () => new PdfDraft("/ColorSpace <</C 7 0 R>> ").Add(5, "", "/C cs 0 0 0 scn"u8.ToArray())
            .Add(7, "[/Indexed 7 0 R 1 <0000>]").ToBytes(),
        ["function-of-itself.pdf"] = () =>
            new PdfDraft("/ColorSpace <</C [/Separation /A /DeviceRGB 7 0 R]>> ").Add(5, "", "/C cs 0.5 scn"u8.ToArray())
            .Add(7, "<</FunctionType 3 /Domain [0 1] /Functions [7 0 R 7 0 R] /Bounds [0.5] /Encode [0 1 0 1]>>").ToBytes(),
        ["previous-table-is-itself.pdf"] = () => new PdfDraft().ToBytes("/Root 1 0 R /Prev 9"),
        ["object-stream-within-itself.pdf"] = () => new PdfDraft()
            .Add(7, "/Type /ObjStm /N 2147483647 /First 10 /Extends 7 0 R", "7 0 8 5 <<>> <<>>"u8.ToArray()).ToBytes("/Root 8 0 R"),
        ["table-of-two-billion.pdf"] = () => HostileBytes.Of(
            "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\nxref\n0 2147483647\n0000000000 65535 f \ntrailer <</Size "
            + "2147483647 /Root 1 0 R>>\nstartxref\n57\n%%EOF"),
        ["half-a-million-objects.pdf"] = () =>
            HostileBytes.Of(
            "%PDF-1.4\n"
            + HostileBytes.Numbered(500_000, i => $"{i + 1} 0 obj\n<</A {i + 2} 0 R>>\nendobj\n") + "trailer <</Root 1 0 R>>\n%%EOF"),
        ["inline-picture-without-end.pdf"] = () =>
            new PdfDraft().Add(5, "", HostileBytes.Of(HostileBytes.Times("BI /W 9 /H 9 ID ", 100_000))).ToBytes(),
    };

    private static PdfDraft Drawing(string content) => new PdfDraft().Add(5, "", HostileBytes.Of(content));

    /// <summary>Form n draws form n + 1 so many times; the last one draws a word.</summary>
    private static byte[] Forms(int count, int times)
    {
        const int First = 6;
        var pdf = Drawing("/X Do");
        for (var number = First; number < First + count; number++)
        {
            pdf.Add(
                number,
                $"/Type /XObject /Subtype /Form /Resources <</Font <</F1 4 0 R>> /XObject <</X {number + 1} 0 R>>>>",
                number + 1 < First + count
                    ? HostileBytes.Of(HostileBytes.Times("/X Do ", times))
                    : "BT /F1 9 Tf 50 700 Td (ferry) Tj ET"u8.ToArray());
        }

        return pdf.ToBytes();
    }

    private static byte[] PageTree()
    {
        const int Levels = 20_000, First = 10;
        var pdf = new PdfDraft().Add(2, $"<</Type /Pages /Kids [{First} 0 R] /Count 1>>");
        for (var number = First; number < First + Levels; number++)
        {
            pdf.Add(number, $"<</Type /Pages /Kids [{(number + 1 < First + Levels ? number + 1 : 3)} 0 R] /Count 1>>");
        }

        return pdf.ToBytes();
    }

    private static byte[] Flates(int times)
    {
        var content = HostileBytes.Deflated(1L << 30, (byte)' ');
        for (var i = 1; i < times; i++)
        {
            content = HostileBytes.Deflated(content);
        }

        return content;
    }
}
