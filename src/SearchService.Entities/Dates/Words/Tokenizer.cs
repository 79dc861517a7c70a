using System.Buffers;

namespace SearchService.Entities.Dates.Words;

/// <summary>Cuts a text into <see cref="DateToken"/>s in one pass, into an array rented from the pool.</summary>
internal static class Tokenizer
{
    /// <summary>All tokens of the text. The caller returns <paramref name="rented"/> to <see cref="ArrayPool{T}.Shared"/>.</summary>
    public static ReadOnlySpan<DateToken> Read(ReadOnlySpan<char> text, out DateToken[] rented)
    {
        rented = ArrayPool<DateToken>.Shared.Rent(text.Length / 4 + 16);
        var count = 0;
        var at = 0;
        while (true)
        {
            var gap = SkipSpace(text, ref at);
            if (at >= text.Length)
            {
                return rented.AsSpan(0, count);
            }

            if (count == rented.Length)
            {
                Grow(ref rented, count);
            }

            gap = count == 0 ? Gap.Paragraph : gap;
            var start = at;
            var first = text[at];
            if (char.IsAsciiDigit(first))
            {
                rented[count++] = ReadNumber(text, ref at, gap);
            }
            else if (char.IsAsciiLetter(first) || char.IsLetter(first))
            {
                at = LettersEnd(text, at);
                rented[count++] = DateVocabulary.Describe(text[start..at], start, gap);
            }
            else
            {
                at++;
                rented[count++] = new DateToken(start, at, TokenKind.Symbol, gap) { Value = first };
            }
        }
    }

    private static void Grow(ref DateToken[] rented, int count)
    {
        var larger = ArrayPool<DateToken>.Shared.Rent(rented.Length * 2);
        rented.AsSpan(0, count).CopyTo(larger);
        ArrayPool<DateToken>.Shared.Return(rented);
        rented = larger;
    }

    private static Gap SkipSpace(ReadOnlySpan<char> text, ref int at)
    {
        var gap = Gap.None;
        var lines = 0;
        while (at < text.Length && (text[at] <= ' ' || char.IsWhiteSpace(text[at])))
        {
            lines += text[at] == '\n' ? 1 : 0;
            gap = lines > 1 ? Gap.Paragraph : Gap.Space;
            at++;
        }

        return gap;
    }

    private static int LettersEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || (text[at] > 127 && char.IsLetter(text[at]))))
        {
            at++;
        }

        return at;
    }

    private static DateToken ReadNumber(ReadOnlySpan<char> text, ref int at, Gap gap)
    {
        var start = at;
        var value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = at - start < 9 ? value * 10 + (text[at] - '0') : -1;
            at++;
        }

        var end = at;
        var suffix = text[at..LettersEnd(text, at)] switch
        {
            "" => NumberSuffix.None,
            "s" or "S" => NumberSuffix.Plural,
            "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" => NumberSuffix.Ordinal,
            _ => NumberSuffix.Other,
        };
        if (suffix is NumberSuffix.Plural or NumberSuffix.Ordinal)
        {
            at = LettersEnd(text, at);
            end = at;
        }

        return new DateToken(start, end, TokenKind.Number, gap) { Value = value, Suffix = suffix };
    }
}
