using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>
/// Finds places in Chinese, Japanese and Korean, where no space or capital marks a name: the longest name that begins at a character.
/// </summary>
internal sealed class UnspacedPlaces(Gazetteer gazetteer)
{
    private const int Longest = 12;

    /// <summary>Capitals, countries, cities of more than three million.</summary>
    private const int OfTwoLetters = 150;

    private const int OfMoreLetters = 118;

    /// <summary>Followed by "city", "province" and the like.</summary>
    private const int Marked = 100;

    private static readonly string[] KoreanParticles =
        ["에서", "에는", "에", "은", "는", "이", "가", "을", "를", "의", "로", "으로", "과", "와", "도", "시", "까지", "부터", "만", "주재", "측",
            "에서는", "에서도", "에선", "에도", "에게", "으로는", "로는", "과의", "와의", "보다", "처럼", "이다", "인", "라고", "이나", "나", "행", "산", "발"];

    public void Find(string text, string language, List<TextSpan> found)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsLetter(text[at]) || !MayStart(text, at))
            {
                at++;
                continue;
            }

            var length = LengthAt(text, at, language);
            if (length > 0)
            {
                found.Add(new TextSpan(at, at + length));
            }

            at += Math.Max(1, length);
        }
    }

    private int LengthAt(string text, int at, string language)
    {
        for (var length = Math.Min(Longest, text.Length - at); length >= 2; length--)
        {
            var name = text.AsSpan(at, length);
            if (!EndsInLetter(name) || !IsWhole(text, at, length) || gazetteer.Find(name, language) is not [var place, ..])
            {
                continue;
            }

            var least = IsMarked(text, at + length) ? Marked : length == 2 ? OfTwoLetters : OfMoreLetters;
            if (place.Prominence >= least && !IsPeopleOrTongue(text, at + length))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Names compare without marks: those behind one are no part of it.</summary>
    private static bool EndsInLetter(ReadOnlySpan<char> name) => IsLetter(name[^1]) && name[^1] != '・';

    /// <summary>A Korean word begins behind a space; a Japanese name in katakana takes the whole run of it.</summary>
    private static bool MayStart(string text, int at) =>
        at == 0 || (IsHangul(text[at]) ? !IsHangul(text[at - 1]) : !IsKatakana(text[at]) || !IsKatakana(text[at - 1]));

    private static bool IsWhole(string text, int at, int length)
    {
        var end = at + length;
        if (end >= text.Length)
        {
            return true;
        }

        if (IsHangul(text[end - 1]) && IsHangul(text[end]))
        {
            var rest = text.AsSpan(end);
            foreach (var particle in KoreanParticles)
            {
                if (rest.StartsWith(particle, StringComparison.Ordinal)
                    && (rest.Length == particle.Length || !IsHangul(rest[particle.Length])))
                {
                    return true;
                }
            }

            return false;
        }

        return !(IsKatakana(text[end - 1]) && IsKatakana(text[end]));
    }

    private static bool IsMarked(string text, int end) =>
        end < text.Length && text[end] is '市' or '省' or '州' or '县' or '縣' or '県' or '府' or '都' or '시';

    private static bool IsPeopleOrTongue(string text, int end) =>
        end < text.Length && text[end] is '人' or '语' or '語' or '话' or '話' or '인' or '어';

    private static bool IsLetter(char letter) => letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' || IsHangul(letter);

    private static bool IsHangul(char letter) => letter is >= '\uAC00' and <= '\uD7AF';

    private static bool IsKatakana(char letter) => letter is >= '\u30A1' and <= '\u30FE';
}
