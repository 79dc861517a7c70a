using System.Runtime.InteropServices;

namespace SearchService.Entities.Dates.Words;

internal enum TokenKind : byte
{
    None,
    Word,
    Number,
    Symbol,
}

/// <summary>What parts a token from the one before.</summary>
internal enum Gap : byte
{
    None,
    Space,
    Paragraph,
}

internal enum Casing : byte
{
    Lower,
    Capital,
    Upper,
}

/// <summary>Letters that follow a number without a space.</summary>
internal enum NumberSuffix : byte
{
    None,
    Ordinal,
    Plural,
    Other,
}

/// <summary>
/// A word, a run of digits or a sign. <see cref="Value"/> is the number, the sign's character, or what the
/// vocabulary says of the word; -1 for a number of more than nine digits.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct DateToken(int start, int end, TokenKind kind, Gap gap)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public TokenKind Kind { get; } = kind;

    public Gap Gap { get; } = gap;

    public WordKind Word { get; init; }

    public int Value { get; init; }

    public Tense Tense { get; init; }

    public Casing Casing { get; init; }

    public NumberSuffix Suffix { get; init; }

    public int Length => End - Start;
}
