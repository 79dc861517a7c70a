using System.Buffers;
using System.Globalization;
using System.Text;
using SearchService.Articles;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Splits a composed text (<see cref="ComposedText"/>) into words, in the same way in every language: where one begins and ends must not
/// hang on a guess of the language.
/// </summary>
/// <remarks>
/// <code>
/// run       = part { [ mark ] part }      initials may have a space behind their dot: "J. K."; so may groups of digits: "1 000"
/// part      = word | number | character   letters and digits that touch are two parts: "C130"
/// word      = letters { apostrophe letters }
/// number    = digits with separators of thousands and a decimal point
/// character = a character of a script without spaces, with its marks
/// </code>
/// A mark is one of <c>- . _ &amp; / @ : + # * · ,</c> between two parts, and only one; so are the apostrophes of "rock'n'roll".
/// </remarks>
internal sealed class WordBreaker(string text)
{
    /// <summary>Longer ones are no words: nothing is found by them.</summary>
    public const int LongestWord = 255;

    private const int MostPartsOfWhole = 6;
    private const int LongestWhole = 64;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ`´′ʻ＇׳״");

    /// <summary>Marks that join words; those of the first string are spelling alone and fall away in the whole word.</summary>
    private const string Silent = "-‐‑.·";
    private static readonly SearchValues<char> Joining = SearchValues.Create(Silent + "_&/@:+#*");

    private int _at;

    public static bool IsApostrophe(char c) => Apostrophes.Contains(c) || c == '"';

    /// <summary>Whether a mark joins words and is spelling alone.</summary>
    public static bool IsSilent(char c) => Silent.Contains(c, StringComparison.Ordinal);

    /// <summary>A pattern or word as the whole of a run would be: without apostrophes and the marks that are mere spelling.</summary>
    public static string WithoutSpelling(string word) =>
        word.AsSpan().IndexOfAny(Apostrophes) < 0 && word.AsSpan().IndexOfAny(Silent) < 0 ? word
        : string.Concat(word.Where(c => !IsApostrophe(c) && !IsSilent(c)));

    /// <summary>The next run, or null at the end.</summary>
    public WordRun? Next()
    {
        while (_at < text.Length && !WordCharacters.IsAt(text, _at))
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return null;
        }

        var first = Part();
        if (!GoesOn(first, 1))
        {
            return new WordRun([first], "");
        }

        List<WordPart> parts = [first];
        do
        {
            parts.Add(Part());
        }
        while (GoesOn(parts[^1], parts.Count));

        // A part of marks alone has no plain form and takes no position.
        return new WordRun(
            parts, parts.TrueForAll(part => Folding.Fold(part.Span.Of(text).ToString()).Length > 0) ? Whole(parts) : "");
    }

    /// <inheritdoc cref="PlainWords.PassOver"/>
    public int PassOver(ReadOnlySpan<bool> sought) => PlainWords.PassOver(text, ref _at, sought);

    /// <param name="last">The part before.</param>
    /// <param name="count">How many there are.</param>
    private bool GoesOn(WordPart last, int count)
    {
        if (_at == text.Length || last.Kind == WordPartKind.Character || count == 64)
        {
            return false;
        }

        if (WordCharacters.IsAt(text, _at))
        {
            return !IsUnspaced(_at);
        }

        if (IsSpacedGroup(last, count))
        {
            _at++;
            return true;
        }

        // "J. K. Rowling": the space behind an initial's dot.
        var space = _at + 1 < text.Length && text[_at] == '.' && text[_at + 1] == ' '
            && IsInitial(last) && IsInitialAt(_at + 2) ? 1 : 0;
        var next = _at + 1 + space;
        if (!(Joining.Contains(text[_at]) || IsBesideAnd(_at))
            || next >= text.Length || !WordCharacters.IsAt(text, next) || IsUnspaced(next)
            || (text[_at] == '-' && IsInitialsAt(next)))
        {
            return false;
        }

        _at = next;
        return true;
    }

    /// <summary>Whether three digits behind a space belong to the number before it.</summary>
    private bool IsSpacedGroup(WordPart last, int count) => last.Kind == WordPartKind.Number && text[_at] == ' '
        && (count == 1 ? last.Span.Length <= 3 && text[last.Span.Start] != '0' : last.Span.Length == 3 && text[last.Span.Start - 1] == ' ')
        && WrittenNumber.IsThreeDigits(text, _at + 1);

    private bool IsInitial(WordPart part) => part.Span.Length == 1 && char.IsUpper(text[part.Span.Start]);

    private bool IsInitialAt(int at) => at + 1 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.';

    /// <summary>Behind a hyphen initials begin a word of their own: "non-U.S." is found by US.</summary>
    private bool IsInitialsAt(int at) => at + 2 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.' && char.IsUpper(text[at + 2])
        && (at + 3 == text.Length || !IsLetter(at + 3));

    private WordPart Part()
    {
        var start = _at;
        if (IsUnspaced(_at))
        {
            do
            {
                _at++;
            }
            while (_at < text.Length && (char.IsLowSurrogate(text[_at]) || IsMark(_at)));
            return new WordPart(new TextSpan(start, _at), WordPartKind.Character);
        }

        if (IsDigit(_at))
        {
            _at = WrittenNumber.EndOf(text, _at);
            return new WordPart(new TextSpan(start, _at), WordPartKind.Number);
        }

        while (_at < text.Length && IsLetter(_at))
        {
            _at++;
            if (_at + 1 < text.Length && WordCharacters.IsAt(text, _at + 1) && IsLetter(_at + 1)
                && (Apostrophes.Contains(text[_at]) ? !IsBesideAnd(_at) : IsGershayim(_at)))
            {
                _at++;
            }
        }

        return new WordPart(new TextSpan(start, _at), WordPartKind.Word);
    }

    private bool IsDigit(int at) => WrittenNumber.IsDigit(text, at);

    private bool IsUnspaced(int at) => IsUnspaced(text, at);

    private bool IsLetter(int at) => WordCharacters.IsAt(text, at) && !IsDigit(at) && !IsUnspaced(at);

    /// <summary>An apostrophe at the "and" that is written "n" between two words: "rock'n'roll" has the words of "rock 'n' roll".</summary>
    private bool IsBesideAnd(int at) => Apostrophes.Contains(text[at]) && (IsAnd(at + 1) || IsAnd(at - 1));

    private bool IsAnd(int at) => at > 1 && at + 2 < text.Length && (text[at] is 'n' or 'N') && Apostrophes.Contains(text[at - 1])
        && Apostrophes.Contains(text[at + 1]) && IsLetter(at - 2) && IsLetter(at + 2);

    /// <summary>A quotation mark inside a Hebrew abbreviation: צה"ל.</summary>
    private bool IsGershayim(int at) => text[at] == '"' && at > 0 && IsHebrew(text[at - 1]) && IsHebrew(text[at + 1]);

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';

    private bool IsMark(int at) =>
        char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>
    /// A letter of a script that parts words by no space, or joins them with what belongs to them: Thai to Khmer, Hangul, kana, Han.
    /// </summary>
    public static bool IsUnspaced(string text, int at)
    {
        var c = text[at];
        if (c < 0x0E00)
        {
            return false;
        }

        return c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
                or (>= '\u3005' and <= '\u3007') or (>= '\u3040' and <= '\u30FF')
                or (>= '\u3130' and <= '\u318F') or (>= '\u31F0' and <= '\u31FF')
                or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF')
            ? WordCharacters.IsAt(text, at) && !WrittenNumber.IsDigit(text, at)
            : char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                && char.ConvertToUtf32(c, text[at + 1]) is >= 0x20000 and <= 0x3FFFF;
    }

    private string Whole(List<WordPart> parts)
    {
        if (parts.Count > MostPartsOfWhole || parts[^1].Span.End - parts[0].Span.Start > LongestWhole)
        {
            return "";
        }

        var whole = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            var between = i == 0 ? default : text.AsSpan(parts[i - 1].Span.End, parts[i].Span.Start - parts[i - 1].Span.End);
            foreach (var mark in between)
            {
                whole.Append(mark == ' ' || IsSilent(mark) || IsApostrophe(mark) ? "" : mark.ToString());
            }

            foreach (var c in i == 0 ? WordForms.WithoutElision(parts[0].Span.Of(text)) : parts[i].Span.Of(text))
            {
                if (!IsApostrophe(c) && !(parts[i].Kind == WordPartKind.Number && c is ',' or '\u00A0' or '\u202F' or '\u2009'))
                {
                    whole.Append(c);
                }
            }
        }

        return Folding.Fold(whole.ToString());
    }
}
