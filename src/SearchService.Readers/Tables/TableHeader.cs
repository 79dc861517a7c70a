using SearchService.Readers.Json;

namespace SearchService.Readers.Tables;

/// <summary>The row that names the columns of a table of articles; the names are those that JSON may use.</summary>
/// <param name="Names">The name of each column; empty where it has none.</param>
/// <param name="Known">How many different meanings are among them.</param>
/// <param name="HasText">Whether one of them is the text, or a summary that may stand for it.</param>
/// <param name="Line">Its row in the table, from 0.</param>
internal sealed record TableHeader(IReadOnlyList<string> Names, int Known, bool HasText, int Line)
{
    /// <summary>The most columns that a row may have, as in a worksheet of Excel: a longer row is no table of articles.</summary>
    public const int MostColumns = 16_384;

    private const int LongestName = 60;

    /// <summary>The header, or null where the row names no two fields of an article.</summary>
    public static TableHeader? Read(IReadOnlyList<string> cells, int line)
    {
        var meanings = cells.Where(cell => cell.Length <= LongestName)
            .Select(cell => FieldNames.Find(cell)?.Meaning).OfType<FieldMeaning>().ToHashSet();
        var text = meanings.Overlaps([FieldMeaning.Text, FieldMeaning.Html, FieldMeaning.Summary]);
        return (text && cells.Count(cell => cell.Length > 0) == 1
            && cells.Any(cell => cell.Length > 0 && FieldNames.Find(cell)?.Meaning == FieldMeaning.Text)) || meanings.Count > 1
            || (text && line == 0 && cells.Count > 1 && cells.All(IsName))
            ? new TableHeader(Distinct(cells), meanings.Count, text, line)
            : null;
    }

    /// <summary>Texts that were gathered for teaching machines stand beside columns of any name: <c>text,label</c>.</summary>
    private static bool IsName(string cell) => cell.Length is > 0 and <= LongestName
        && cell.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.');

    /// <summary>Names as JSON may hold them: of two columns of one name the second gets a number.</summary>
    private static List<string> Distinct(IReadOnlyList<string> cells)
    {
        var names = new List<string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            var name = cell.Trim('\uFEFF', ' ', '\t', '\r', '\n');
            while (name.Length > 0 && !taken.Add(name))
            {
                var number = numbers.GetValueOrDefault(cell, 1) + 1;
                numbers[cell] = number;
                name = FormattableString.Invariant($"{cell.Trim()} {number}");
            }

            names.Add(name);
        }

        return names;
    }
}
