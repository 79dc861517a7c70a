using System.Buffers;
using System.Text;

namespace SearchService.Articles.Letters;

/// <summary>
/// The plain form of letters, in which two spellings of a word meet: small, without accents, "æ" as "ae", "ß" as "ss", "İ" as "i", a final
/// sigma as any other, ё as е, traditional Chinese characters as simplified ones. Texts, names, patterns, suggestions and marks are all
/// compared by it, and nothing else in the project takes accents off.
/// </summary>
/// <remarks>
/// Stable: <c>Fold(Fold(x)) == Fold(x)</c>, and a text and its composed or decomposed form fold alike. A change of the table is a change of
/// the schema of the index and of the gazetteer's keys: both are made again.
/// </remarks>
public static class Folding
{
    private const char FirstThatChangesMore = '\u0080';

    private static readonly SearchValues<char> SpelledOtherwise = SearchValues.Create("äöüåøđəÄÖÜÅØĐƏ");

    /// <summary>The plain form of a text as given. Returns the same string where nothing changes.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = ComposedText.Of(text).Text;
        var same = 0;
        while (same < composed.Length && LetterTable.Plain[composed[same]] == composed[same] && !char.IsSurrogate(composed[same]))
        {
            same++;
        }

        if (same == composed.Length)
        {
            return composed;
        }

        var folded = new StringBuilder(composed.Length + 8);
        FoldTo(folded, composed);
        return folded.ToString();
    }

    /// <summary>Appends the plain form of letters that are composed already: see <see cref="ComposedText"/>.</summary>
    public static void FoldTo(StringBuilder folded, ReadOnlySpan<char> composed)
    {
        ArgumentNullException.ThrowIfNull(folded);
        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            if (c < FirstThatChangesMore)
            {
                folded.Append(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < composed.Length && char.IsLowSurrogate(composed[i + 1]))
            {
                Append(folded, new Rune(c, composed[++i]));
            }
            else if (LetterTable.Plain[c] is var plain and not LetterTable.NotOne)
            {
                folded.Append(plain);
            }
            else
            {
                folded.Append(LetterTable.Several.GetValueOrDefault(c, ""));
            }
        }
    }

    /// <summary>
    /// Writes the plain form of one letter that is composed already, none, one or several characters, and says how many; what there is no
    /// room for is left out. Allocates nothing.
    /// </summary>
    public static int FoldTo(Span<char> into, char composed)
    {
        if (composed < FirstThatChangesMore)
        {
            into[0] = composed is >= 'A' and <= 'Z' ? (char)(composed | 0x20) : composed;
            return 1;
        }

        if (LetterTable.Plain[composed] is var plain and not LetterTable.NotOne)
        {
            into[0] = plain;
            return 1;
        }

        var several = LetterTable.Several.GetValueOrDefault(composed, "").AsSpan();
        several = several[..Math.Min(several.Length, into.Length)];
        several.CopyTo(into);
        return several.Length;
    }

    /// <summary>
    /// The other usual spelling of a word without its letters' accents, folded: "Sørensen" is also printed Soerensen, "Müller" Mueller,
    /// "Håkon" Haakon, "Đoković" Djokovic, "Əliyev" Eliyev. Null for words without such letters.
    /// </summary>
    /// <param name="composed">Letters that are composed already.</param>
    public static string? OtherSpelling(ReadOnlySpan<char> composed)
    {
        if (!composed.ContainsAny(SpelledOtherwise))
        {
            return null;
        }

        var spelled = new StringBuilder(composed.Length + 4);
        for (var i = 0; i < composed.Length; i++)
        {
            switch (composed[i])
            {
                case 'ä' or 'Ä':
                    spelled.Append("ae");
                    break;
                case 'ö' or 'Ö' or 'ø' or 'Ø':
                    spelled.Append("oe");
                    break;
                case 'ü' or 'Ü':
                    spelled.Append("ue");
                    break;
                case 'å' or 'Å':
                    spelled.Append("aa");
                    break;
                case 'đ' or 'Đ':
                    spelled.Append("dj");
                    break;
                case 'ə' or 'Ə':
                    spelled.Append('e');
                    break;
                default:
                    FoldTo(spelled, composed.Slice(i, 1));
                    break;
            }
        }

        return spelled.ToString();
    }

    private static void Append(StringBuilder folded, Rune letter)
    {
        if (LetterTable.Several.TryGetValue(letter.Value, out var plain))
        {
            folded.Append(plain);
        }
        else
        {
            Span<char> small = stackalloc char[2];
            folded.Append(small[..Rune.ToLowerInvariant(letter).EncodeToUtf16(small)]);
        }
    }
}
