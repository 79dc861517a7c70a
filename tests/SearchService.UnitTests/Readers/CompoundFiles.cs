using System.Buffers.Binary;
using System.Text;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Writes compound files (MS-CFB) of some streams, <c>folder/name</c> for one in a storage, and messages of Outlook in them.
/// </summary>
internal static class CompoundFiles
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint None = 0xFFFFFFFF;

    /// <param name="properties">By their numbers: text, or bytes.</param>
    /// <param name="sent">The day; null for none.</param>
    /// <param name="attached">Name and content of a file.</param>
    public static byte[] Message(
        IReadOnlyDictionary<int, object> properties, DateTimeOffset? sent = null, (string Name, byte[] Content)? attached = null)
    {
        var head = new byte[sent is null ? 32 : 48];
        if (sent is { } moment)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(32), 0x00390040);
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(40), moment.ToFileTime());
        }

        List<(string, byte[])> streams =
            [("__properties_version1.0", head), .. properties.Select(field => Property("", field.Key, field.Value))];
        if (attached is var (name, content))
        {
            const string Folder = "__attach_version1.0_#00000000/";
            streams.AddRange([Property(Folder, 0x3707, name), Property(Folder, 0x3701, content)]);
        }

        return Write(streams);
    }

    private static (string, byte[]) Property(string folder, int number, object value) => value is string text
        ? ($"{folder}__substg1.0_{number:X4}001F", Encoding.Unicode.GetBytes(text))
        : ($"{folder}__substg1.0_{number:X4}0102", (byte[])value);

    public static byte[] Write(IReadOnlyList<(string Path, byte[] Content)> streams)
    {
        // Entry 0 is the root; the streams of each storage hang on each other by their right link.
        var entries = new List<(string Name, byte Kind, uint Right, uint Child, uint Start, int Size)>
        {
            ("Root Entry", 5, None, None, End, 0),
        };
        var sectors = new List<byte[]>();
        var next = new List<uint>();
        var folders = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        foreach (var (path, content) in streams)
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            var folder = slash < 0 ? "" : path[..slash];
            if (!folders.TryGetValue(folder, out var storage))
            {
                storage = folders[folder] = Add(0, (folder, 1, None, None, End, 0));
            }

            Add(storage, (path[(slash + 1)..], 2, None, None, Place(content), content.Length));
        }

        var list = new byte[(entries.Count + 3) / 4 * Sector];
        for (var i = 0; i < entries.Count; i++)
        {
            Entry(list.AsSpan(i * 128, 128), entries[i]);
        }

        var contents = Place(list);
        var tables = 1;
        while (tables * (Sector / 4) < sectors.Count + tables)
        {
            tables++;
        }

        var first = sectors.Count;
        var table = new byte[tables * Sector];
        table.AsSpan().Fill(0xFF);
        for (var i = 0; i < next.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(4 * i), next[i]);
        }

        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        foreach (var (at, value) in new[] { (24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6) })
        {
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), (ushort)value);
        }

        // No stream is small: all lie in sectors of their own.
        foreach (var (at, value) in new[] { (44, (uint)tables), (48, contents), (56, 0u), (60, End), (68, End) })
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        }

        header.AsSpan(76).Fill(0xFF);
        for (var i = 0; i < tables; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76 + 4 * i), (uint)(first + i));
        }

        return [.. header, .. sectors.SelectMany(sector => sector), .. table];

        int Add(int storage, (string Name, byte Kind, uint Right, uint Child, uint Start, int Size) entry)
        {
            entries.Add(entry with { Right = entries[storage].Child });
            entries[storage] = entries[storage] with { Child = (uint)(entries.Count - 1) };
            return entries.Count - 1;
        }

        uint Place(byte[] content)
        {
            var start = sectors.Count;
            for (var at = 0; at < content.Length; at += Sector)
            {
                var sector = new byte[Sector];
                content.AsSpan(at, Math.Min(Sector, content.Length - at)).CopyTo(sector);
                sectors.Add(sector);
                next.Add(at + Sector < content.Length ? (uint)sectors.Count : End);
            }

            return content.Length == 0 ? End : (uint)start;
        }
    }

    private static void Entry(Span<byte> at, (string Name, byte Kind, uint Right, uint Child, uint Start, int Size) entry)
    {
        Encoding.Unicode.GetBytes(entry.Name).CopyTo(at);
        BinaryPrimitives.WriteUInt16LittleEndian(at[64..], (ushort)(2 * entry.Name.Length + 2));
        at[66] = entry.Kind;
        BinaryPrimitives.WriteUInt32LittleEndian(at[68..], None);
        BinaryPrimitives.WriteUInt32LittleEndian(at[72..], entry.Right);
        BinaryPrimitives.WriteUInt32LittleEndian(at[76..], entry.Child);
        BinaryPrimitives.WriteUInt32LittleEndian(at[116..], entry.Start);
        BinaryPrimitives.WriteInt32LittleEndian(at[120..], entry.Size);
    }
}
