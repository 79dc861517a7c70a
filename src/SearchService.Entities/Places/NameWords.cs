using System.Globalization;
using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>
/// The words of a text as names of places are made of them: letters with the marks on them; an apostrophe parts "l'" from what follows.
/// </summary>
internal readonly struct NameWords(string text)
{
    /// <summary>Stands inside Persian words.</summary>
    private const char ZeroWidthNonJoiner = '\u200C';

    /// <summary>The next word at or behind a place in the text, which moves behind it.</summary>
    public bool TryNext(ref int at, out TextSpan word)
    {
        while (at < text.Length && !char.IsLetter(text[at]))
        {
            at++;
        }

        var start = at;
        at = EndOf(at);
        word = new TextSpan(start, at);
        return start < text.Length;
    }

    /// <summary>Where runs of one, two and more words end, parted by one space or hyphen; how many there are.</summary>
    public int Run(TextSpan first, Span<int> ends)
    {
        var (count, end) = (1, first.End);
        ends[0] = end;
        while (count < ends.Length && end + 1 < text.Length && text[end] is ' ' or '-' or '\u00A0' && char.IsLetter(text[end + 1]))
        {
            end = EndOf(end + 1);
            ends[count++] = end;
        }

        return count;
    }

    /// <summary>Where the last word of a run begins.</summary>
    public int LastStart(TextSpan run)
    {
        var at = run.End;
        while (at > run.Start && IsPart(at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>The word before, on the same side of any mark but an apostrophe; empty where none is.</summary>
    public ReadOnlySpan<char> Before(int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\'' or '’' or '\u00A0')
        {
            end--;
        }

        var begin = end;
        while (begin > 0 && IsPart(begin - 1))
        {
            begin--;
        }

        return end == start ? default : text.AsSpan(begin, end - begin);
    }

    /// <summary>The word right behind, with one space between; empty where none is.</summary>
    public ReadOnlySpan<char> After(int end) => end + 1 < text.Length && text[end] == ' ' && char.IsLetter(text[end + 1])
        ? text.AsSpan(end + 1, EndOf(end + 1) - end - 1)
        : default;

    public bool StartsSentence(int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '"' or '“' or '„' or '«' or '(')
        {
            at--;
        }

        return at <= 0 || text[at - 1] is '.' or '!' or '?' or '\n' or '\r' or ':' or '…';
    }

    private int EndOf(int at)
    {
        while (at < text.Length && IsPart(at))
        {
            at++;
        }

        return at;
    }

    private bool IsPart(int at) => text[at] is var letter && letter < 128
        ? char.IsAsciiLetter(letter) || (letter is '\'' or '"' && IsBetweenHebrew(at))
        : char.IsLetter(letter) || letter is '׳' or '״' or ZeroWidthNonJoiner
            || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>צ'ילה: a mark that Hebrew puts behind a letter.</summary>
    private bool IsBetweenHebrew(int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] is >= 'א' and <= 'ת' && text[at + 1] is >= 'א' and <= 'ת';
}
