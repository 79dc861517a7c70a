using System.Collections.Frozen;
using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Puts the edges of names right that the model of all languages found: it has seen few of their words, and takes a
/// mark or a small word with them.
/// </summary>
internal static class TaggedSpans
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = FrozenSet.ToFrozenSet(
        (
            "van von de di da del della der den ter ten te zu zum zur af av bin ibn al el le la du des dos das do d l al- el- y e "
            + "i st sankt o' mc mac ben bint abu umm "
        + "la das dal degli dei lo vom und fitz").Split(' ').Distinct(),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Conjunctions =
        [" i ", " a ", " y ", " e ", " et ", " und ", " en ", " og ", " och ", " ja ", " ve ", " και ", " oraz ", " та ", " і "];

    /// <summary>Languages in which no name of one person has its "and" inside, as "Ortega y Gasset" has.</summary>
    private static readonly FrozenDictionary<string, string[]> Parting = new Dictionary<string, string[]>
    {
        ["it"] = [" e ", " ed "],
        ["fr"] = [" et "],
        ["de"] = [" und "],
        ["nl"] = [" en "],
        ["pl"] = [" i ", " oraz "],
        ["cs"] = [" a "],
        ["ru"] = [" и "],
        ["uk"] = [" і ", " та ", " й "],
        ["sv"] = [" och "],
        ["no"] = [" og "],
        ["da"] = [" og "],
        ["fi"] = [" ja "],
        ["tr"] = [" ve "],
        ["el"] = [" και "],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ministries = FrozenSet.ToFrozenSet(
        (
            "Financiën|Justitie|Veiligheid|Defensie|Onderwijs|Volksgezondheid|Verkeer|Landbouw|Natuur|Milieu|Economie|Werk|"
            + "Buitenlandse Zaken|Binnenlandse Zaken|Sociale Zaken|Economische Zaken|Buitenlandse|Binnenlandse|Sociale|Economische|"
            + "Mobiliteit|Begroting").Split('|'),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A small word that names of people have inside them.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>Parts names between which a dash stands, and people between whom a quote does.</summary>
    public static void Split(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (text, span) = (texts[names[i].Part], names[i].Span);
            if (names[i].Kind != EntityKind.None && Gap(text, span, names[i].Kind, language) is { Length: > 0 } gap)
            {
                names[i] = names[i] with { Span = new TextSpan(span.Start, gap.Start) };
                names.Insert(i + 1, names[i] with { Span = new TextSpan(gap.End, span.End) });
            }
        }
    }

    /// <summary>Puts names in place of those that they overlap; both lists are sorted by part and place in it, before and after.</summary>
    public static void Replace(List<TaggedName> names, List<TaggedName> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var kept = new List<TaggedName>(names.Count + found.Count);
        var next = 0;
        foreach (var name in names)
        {
            while (next < found.Count && (found[next].Part < name.Part
                || (found[next].Part == name.Part && found[next].Span.End <= name.Span.Start)))
            {
                kept.Add(found[next++]);
            }

            if (next == found.Count || found[next].Part > name.Part || found[next].Span.Start >= name.Span.End)
            {
                kept.Add(name);
            }
        }

        kept.AddRange(found[next..]);
        names.Clear();
        names.AddRange(kept);
    }

    /// <summary>Trims each name, and takes out those of which nothing with a capital is left.</summary>
    public static void Trim(IReadOnlyList<string> texts, List<TaggedName> names)
    {
        var kept = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var span = Trim(texts[names[i].Part], WithoutMinistry(texts[names[i].Part], names[i].Span), names[i].Kind);
            if (span.Length > 0)
            {
                names[kept++] = names[i] with { Span = span };
            }
        }

        names.RemoveRange(kept, names.Count - kept);
    }

    /// <summary>
    /// "Michaił Gorbaczow i Xi Jinping": how long the word for "and" is, with its spaces, before a capital. Two people where both are named
    /// in full, and in most languages always.
    /// </summary>
    private static int Conjunction(string text, TextSpan rest, string[] conjunctions)
    {
        foreach (var joint in conjunctions)
        {
            if (rest.Of(text).StartsWith(joint) && joint.Length < rest.Length && char.IsUpper(text[rest.Start + joint.Length]))
            {
                return joint.Length;
            }
        }

        return 0;
    }

    /// <summary>"minister Wim de Vries van Financiën" is Wim de Vries.</summary>
    private static TextSpan WithoutMinistry(string text, TextSpan span)
    {
        var name = span.Of(text);
        var at = name.LastIndexOf(" van ");
        return at > 0 && Ministries.Contains(name[(at + 5)..]) ? new TextSpan(span.Start, span.Start + at) : span;
    }

    /// <summary>"Джека - Лиза", "Толстого «Золотой": two names, or a name and a title.</summary>
    private static TextSpan Gap(string text, TextSpan span, EntityKind kind, string language)
    {
        var parting = Parting.GetValueOrDefault(language, []);
        for (var i = span.Start; i < span.End; i++)
        {
            if (kind == EntityKind.Person && text[i] is '«' or '»' or '"' or '“' or '„' or '—')
            {
                return new TextSpan(i, i + 1);
            }

            if (kind == EntityKind.Person && text[i] == ' ' && Conjunction(text, new TextSpan(i, span.End), parting) is var own and > 0)
            {
                return new TextSpan(i, i + own);
            }

            if (kind == EntityKind.Person && text[i] == ' '
                && Conjunction(text, new TextSpan(i, span.End), Conjunctions) is var joint and > 0
                && span.Of(text)[..(i - span.Start)].Contains(' ') && text.AsSpan(i + joint, span.End - i - joint).Contains(' '))
            {
                return new TextSpan(i, i + joint);
            }

            if (text[i] is '-' or '–' && i > span.Start && i + 1 < span.End && text[i - 1] == ' ' && text[i + 1] == ' ')
            {
                return new TextSpan(i - 1, i + 2);
            }
        }

        return default;
    }

    private static TextSpan Trim(string text, TextSpan span, EntityKind kind)
    {
        var (start, end) = (span.Start, span.End);
        for (var changed = true; changed && start < end;)
        {
            changed = false;
            while (start < end && IsEdge(text[start]))
            {
                start++;
                changed = true;
            }

            while (end > start && IsEdge(text[end - 1]) && !IsInitial(text, start, end))
            {
                end--;
                changed = true;
            }

            var first = FirstWord(text, start, end);
            if (first > start && !char.IsUpper(text[start]) && !(kind == EntityKind.Person && MayOpen(text, start, first, end)))
            {
                start = first;
                changed = true;
            }

            var last = LastWord(text, start, end);
            if (last < end && last >= start && !char.IsUpper(text[last]) && !text.AsSpan(last, end - last).Contains('-')
                && !IsElided(text.AsSpan(last, end - last)))
            {
                end = last;
                changed = true;
            }
        }

        return new TextSpan(start, Math.Max(start, end));
    }

    /// <summary>"d'Estaing".</summary>
    private static bool IsElided(ReadOnlySpan<char> word) => word.IndexOfAny('\'', '’') is > 0 and var at && at + 1 < word.Length
        && char.IsUpper(word[at + 1]);

    /// <summary>"van den Berg", "al-Assad": a particle before a capital.</summary>
    private static bool MayOpen(string text, int start, int end, int limit) =>
        Particles.Contains(text.AsSpan(start, end - start).TrimEnd("'’")) && FirstWord(text, end + 1, limit) > end + 1
        || text.AsSpan(start, end - start).Contains('-') && text.AsSpan(start, end - start).ContainsAnyInRange('A', 'Z');

    private static bool IsEdge(char letter) =>
        char.IsWhiteSpace(letter) || (!char.IsLetterOrDigit(letter) && letter is not (')' or '+') && !char.IsSurrogate(letter));

    /// <summary>"Jr.", "J.": the dot belongs to it.</summary>
    private static bool IsInitial(string text, int start, int end) =>
        text[end - 1] == '.' && end - start >= 2
        && ((char.IsUpper(text[end - 2]) && (end - 3 < start || !char.IsLetter(text[end - 3])))
            || text.AsSpan(start, end - start).EndsWith(" Jr."));

    private static int FirstWord(string text, int start, int end)
    {
        var at = start;
        while (at < end && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int LastWord(string text, int start, int end)
    {
        var at = end;
        while (at > start && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
