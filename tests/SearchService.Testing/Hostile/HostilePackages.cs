using System.Buffers.Binary;
using System.Formats.Tar;
using System.Text;

namespace SearchService.Testing.Hostile;

/// <summary>Mail, office documents and containers.</summary>
public static class HostilePackages
{
    private const string Head = "Return-Path: <a@b.example>\nFrom: Post <a@b.example>\nSubject: Ferry\nMIME-Version: 1.0\n";

    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["million-folded-lines.eml"] = () =>
            HostileBytes.Of("Subject: Ferry\n" + HostileBytes.Times(" a\n", 1_000_000) + "MIME-Version: 1.0\n\n" + HostileBytes.Sentence),
        ["million-folded-lines-in-the-middle.eml"] = () =>
            HostileBytes.Of(Head + "X-A: b\n" + HostileBytes.Times("\ta\n", 1_000_000) + "\n" + HostileBytes.Sentence),
        ["million-header-lines.eml"] = () =>
            HostileBytes.Of(Head + HostileBytes.Times("X-A: b\n", 1_000_000) + "\n" + HostileBytes.Sentence),
        ["parts-in-each-other.eml"] = () =>
            HostileBytes.Of(
            Head + HostileBytes.Numbered(5_000, i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n") + "\n"
            + HostileBytes.Sentence),
        ["100000-parts.eml"] = () =>
            HostileBytes.Of(Head + "Content-Type: multipart/mixed; boundary=b\n\n" + HostileBytes.Times("--b\n\na\n", 100_000) + "--b--\n"),
        ["alternatives-without-end.eml"] = () =>
            HostileBytes.Of(
            Head + "Content-Type: multipart/alternative; boundary=b\n\n"
            + HostileBytes.Times("--b\nContent-Type: text/html\n\n<p>a\n", 100_000) + "--b--\n"),
        ["messages-in-each-other.eml"] = () =>
            HostileBytes.Of(Head + HostileBytes.Times("Content-Type: message/rfc822\n\n", 20_000) + "\n" + HostileBytes.Sentence),
        ["lines-like-boundaries.eml"] = () =>
            HostileBytes.Of(
            Head + $"Content-Type: multipart/mixed; boundary={new string('b', 70)}\n\n"
            + HostileBytes.Times($"--{new string('b', 69)}\n", 500_000)),
        ["addresses-in-groups.eml"] = () =>
            HostileBytes.Of("MIME-Version: 1.0\nFrom: " + HostileBytes.Times("a:", 200_000) + "\n\n" + HostileBytes.Sentence),
        ["comments-in-each-other.eml"] = () =>
            HostileBytes.Of("MIME-Version: 1.0\nFrom: " + HostileBytes.Times("(", 1_000_000) + "\n\n" + HostileBytes.Sentence),
        ["200000-addresses.eml"] = () =>
            HostileBytes.Of(
            "MIME-Version: 1.0\nFrom: " + HostileBytes.Numbered(200_000, i => $"a{i}@b.example, ")
            + "c@d.example\n\n" + HostileBytes.Sentence),
        ["encoded-words-without-end.eml"] = () => HostileBytes.Of(
            "MIME-Version: 1.0\nSubject: " + HostileBytes.Times("=?utf-8?B?RmVycnk=?= ", 300_000) + "\n\n" + HostileBytes.Sentence),
        ["parameters-without-end.eml"] = () => HostileBytes.Of(
            Head + "Content-Type: text/plain" + HostileBytes.Numbered(100_000, i => $"; n*{i}*=a") + "\n\n" + HostileBytes.Sentence),
        ["date-without-end.eml"] = () =>
            HostileBytes.Of("MIME-Version: 1.0\nDate: " + HostileBytes.Times("12 Sep ", 500_000) + "\n\n" + HostileBytes.Sentence),
        ["base64-of-50-megabytes.eml"] = () => HostileBytes.Of(
            Head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + HostileBytes.Times("YWFhYWFh", 6_000_000)),
        ["quoted-without-end.eml"] = () => HostileBytes.Of(
            Head + "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n" + HostileBytes.Times("=41", 3_900_000)),
        ["line-breaks.eml"] = () => HostileBytes.Of(Head + "Content-Type: text/html\n\n<p>" + HostileBytes.Times("<br>", 190_000)),
        ["fonts.eml"] = () => HostileBytes.Of(
            Head + "Content-Type: text/html\n\n"
            + HostileBytes.Numbered(3_000, i => $"<font a{i}=b>") + HostileBytes.Times("<p>a", 60_000)),
        ["10000-messages.mbox"] = () =>
            HostileBytes.Of(HostileBytes.Times("From a@b.example Tue Sep 12 08:30:00 2023\nSubject: One\n\na\n\n", 10_000)),
        ["one-line-of-60-megabytes.mbox"] = () =>
            HostileBytes.Of("From a@b.example Tue Sep 12 08:30:00 2023\nSubject: One\n\n" + HostileBytes.Times("ferry ", 10_000_000)),

        ["million-paragraphs.docx"] = () => Docx(HostileBytes.Times("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1_000_000)),
        ["million-runs.docx"] = () => Docx("<w:p>" + HostileBytes.Times("<w:r><w:t>a</w:t></w:r>", 1_500_000) + "</w:p>"),
        ["tables-in-each-other.docx"] = () => Docx(HostileBytes.Times("<w:tbl><w:tr><w:tc>", 100_000)),
        ["one-run-of-40-megabytes.docx"] = () => Docx("<w:p><w:r><w:t>" + HostileBytes.Times("ferry ", 7_000_000) + "</w:t></w:r></w:p>"),
        ["million-attributes.docx"] = () =>
            Docx("<w:p " + HostileBytes.Numbered(500_000, i => $"a{i}='b' ") + "><w:r><w:t>a</w:t></w:r></w:p>"),
        ["entities.docx"] = () => Word("<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"),
        ["part-of-4-gigabytes.docx"] = () => HostileBytes.Zipped(
            ("[Content_Types].xml", HostileBytes.Zeros(10)), ("word/document.xml", HostileBytes.Zeros(4L << 30, (byte)' '))),
        ["picture-of-4-gigabytes.docx"] = () =>
            HostileBytes.Zipped(("[Content_Types].xml", HostileBytes.Zeros(10)), ("word/media/a.png", HostileBytes.Zeros(4L << 30))),
        ["20000-parts.docx"] = () =>
            HostileBytes.Zipped([.. Enumerable.Range(0, 20_000).Select(i => ($"word/{i}.xml", HostileBytes.Zeros(1)))]),
        ["200000-relations.docx"] = () =>
            Docx("<w:p/>", HostileBytes.Numbered(200_000, i => $"<Relationship Id='a{i}' Type='b' Target='c{i}.xml'/>")),

        ["10-gigabytes-in-gzips.txt.gz"] = () => HostileBytes.Gzipped(HostileBytes.Gzipped(10L << 30, (byte)'a')),
        ["gigabyte-of-one-line.ndjson.gz"] = () => HostileBytes.Gzipped(1L << 30, (byte)'['),
        ["200-gzips-in-each-other.gz"] = () =>
            Enumerable.Range(0, 200).Aggregate(HostileBytes.Of(HostileBytes.Sentence), (content, _) => HostileBytes.Gzipped(content)),
        ["zips-in-each-other.zip"] = () => Enumerable.Range(0, 20)
            .Aggregate(HostileBytes.Of(HostileBytes.Sentence), (content, _) => HostileBytes.Zipped("a.zip", content)),
        ["sixteen-zips-of-sixteen.zip"] = Sixteens,
        ["60000-empty-entries.zip"] = () =>
            HostileBytes.Zipped([.. Enumerable.Range(0, 60_000).Select(i => ($"{i}.txt", HostileBytes.Zeros(0)))]),
        ["entries-of-the-same-bytes.zip"] = Overlapping,
        ["names-of-60000-letters.zip"] = () => HostileBytes.Zipped(
            [.. Enumerable.Range(0, 200).Select(i => (new string('a', 60_000) + $"{i}.txt", HostileBytes.Zeros(1, (byte)'a')))]),
        ["directory-that-lies.zip"] = () =>
            Lying(HostileBytes.Zipped("a.txt", HostileBytes.Of(HostileBytes.Times(HostileBytes.Sentence, 1_000)))),
        ["names-that-lead-out.tar"] = () => Tar(10_000, i => $"../../{i}.txt"),
        ["50000-entries.tar"] = () => Tar(50_000, i => $"{i}.txt"),
        ["entry-of-8-gigabytes-that-is-not-there.tar"] = () => Claiming("77777777777\0"),
        ["long-names-of-a-gigabyte.tar"] = () => Claiming("07777777777\0", (byte)'L'),
        ["extended-head-of-a-gigabyte.tar"] = () => Claiming("07777777777\0", (byte)'x'),
    };

    private static byte[] Docx(string body, string relations = "") =>
        Word($"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{body}</w:body></w:document>",
            relations);

    private static byte[] Word(string document, string relations = "") => HostileBytes.Zipped(
        ("[Content_Types].xml", Write(
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' "
            + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' "
            + "ContentType='application/xml'/><Override PartName='/word/document.xml' "
            + "ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>")),
        ("_rels/.rels", Write(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' "
            + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
            + "Target='word/document.xml'/></Relationships>")),
        ("word/_rels/document.xml.rels",
            Write($"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relations}</Relationships>")),
        ("word/document.xml", Write(document)));

    private static Action<Stream> Write(string text) => stream => stream.Write(HostileBytes.Of(text));

    private static byte[] Sixteens()
    {
        var content = HostileBytes.Zipped("a.txt", HostileBytes.Of(HostileBytes.Times("a", 10_000_000)));
        for (var level = 0; level < 3; level++)
        {
            var inner = content;
            content = HostileBytes.Zipped(
                [.. Enumerable.Range(0, 16).Select(i => ($"{i}.zip", (Action<Stream>)(stream => stream.Write(inner))))]);
        }

        return content;
    }

    /// <summary>A directory of 30,000 entries that all point at the one packed file.</summary>
    private static byte[] Overlapping()
    {
        const int Entries = 30_000;
        var zip = HostileBytes.Zipped("a.txt", HostileBytes.Of(HostileBytes.Times("a", 1_000_000)));
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var start = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        var entry = zip[start..end];
        var bytes = new MemoryStream();
        bytes.Write(zip.AsSpan(0, start));
        for (var i = 0; i < Entries; i++)
        {
            bytes.Write(entry);
        }

        var last = zip[end..];
        BinaryPrimitives.WriteUInt16LittleEndian(last.AsSpan(8), Entries);
        BinaryPrimitives.WriteUInt16LittleEndian(last.AsSpan(10), Entries);
        BinaryPrimitives.WriteInt32LittleEndian(last.AsSpan(12), entry.Length * Entries);
        bytes.Write(last);
        return bytes.ToArray();
    }

    /// <summary>The directory claims one byte for an entry of a hundred thousand.</summary>
    private static byte[] Lying(byte[] zip)
    {
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), 1);
        return zip;
    }

    private static byte[] Tar(int count, Func<int, string> name)
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            for (var i = 0; i < count; i++)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name(i)) { DataStream = new MemoryStream([(byte)'a']) });
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A head that claims a length, with nothing behind it.</summary>
    private static byte[] Claiming(string octal, byte type = (byte)'0')
    {
        var tar = Tar(1, _ => "a.txt")[..1024];
        Encoding.ASCII.GetBytes(octal).CopyTo(tar, 124);
        tar[156] = type;
        tar.AsSpan(148, 8).Fill((byte)' ');
        var sum = tar.AsSpan(0, 512).ToArray().Sum(value => (int)value);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
        return tar;
    }
}
