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
    private const int LongestName = 40;

    private static readonly SearchValues<char> Joints = SearchValues.Create("-'’");

    /// <summary>The text with a space for each such break, every other character where it was; the same string where there is none.</summary>
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
    /// Joins two people that the tagger found on both sides of such a break, where neither list knows the name: "the witness
    /// Maria⏎Lindqvist said".
    /// </summary>
    /// <param name="texts">What the names stand in, part by part.</param>
    /// <param name="names">In the order of the text; joined in place.</param>
    public static void JoinPeople(IReadOnlyList<string> texts, List<TaggedName> names)
    {
        for (var i = names.Count - 2; i >= 0; i--)
        {
            var (name, next) = (names[i], names[i + 1]);
            var text = texts[name.Part];
            if (name.Kind == EntityKind.Person && next.Kind == EntityKind.Person && name.Part == next.Part
                && text[next.Span.Start - 1] == '\n' && Gap(text, next.Span.Start - 1) is { Length: > 0 } gap
                && gap.Start == name.Span.End
                && next.Span.Length == WordLength(text.AsSpan(gap.End)) && RunsOn(text, gap) && GoesOn(text.AsSpan(next.Span.End)))
            {
                names[i] = name with { Span = new TextSpan(name.Span.Start, next.Span.End) };
                names.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>A single break between two letters, with the space at the end of the line; empty for any other.</summary>
    private static TextSpan Gap(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '\r')
        {
            start--;
        }

        return start > 0 && char.IsLetter(text[start - 1]) && at + 1 < text.Length && char.IsUpper(text[at + 1])
            ? new TextSpan(start, at + 1)
            : new TextSpan(at, at);
    }

    private bool IsInName(string text, TextSpan gap)
    {
        var line = Line(text, gap);
        var last = line[(line.LastIndexOfAny(' ', '\t') + 1)..];
        var rest = text.AsSpan(gap.End);
        var first = rest[..WordLength(rest)];
        if (!char.IsUpper(last[0]) || last.Length + first.Length >= LongestName || !RunsOn(text, gap))
        {
            return false;
        }

        return (GoesOn(rest[first.Length..]) && people.Value.Contains(last) && people.Value.Contains(first)) || IsPlace(last, first);
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
        ['\'' or '’', 's', ..] or [',' or ';' or '.' or ')', ..] => true,
        [' ' or '\n', var next, ..] => !char.IsUpper(next),
        _ => false,
    };

    /// <summary>The line is no list of names.</summary>
    private static bool RunsOn(string text, TextSpan gap)
    {
        var line = Line(text, gap);
        var small = 0;
        foreach (var word in line.Split(' '))
        {
            small += !line[word].IsEmpty && char.IsLower(line[word][0]) ? 1 : 0;
        }

        return small >= FewestSmallWords;
    }

    private static ReadOnlySpan<char> Line(string text, TextSpan gap)
    {
        var line = text.AsSpan(0, gap.Start);
        return line[(line.LastIndexOf('\n') + 1)..];
    }
}
