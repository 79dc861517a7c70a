using SearchService.Articles;
using SearchService.Entities.People;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// People in a Slavic language whose given and family name agree in case: "з Маркіяном Павлишиним", "Варвара Романова". The tagger takes
/// rare names for places, and a given name that opens a sentence for a word. And people in the genitive of a Germanic language, which the
/// tagger passes over or joins with what is theirs: "Magdalena Anderssons regering", "Angela Merkels Politik".
/// </summary>
internal sealed class AgreeingNames(Gazetteer gazetteer, PersonNames people)
{
    private const int ShortestWord = 3;

    private readonly LastWordCase _lastWord = new(people);

    /// <summary>Adds people, and puts the kinds and edges of names right; the list is sorted by part and place, before and after.</summary>
    public void Add(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        var isGermanic = language is "de" or "sv" or "no" or "da";
        if (!isGermanic && CaseEndings.In(language) is null)
        {
            return;
        }

        var found = new List<TaggedName>();
        var next = 0;
        for (var part = 0; part < texts.Count; part++)
        {
            var text = texts[part];
            for (var at = 0; NextPair(text, ref at) is { Length: > 0 } pair;)
            {
                while (next < names.Count && (names[next].Part < part || (names[next].Part == part && names[next].Span.End <= pair.Start)))
                {
                    next++;
                }

                var begun = PersonAt(names, next, part, pair.Start);
                var hasMore = begun.Length > pair.Length
                    && (isGermanic ? IsAnotherBehind(text, pair) : text[pair.End - 1] == '.');
                if ((hasMore || MayBeWidened(names, next, part, pair))
                    && (isGermanic ? IsInGenitive(text, pair, language, hasMore) : Agree(text, pair, language))
                    && !GroundWords.StandBefore(text, pair.Start, language)
                    && !gazetteer.IsKnownName(pair.Of(text), language: language))
                {
                    found.Add(new TaggedName(part, pair, EntityKind.Person));
                    at = pair.End;
                }
            }
        }

        if (isGermanic)
        {
            CutFamilies(texts, names, found);
        }

        TaggedSpans.Replace(names, found);
    }

    /// <summary>"Habecks Pläne", where somebody called Habeck is named in full.</summary>
    private void CutFamilies(IReadOnlyList<string> texts, List<TaggedName> names, List<TaggedName> found)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in found.Concat(names.Where(name => name.Kind == EntityKind.Person)))
        {
            var full = name.Span.Of(texts[name.Part]);
            if (full.LastIndexOf(' ') is > 0 and var space)
            {
                families.Add(full[(space + 1)..].TrimEnd('s').ToString());
            }
        }

        for (var i = 0; i < names.Count && families.Count > 0; i++)
        {
            var whole = names[i].Span.Of(texts[names[i].Part]);
            if (names[i].Kind == EntityKind.Person && whole.IndexOf(' ') is > 1 and var end && whole[end - 1] == 's'
                && families.Contains(whole[..(end - 1)].ToString()) && !people.Contains(whole[..end]))
            {
                names[i] = names[i] with { Span = new TextSpan(names[i].Span.Start, names[i].Span.Start + end) };
            }
        }
    }

    /// <summary>The next two words with a capital that a space parts; then <paramref name="at"/> is where the second begins.</summary>
    private static TextSpan NextPair(string text, ref int at)
    {
        while (at < text.Length)
        {
            if (!char.IsUpper(text[at]) || (at > 0 && IsPart(text[at - 1])))
            {
                at++;
                continue;
            }

            var (start, space) = (at, EndOf(text, at));
            at = space;
            if (space + 1 < text.Length && text[space] is ' ' or '\u00A0' && char.IsUpper(text[space + 1])
                && space - start >= ShortestWord)
            {
                at = space + 1;
                var end = WithInitials(text, at) is var dot and > 0 ? dot : EndOf(text, at);
                if (end - at >= ShortestWord)
                {
                    return new TextSpan(start, end);
                }
            }
        }

        return default;
    }

    /// <summary>Where "В.В." or "В. В." ends that begins here; 0 where none does.</summary>
    private static int WithInitials(string text, int at)
    {
        var end = 0;
        while (at + 1 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.')
        {
            end = at + 2;
            at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        }

        return end;
    }

    private static int EndOf(string text, int at)
    {
        var start = at;
        while (at < text.Length && IsPart(text[at]))
        {
            at++;
        }

        // "Петров-" is cut off at the end of a line, "Peter'" in the genitive.
        while (at > start + 1 && !char.IsLetter(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool IsPart(char letter) => char.IsLetter(letter) || letter is '-' or '\'' or '’';

    /// <summary>Nothing stands here yet, or a name that is part of this one and no person's in full.</summary>
    private static bool MayBeWidened(List<TaggedName> names, int next, int part, TextSpan pair)
    {
        for (var i = next; i < names.Count && names[i].Part == part && names[i].Span.Start < pair.End; i++)
        {
            if (names[i].Span.Start < pair.Start || names[i].Span.End > pair.End
                || (names[i].Span == pair && names[i].Kind == EntityKind.Person))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The person that the tagger sees from here on; empty where it sees none.</summary>
    private static TextSpan PersonAt(List<TaggedName> names, int next, int part, int start) =>
        next < names.Count && names[next] is { Kind: EntityKind.Person } name && name.Part == part && name.Span.Start == start
            ? name.Span
            : default;

    /// <summary>What follows the second word is another name or none: "Angela Merkels Politik".</summary>
    private bool IsAnotherBehind(string text, TextSpan pair) => pair.End + 1 < text.Length && text[pair.End] == ' '
        && !(IsKnown(text, LastStart(text, pair)) && IsKnown(text, pair.End + 1));

    /// <summary>The word that begins here is somebody's name as it is printed.</summary>
    private bool IsKnown(string text, int at) => people.Contains(text.AsSpan(at, EndOf(text, at) - at));

    private static int LastStart(string text, TextSpan pair) => text.AsSpan(0, pair.End).LastIndexOfAny(' ', '\u00A0') + 1;

    /// <param name="isNamed">The tagger sees a person here.</param>
    private bool IsInGenitive(string text, TextSpan pair, string language, bool isNamed)
    {
        var space = text.IndexOfAny([' ', '\u00A0'], pair.Start);
        return text[pair.End - 1] == 's' && people.Contains(text.AsSpan(pair.Start, space - pair.Start))
            && (isNamed
                ? _lastWord.Of(text[(space + 1)..pair.End], language) is not null
                : LastWordCase.IsOfFamily(text.AsSpan(space + 1, pair.End - space - 1), language));
    }

    private static bool Agree(string text, TextSpan pair, string language)
    {
        var space = text.IndexOfAny([' ', '\u00A0'], pair.Start);
        return text[pair.End - 1] == '.'
            ? language is "ru" or "uk" && CaseAgreement.IsFamily(text[pair.Start..space], language)
            : CaseAgreement.Is(text[pair.Start..space], text[(space + 1)..pair.End], language);
    }
}
