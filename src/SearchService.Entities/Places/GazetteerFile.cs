using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace SearchService.Entities.Places;

/// <summary>
/// Reads and writes the gazetteer file. Brotli around: "PLACES02", then the columns in the order of the code below, each as its length in
/// bytes (32 bits, little-endian) and its values (little-endian). Keys are written as differences, and they and their places a plane a
/// byte: all lowest bytes, then all second ones. The same columns give the same bytes.
/// </summary>
internal static class GazetteerFile
{
    private const int KeyBytes = 6;
    private const int PlaceBytes = 3;

    private static ReadOnlySpan<byte> Magic => "PLACES02"u8;

    public static void Write(GazetteerColumns columns, Stream file)
    {
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(Magic);
        WriteColumn(packed, Encoding.UTF8.GetBytes(string.Join('\n', columns.Countries.Select(PrintCountry))));
        WriteStrings(packed, columns.Names);
        WriteColumn(packed, columns.Kind);
        WriteColumn(packed, columns.Country);
        WriteColumn<ushort>(packed, columns.Region);
        WriteColumn<short>(packed, columns.Latitude);
        WriteColumn<short>(packed, columns.Longitude);
        WriteColumn(packed, columns.Prominence);
        WriteColumn(packed, NumberPlanes.Pack(NumberPlanes.Steps(columns.Keys), KeyBytes));
        WriteColumn(packed, NumberPlanes.Pack([.. columns.KeyPlace.Select(place => (ulong)place)], PlaceBytes));
        WriteColumn(packed, columns.KeyUses);
        WriteStrings(packed, columns.Demonyms);
        WriteColumn(packed, columns.DemonymCountry);
    }

    /// <exception cref="InvalidDataException">The file is not a gazetteer of this version, or is damaged.</exception>
    public static GazetteerColumns Read(Stream file)
    {
        using var packed = new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var whole = new MemoryStream(capacity: 12 << 20);
        packed.CopyTo(whole);
        return Read(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    private static GazetteerColumns Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new InvalidDataException("The file is not a gazetteer, or one of another version.");
        }

        var rest = bytes[Magic.Length..];
        return new GazetteerColumns
        {
            Countries = [.. Encoding.UTF8.GetString(ReadBytes(ref rest)).Split('\n').Select(ReadCountry)],
            Names = ReadStrings(ref rest),
            Kind = ReadColumn<byte>(ref rest),
            Country = ReadColumn<byte>(ref rest),
            Region = ReadColumn<ushort>(ref rest),
            Latitude = ReadColumn<short>(ref rest),
            Longitude = ReadColumn<short>(ref rest),
            Prominence = ReadColumn<byte>(ref rest),
            Keys = NumberPlanes.Sums(ReadBytes(ref rest), KeyBytes),
            KeyPlace = NumberPlanes.Numbers(ReadBytes(ref rest), PlaceBytes),
            KeyUses = ReadColumn<byte>(ref rest),
            Demonyms = ReadStrings(ref rest),
            DemonymCountry = ReadColumn<byte>(ref rest),
        };
    }

    private static string PrintCountry(CountryRow country) => $"{country.Code}\t{country.Name}\t{Convert.ToHexString(country.Neighbours)}";

    private static CountryRow ReadCountry(string line) => line.Split('\t') is [var code, var name, var neighbours]
        ? new CountryRow(code, name, Convert.FromHexString(neighbours))
        : throw new InvalidDataException($"A country of the gazetteer has not three fields: {line}");

    private static void WriteStrings(Stream to, PackedStrings texts)
    {
        WriteColumn(to, texts.Lengths);
        WriteColumn(to, texts.Letters);
    }

    private static PackedStrings ReadStrings(ref ReadOnlySpan<byte> rest) => new(ReadColumn<byte>(ref rest), ReadColumn<byte>(ref rest));

    private static void WriteColumn<T>(Stream to, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        RequireLittleEndian();
        var bytes = MemoryMarshal.AsBytes(values);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        to.Write(length);
        to.Write(bytes);
    }

    private static void WriteColumn(Stream to, ReadOnlySpan<byte> values) => WriteColumn<byte>(to, values);

    private static T[] ReadColumn<T>(ref ReadOnlySpan<byte> rest)
        where T : unmanaged
    {
        RequireLittleEndian();
        return MemoryMarshal.Cast<byte, T>(ReadBytes(ref rest)).ToArray();
    }

    private static ReadOnlySpan<byte> ReadBytes(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length < 0 || length > rest.Length - 4)
        {
            throw new InvalidDataException("The gazetteer file ends too early.");
        }

        var bytes = rest.Slice(4, length);
        rest = rest[(4 + length)..];
        return bytes;
    }

    private static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The gazetteer is read as it lies in memory, on little-endian machines only.");
        }
    }
}
