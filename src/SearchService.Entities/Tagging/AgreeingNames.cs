using SearchService.Articles;
using SearchService.Entities.People;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// People in a Slavic language whose given and family name agree in case: "з Маркіяном Павлишиним", "Варвара Романова". The tagger takes
/// rare names for places, and a given name that opens a sentence for a word.
/// </summary>
internal sealed class AgreeingNames(Gazetteer gazetteer)
{
    private const int ShortestWord = 3;

    /// <summary>Adds people, and puts the kinds and edges of names right; the list is sorted by part and place, before and after.</summary>
    public void Add(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        if (CaseEndings.In(language) is null)
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

                if (MayBeWidened(names, next, part, pair) && IsPerson(text, pair, language))
                {
                    found.Add(new TaggedName(part, pair, EntityKind.Person));
                    at = pair.End;
                }
            }
        }

        if (found.Count > 0)
        {
            names.RemoveAll(name => found.Exists(person => person.Part == name.Part && person.Span.Overlaps(name.Span)));
            names.AddRange(found);
            names.Sort((one, other) => (one.Part, one.Span.Start).CompareTo((other.Part, other.Span.Start)));
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
                && EndOf(text, space + 1) is var end && Math.Min(space - start, end - space - 1) >= ShortestWord)
            {
                at = space + 1;
                return new TextSpan(start, end);
            }
        }

        return default;
    }

    private static int EndOf(string text, int at)
    {
        while (at < text.Length && IsPart(text[at]))
        {
            at++;
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
                || (names[i].Span == pair && names[i].Kind != EntityKind.Place))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPerson(string text, TextSpan pair, string language)
    {
        var space = text.IndexOfAny([' ', '\u00A0'], pair.Start);
        return CaseAgreement.Is(text[pair.Start..space], text[(space + 1)..pair.End], language)
            && !GroundWords.StandBefore(text, pair.Start, language)
            && !gazetteer.IsKnownName(pair.Of(text), language: language);
    }
}
