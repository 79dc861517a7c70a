using System.Buffers;
using SearchService.Articles;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>
/// A single line break inside a name, in text whose lines are of any length: "the minister Gerhard⏎Stoltenberg said". The widths of the
/// lines do not tell it from the break behind a headline (see <see cref="RunningText"/>); that both words are known as names, in a line
/// that runs on, does.
/// </summary>
internal sealed class NamesAcrossLines(Gazetteer gazetteer, Lazy<PersonNames> people)
{
    private const int FewestSmallWords = 2;

    /// <summary>What begins a place's name alone and names none ("New") ends no headline.</summary>
    private const int FewestBeforePlace = 1;

    private const int LongestName = 40;
    private const int LongestInitials = 4;

    /// <summary>Characters on either side of a break: far enough from a headline into its text.</summary>
    private const int Near = 4_096;

    private static readonly SearchValues<char> Joints = SearchValues.Create("-'’");

    /// <summary>The text with a space for each such break, all else where it was; the same string if there is none.</summary>
    public string Join(string text)
    {
        char[]? joined = null;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            var gap = Gap(text, at);
            if (gap.Length > 0 && IsInName(text, gap))
            {
                joined ??= text.ToCharArray();
                joined.AsSpan(gap.Start, gap.Length).Fill(' ');
            }
        }

        return joined is null ? text : new string(joined);
    }

    /// <summary>
    /// Joins two people that the tagger found on both sides of such a break, where no list knows the name: "the witness Maria⏎Lindqvist
    /// said".
    /// </summary>
    /// <param name="texts">What the names stand in, part by part.</param>
    /// <param name="names">In the order of the text; joined in place.</param>
    public static void JoinPeople(IReadOnlyList<string> texts, List<TaggedName> names)
    {
        var kept = 0;
        foreach (var name in names.ToArray())
        {
            if (kept > 0 && names[kept - 1] is { Kind: EntityKind.Person } before && name.Kind == EntityKind.Person
                && before.Part == name.Part && AreOne(texts[name.Part], before.Span, name.Span))
            {
                names[kept - 1] = before with { Span = new TextSpan(before.Span.Start, name.Span.End) };
            }
            else
            {
                names[kept++] = name;
            }
        }

        names.RemoveRange(kept, names.Count - kept);
    }

    private static bool AreOne(string text, TextSpan name, TextSpan next) =>
        text[next.Start - 1] == '\n' && Gap(text, next.Start - 1) is { Length: > 0 } gap
        && name.End >= gap.Start - 1 && gap.End == next.Start
        && next.Length == WordLength(text.AsSpan(gap.End)) && GoesOn(text.AsSpan(next.End))
        && (RunsOn(text, gap) || IsGivenName(text, name, next)) && !IsUsedAlone(text, gap);

    /// <summary>One word behind others in capitals, its sentence going on: "General Secretary Cyril⏎Ramaphosa told".</summary>
    private static bool IsGivenName(string text, TextSpan name, TextSpan next) =>
        !name.Of(text).Contains(' ') && name.Start > 0 && text[name.Start - 1] == ' '
        && text.AsSpan(next.End) is [' ', var small, ..] && char.IsLower(small);

    /// <summary>
    /// A single break between a letter, or the dot of an initial, and a capital, with the space at the end of the line; empty for any
    /// other.
    /// </summary>
    private static TextSpan Gap(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '\r')
        {
            start--;
        }

        var isOpen = start > 1 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && char.IsUpper(text[start - 2])));
        return isOpen && at + 1 < text.Length && char.IsUpper(text[at + 1]) ? new TextSpan(start, at + 1) : new TextSpan(at, at);
    }

    private bool IsInName(string text, TextSpan gap)
    {
        var line = Line(text, gap);
        var last = LastWord(line);
        var before = LastWord(line[..^last.Length].TrimEnd());
        var rest = text.AsSpan(gap.End);
        var first = rest[..WordLength(rest)];
        if (!char.IsUpper(last[0]))
        {
            return TaggedSpans.IsParticle(last) && before is [var capital, ..] && char.IsUpper(capital);
        }

        if (last[^1] == '.')
        {
            return last.Length <= LongestInitials && people.Value.Contains(first);
        }

        return last.Length + first.Length < LongestName
            && ((RunsOn(text, gap, FewestBeforePlace) && IsPlace(last, first))
                || (RunsOn(text, gap) && GoesOn(rest[first.Length..]) && people.Value.Contains(last) && people.Value.Contains(first)
                    && !IsUsedAlone(text, gap)));
    }

    /// <summary>
    /// The last word of the line ends a name elsewhere nearby: it is a family name, and the line ends behind the whole of it, as a headline
    /// does. Only so far as <see cref="Near"/>: a long text may have very many such breaks.
    /// </summary>
    private static bool IsUsedAlone(string whole, TextSpan gap)
    {
        var word = LastWord(Line(whole, gap));
        var from = Math.Max(0, gap.Start - Near);
        var text = whole.AsSpan(from, Math.Min(whole.Length, gap.End + Near) - from);
        for (var at = text.IndexOf(word); at >= 0;)
        {
            var end = at + word.Length;
            if (from + end != gap.Start && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))
                && !(end + 1 < text.Length && char.IsWhiteSpace(text[end]) && char.IsUpper(text[end + 1])))
            {
                return true;
            }

            at = text[end..].IndexOf(word) is >= 0 and var next ? end + next : -1;
        }

        return false;
    }

    /// <summary>The name of a place whose first word alone is none: "Los⏎Angeles".</summary>
    private bool IsPlace(ReadOnlySpan<char> last, ReadOnlySpan<char> first)
    {
        Span<char> name = stackalloc char[LongestName];
        last.CopyTo(name);
        name[last.Length] = ' ';
        first.CopyTo(name[(last.Length + 1)..]);
        return gazetteer.IsKnownName(name[..(last.Length + 1 + first.Length)]) && !gazetteer.IsKnownName(last);
    }

    private static int WordLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsLetter(rest[length])
            || (Joints.Contains(rest[length]) && length + 1 < rest.Length && char.IsUpper(rest[length + 1]))))
        {
            length++;
        }

        return length;
    }

    /// <summary>
    /// The word ends a name, and its sentence goes on: behind a headline that ends in a name, a text begins with the whole name of
    /// somebody.
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<char> behind) => behind switch
    {
        [] => true,
        [' ', 'J' or 'S', 'r', ..] or ['\'' or '’', 's', ..] or [',' or ';' or '.' or ')', ..] => true,
        [' ' or '\n', var next, ..] => !char.IsUpper(next),
        _ => false,
    };

    /// <summary>The line is no list of names.</summary>
    private static bool RunsOn(string text, TextSpan gap, int fewest = FewestSmallWords)
    {
        var line = Line(text, gap);
        var small = 0;
        foreach (var word in line.Split(' '))
        {
            small += !line[word].IsEmpty && char.IsLower(line[word][0]) ? 1 : 0;
        }

        return small >= fewest;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> line) => line[(line.LastIndexOfAny(' ', '\t') + 1)..];

    private static ReadOnlySpan<char> Line(string text, TextSpan gap)
    {
        var line = text.AsSpan(0, gap.Start);
        return line[(line.LastIndexOf('\n') + 1)..];
    }
}
