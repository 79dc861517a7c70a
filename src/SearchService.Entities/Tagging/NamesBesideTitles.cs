using System.Collections.Frozen;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// People whom the tagger passed over or took for a place, named in full right behind a title or a verb of saying: "burgemeester Jur de
/// Koning", "sagte Finja Pfennig". Names that are rare are known by nothing else.
/// </summary>
internal sealed class NamesBesideTitles(Gazetteer gazetteer, PersonNames people)
{
    private const int LongestWord = 24;

    private const int MostNames = 4;

    /// <summary>Behind a title is no town of some 80,000 inhabitants, unless people are called so too.</summary>
    private const int Town = 113;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(WorldTitles.Trimmed);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Set(WorldTitles.SayingBefore);

    /// <summary>Adds people, and puts the kinds of names right; the list is sorted by part and place in it, before and after.</summary>
    public void Add(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        var found = new List<TaggedName>();
        var next = 0;
        for (var part = 0; part < texts.Count; part++)
        {
            var text = texts[part];
            for (var at = 0; at < text.Length; at++)
            {
                if (!char.IsUpper(text[at]) || at < 2 || text[at - 1] != ' ' || !char.IsLetter(text[at - 2]))
                {
                    continue;
                }

                while (next < names.Count && (names[next].Part < part || (names[next].Part == part && names[next].Span.End <= at)))
                {
                    next++;
                }

                var isFree = next == names.Count || names[next].Part > part || names[next].Span.Start > at;
                var opens = !isFree && names[next] is var name && name.Kind != EntityKind.Person && name.Span.Start == at;
                if ((isFree || opens) && NameAt(text, at, language) is { Length: > 0 } span && Introduces(text, at, language)
                    && IsPerson(text, span, names, next, part, language))
                {
                    found.Add(new TaggedName(part, span, EntityKind.Person));
                    at = span.End - 1;
                }
            }
        }

        TaggedSpans.Replace(names, found);
    }

    /// <summary>Whether the word before, on the same line, is a title or a verb of saying.</summary>
    private static bool Introduces(string text, int at, string language)
    {
        var end = at - 1;
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        if (end - start is 0 or > LongestWord)
        {
            return false;
        }

        Span<char> lowered = stackalloc char[LongestWord];
        ReadOnlySpan<char> word = lowered[..text.AsSpan(start, end - start).ToLowerInvariant(lowered)];
        if (word is "je" && start > 1 && language is "hr" or "sr" or "bs" && text[start - 1] == ' ')
        {
            // "rekao je Tonko Krajina".
            return Introduces(text, start, "");
        }

        // Inside a sentence a title with a capital is part of a name, except in German: "Premier League".
        return (Titles.Contains(word) || Verbs.Contains(word))
            && (!char.IsUpper(text[start]) || language == "de" || start == 0 || new NameWords(text).StartsSentence(start));
    }

    /// <summary>Two words or more with a capital, small words of names between them; empty where there are fewer.</summary>
    private static TextSpan NameAt(string text, int start, string language)
    {
        // "Emre Koob der Zeitung"; "von der" is a particle.
        var (end, capitals, at, afterName) = (start, 0, start, false);
        while (capitals < MostNames && at < text.Length)
        {
            var wordEnd = at;
            while (wordEnd < text.Length && (char.IsLetter(text[wordEnd]) || (text[wordEnd] is '-' or '\'' or '’' && wordEnd > at)))
            {
                wordEnd++;
            }

            var word = text.AsSpan(at, wordEnd - at);
            if (IsName(word))
            {
                (end, capitals) = (wordEnd, capitals + 1);
            }
            else if (capitals != 1 || word.IsEmpty || char.IsUpper(word[0]) || !TaggedSpans.IsParticle(word)
                || (language == "de" && word is ['d', 'e', ..] && afterName))
            {
                break;
            }

            if (wordEnd >= text.Length || text[wordEnd] != ' ')
            {
                break;
            }

            (at, afterName) = (wordEnd + 1, wordEnd == end);
        }

        return capitals >= 2 ? new TextSpan(start, end) : default;
    }

    /// <summary>A capital and small letters: what is all in capitals is an abbreviation or a headline.</summary>
    private static bool IsName(ReadOnlySpan<char> word) => word.Length >= 2 && char.IsUpper(word[0]) && word.ContainsAnyExcept(word[0])
        && char.IsLower(word[^1]);

    private bool IsPerson(string text, TextSpan span, List<TaggedName> names, int next, int part, string language)
    {
        for (var i = next; i < names.Count && names[i].Part == part && names[i].Span.Start < span.End; i++)
        {
            // "Василин" of "Божен Василин". In German the word before a name may be a noun: "sagte Polizeisprecher Hans Müller".
            var mayBe = names[i].Kind switch
            {
                EntityKind.Place => true,
                EntityKind.Person => names[i].Span.Start > span.Start && language != "de",
                _ => names[i].Span == span && people.Contains(FirstOf(span.Of(text))),
            };
            if (!mayBe || names[i].Span.End > span.End)
            {
                return false;
            }
        }

        var name = span.Of(text);
        var first = FirstOf(name);
        return !gazetteer.IsKnownName(name, language: language)
            && (people.Contains(first) || gazetteer.Known.ProminenceOf(first, language) < Town);
    }

    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> name) => name[..name.IndexOf(' ')];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
