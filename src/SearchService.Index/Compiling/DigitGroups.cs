using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>Words of a query that may be one number, its thousands written apart: <c>12 500</c>.</summary>
internal static class DigitGroups
{
    private const int Digits = 3;

    /// <summary>How many words from here on are the groups of one number; 1 where they are none.</summary>
    public static int At(List<QueryNode> parts, int at)
    {
        if (!IsNumber(parts[at], 1) || ((WordNode)parts[at]).Text[0] == '0')
        {
            return 1;
        }

        var end = at + 1;
        while (end < parts.Count && IsNumber(parts[end], Digits))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsNumber(QueryNode part, int fewest) => part is WordNode { Text: var text }
        && text.Length >= fewest && text.Length <= Digits && text.All(char.IsAsciiDigit);
}
