using System.Globalization;

namespace SearchService.Wire;

/// <summary>
/// What stands in a cell that a spreadsheet opens: a text that begins like a formula gets an apostrophe before it, so that nothing that
/// stands in an article or a note is ever run (OWASP, CSV injection).
/// </summary>
public static class SpreadsheetCell
{
    public static string? Of(string? text) =>
        text is { Length: > 0 } && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? "'" + text
            : text;
}
