namespace SearchService.Readers.Text;

/// <summary>What plain text draws with characters: rules under headings and around tables, and the rows of tables.</summary>
internal static class DrawnLines
{
    /// <summary>A shorter one may be a dash, or three stars that part a story.</summary>
    private const int ShortestRule = 4;

    private const string Drawn = "=-_~+|*#^\u2014\u2500\u2550";

    private const int ShortestGap = 3;

    /// <summary>Nothing but signs that draw a line: <c>=======</c>, <c>+-----+-----+</c>.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        var drawn = 0;
        foreach (var sign in line)
        {
            if (Drawn.Contains(sign, StringComparison.Ordinal))
            {
                drawn++;
            }
            else if (!char.IsWhiteSpace(sign))
            {
                return false;
            }
        }

        return drawn >= ShortestRule;
    }

    /// <summary>A row: its cells stand between bars, or behind gaps of spaces or tabs.</summary>
    public static bool IsRow(ReadOnlySpan<char> line)
    {
        var row = line.Trim();
        if (row is ['|', .., '|'])
        {
            return true;
        }

        for (var (at, gap) = (0, 0); at < row.Length; at++)
        {
            gap = row[at] == ' ' ? gap + 1 : 0;
            if (row[at] == '\t' || gap == ShortestGap)
            {
                return true;
            }
        }

        return false;
    }
}
