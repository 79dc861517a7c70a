using SearchService.Articles;

namespace SearchService.Entities.Corrections;

/// <summary>
/// A correction as a line of <c>corrections.tsv</c>: action, kind, name, new name, article and spelling, parted by tabs; empty
/// columns at the end may be left out.
/// </summary>
public static class CorrectionLine
{
    private const int Columns = 6;

    /// <summary>Whether the line says nothing: it is empty or a comment.</summary>
    public static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line) || line.StartsWith('#');

    public static string Write(EntityCorrection correction) => string.Join(
        '\t',
        correction.Action.ToString().ToLowerInvariant(),
        correction.Kind.ToString().ToLowerInvariant(),
        correction.Name,
        correction.NewName ?? "",
        correction.Article?.Value ?? "",
        correction.Spelling ?? "").TrimEnd('\t');

    /// <summary>Reads a line that is not blank.</summary>
    /// <param name="line">The line.</param>
    /// <param name="fault">What is wrong with it and what was expected, where the result is null.</param>
    public static EntityCorrection? Read(string line, out string fault)
    {
        var columns = line.Split('\t');
        if (columns.Length is < 3 or > Columns)
        {
            fault =
                $"expected 3 to {Columns} columns between tabs (action, kind, name, new name, article, spelling), found {columns.Length}";
            return null;
        }

        var cells = columns.Select(cell => cell.Trim()).Concat(Enumerable.Repeat("", Columns - columns.Length)).ToList();
        if (!Enum.TryParse<CorrectionAction>(cells[0], ignoreCase: true, out var action) || !IsName(cells[0]))
        {
            fault = $"{Said(cells[0])} is not an action: expected merge, rename, hide or split";
            return null;
        }

        if (!Enum.TryParse<NameKind>(cells[1], ignoreCase: true, out var kind) || !IsName(cells[1]))
        {
            fault = $"{Said(cells[1])} is not a kind of name: expected person or place";
            return null;
        }

        var correction = new EntityCorrection(
            action, kind, cells[2], Given(cells[3]), Given(cells[4]) is { } article ? new ArticleId(article) : null, Given(cells[5]));
        fault = FaultOf(correction) ?? "";
        return fault.Length == 0 ? correction : null;
    }

    /// <summary>What keeps a correction from being one, in words; null where nothing does.</summary>
    public static string? FaultOf(EntityCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var cells = new[] { correction.Name, correction.NewName, correction.Article?.Value, correction.Spelling };
        return cells.Any(cell => cell is not null && cell.Any(char.IsControl)) ? "a name holds a control character"
            : correction.Name.Length == 0 ? "the name is empty"
            : correction.Action == CorrectionAction.Hide && correction.NewName is not null ? "hide takes no new name"
            : correction.Action != CorrectionAction.Hide && correction.NewName is null ? $"{Verb(correction)} needs a new name"
            : correction.Action == CorrectionAction.Split && correction.Article is null
                && correction.Spelling is null ? "split needs an article or a spelling, else it would be a rename"
            : correction.Action != CorrectionAction.Split && correction.Spelling is not null ? $"{Verb(correction)} takes no spelling"
            : correction.Action is CorrectionAction.Merge or CorrectionAction.Split
                && NameKey.Of(correction.Name) == NameKey.Of(correction.NewName!)
                ? $"'{correction.Name}' and '{correction.NewName}' are already one name"
            : null;
    }

    private static string Verb(EntityCorrection correction) => correction.Action.ToString().ToLowerInvariant();

    private static string Said(string cell) => cell.Length == 0 ? "nothing" : $"'{cell}'";

    private static string? Given(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>Numbers are read as values of an enumeration too.</summary>
    private static bool IsName(string cell) => cell.Length > 0 && char.IsLetter(cell[0]);
}
