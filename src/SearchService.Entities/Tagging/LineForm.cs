namespace SearchService.Entities.Tagging;

/// <summary>Kinds of line: names look different in a table of results than in prose.</summary>
internal enum LineForm : byte
{
    Prose,

    /// <summary>Five tokens or fewer.</summary>
    Short,

    /// <summary>Over a quarter of the tokens have a digit.</summary>
    Table,

    /// <summary>Letters, and none of them small.</summary>
    Capitals,
}

internal static class LineForms
{
    private const int ShortLine = 5;

    public static LineForm Of(ReadOnlySpan<int> line, ReadOnlySpan<Word> words)
    {
        var traits = WordTraits.None;
        var digits = 0;
        foreach (var number in line)
        {
            ref readonly var word = ref words[number];
            traits |= word.Traits;
            digits += word.Has(WordTraits.Digits) ? 1 : 0;
        }

        return (traits & WordTraits.Letters) != 0 && (traits & WordTraits.SmallLetters) == 0 ? LineForm.Capitals
            : line.Length <= ShortLine ? LineForm.Short
            : digits * 4 > line.Length ? LineForm.Table
            : LineForm.Prose;
    }

    /// <summary>Three words in four begin with a capital.</summary>
    public static bool IsHeadline(ReadOnlySpan<int> line, ReadOnlySpan<Word> words)
    {
        int letters = 0, capitals = 0;
        foreach (var number in line)
        {
            ref readonly var word = ref words[number];
            letters += word.Has(WordTraits.Letters) ? 1 : 0;
            capitals += word.IsCapitalised ? 1 : 0;
        }

        return capitals * 4 >= letters * 3;
    }
}
