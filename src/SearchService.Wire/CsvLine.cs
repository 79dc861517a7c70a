using System.Buffers;

namespace SearchService.Wire;

/// <summary>A line of a table as RFC 4180 says.</summary>
public static class CsvLine
{
    public const string End = "\r\n";

    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    public static string Of(IEnumerable<string?> fields) => string.Join(',', fields.Select(Field));

    /// <summary>Several values in one field.</summary>
    public static string List(IEnumerable<string> values) => string.Join("; ", values);

    private static string Field(string? value) => value is null ? ""
        : value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
