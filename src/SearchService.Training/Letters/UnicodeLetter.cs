using System.Globalization;

namespace SearchService.Training.Letters;

/// <summary>A line of the Unicode Character Database's <c>UnicodeData.txt</c> (UAX #44).</summary>
/// <param name="Code">The code point.</param>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Category">Its general category, as <c>Lu</c>.</param>
/// <param name="Form">The kind of its compatibility decomposition, as <c>wide</c>; empty for a canonical one.</param>
/// <param name="Parts">The code points that it decomposes into, or none.</param>
/// <param name="Digit">Its value as a decimal or other digit, or null.</param>
/// <param name="Upper">Its capital letter, or itself.</param>
/// <param name="Lower">Its small letter, or itself.</param>
internal sealed record UnicodeLetter(int Code, string Name, string Category, string Form, int[] Parts, int? Digit, int Upper, int Lower)
{
    public bool IsMark => Category[0] == 'M';

    public static Dictionary<int, UnicodeLetter> Read(string file) =>
        File.ReadLines(file).Select(Parse).ToDictionary(letter => letter.Code);

    private static UnicodeLetter Parse(string line)
    {
        var columns = line.Split(';');
        var code = Hex(columns[0]);
        var parts = columns[5].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var form = parts is [['<', ..], ..] ? parts[0].Trim('<', '>') : "";
        return new UnicodeLetter(
            code, columns[1], columns[2], form, [.. parts.Skip(form.Length > 0 ? 1 : 0).Select(Hex)],
            columns[7].Length > 0 && int.TryParse(
                columns[7], NumberStyles.None, CultureInfo.InvariantCulture, out var digit) ? digit : null,
            columns[12].Length > 0 ? Hex(columns[12]) : code,
            columns[13].Length > 0 ? Hex(columns[13]) : code);
    }

    public static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
