using System.Collections.Frozen;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Parts what the model of all languages ran together: two places side by side ("Yunanistan Kıbrıs"), a person and where he is ("Andreas
/// Papas Ateenassa", "Ankara Leyla Demir"), and the small word that opens the sentence ("La Hongrie", "Myös Alankomaissa"); and drops names
/// that are nothing but such a word.
/// </summary>
internal sealed class NamesRunTogether(Gazetteer gazetteer, PersonNames people)
{
    private const int MostWords = 12;

    /// <summary>Nearly all countries, capitals, cities of a million.</summary>
    private const int WellKnown = 145;

    /// <summary>Towns of some 80,000 inhabitants.</summary>
    private const int Known = 113;

    private const int ShortestPlace = 4;

    /// <summary>Small words inside names: "Deutschland und Partner" is one.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joins =
        "de del della di du des da do dos das der van von of und y e et i en og och & al à am an im"
            .Split(' ').Distinct().ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PlacesBehindNouns _nouns = new(gazetteer, people);

    public void Part(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        var kept = new List<TaggedName>(names.Count + 4);
        Span<TextSpan> words = stackalloc TextSpan[MostWords];
        foreach (var name in names)
        {
            var text = texts[name.Part];
            var count = NameParts.Of(text, name.Span, words);
            if (count == 1 && SmallOpeners.Contains(language, words[0].Of(text)) && new NameWords(text).StartsSentence(name.Span.Start))
            {
                continue;
            }

            if (count < 2 || IsKnown(name.Span.Of(text), language, Known) || !TryPart(text, name, words[..count], language, kept))
            {
                kept.Add(name);
            }
        }

        names.Clear();
        names.AddRange(kept);
    }

    private bool TryPart(string text, TaggedName name, ReadOnlySpan<TextSpan> words, string language, List<TaggedName> kept)
    {
        var opens = SmallOpeners.Contains(language, words[0].Of(text)) && new NameWords(text).StartsSentence(name.Span.Start);
        if (opens)
        {
            var rest = new TextSpan(words[1].Start, name.Span.End);
            kept.Add(name with { Span = rest, Kind = IsKnown(rest.Of(text), language, Known) ? EntityKind.Place : name.Kind });
            return true;
        }

        if (name.Kind == EntityKind.Person && PeopleAmongWords.LastRun(text, words) is var run and > 0)
        {
            if (PeopleAmongWords.First(text, words, people) is { Length: > 0 } ahead)
            {
                kept.Add(name with { Span = ahead });
            }

            var rest = name with { Span = new TextSpan(words[run].Start, name.Span.End) };
            if (run + 1 >= words.Length || !TryPart(text, rest, words[run..], language, kept))
            {
                kept.Add(rest);
            }

            return true;
        }

        if (name.Kind == EntityKind.Person && _nouns.TryPart(text, name, words, language, kept))
        {
            return true;
        }

        if (IsRuledByPerson(text, name, words, language))
        {
            kept.Add(name with { Span = words[0], Kind = EntityKind.Place });
            kept.Add(name with { Span = new TextSpan(words[1].Start, name.Span.End) });
            return true;
        }

        if (language == "it" && TryItalianAgent(text, name, words, language, kept))
        {
            return true;
        }

        if (words[0].Of(text) is "Estado" or "Etat" or "État" or "Stato" && people.Contains(words[1].Of(text)))
        {
            kept.Add(name with { Span = new TextSpan(words[1].Start, name.Span.End), Kind = EntityKind.Person });
            return true;
        }

        for (var cut = 1; cut < words.Length; cut++)
        {
            var left = new TextSpan(name.Span.Start, words[cut - 1].End);
            var right = new TextSpan(words[cut].Start, name.Span.End);
            var wellKnown = IsWellKnown(text, left, language);
            if ((wellKnown || (IsKnown(left.Of(text), language, Known) && IsWellKnown(text, right, language)))
                && IsPlaceAhead(text, ref right, language))
            {
                kept.Add(name with { Span = left, Kind = EntityKind.Place });
                kept.Add(name with { Span = right, Kind = EntityKind.Place });
                return true;
            }
        }

        var (first, last) = (words[0], words[^1]);
        if (FromTo(text, words, language) is var between and > 0)
        {
            kept.Add(name with { Span = new TextSpan(first.Start, words[between - 1].End), Kind = EntityKind.Place });
            kept.Add(name with { Span = new TextSpan(words[between + 1].Start, last.End), Kind = EntityKind.Place });
            return true;
        }

        if (char.IsLower(text[words[1].Start]) && !Joins.Contains(words[1].Of(text))
            && (name.Kind == EntityKind.Place ? IsKnown(first.Of(text), language, WellKnown) : IsWellKnown(text, first, language)))
        {
            kept.Add(name with { Span = first, Kind = EntityKind.Place });
            if (IsWellKnown(text, last, language))
            {
                kept.Add(name with { Span = last, Kind = EntityKind.Place });
            }

            return true;
        }

        if (people.Contains(words[1].Of(text)) && IsWellKnown(text, first, language)
            && PlaceSignals.Introduces(language, new NameWords(text).Before(first.Start)))
        {
            kept.Add(name with { Span = first, Kind = EntityKind.Place });
            kept.Add(name with { Span = new TextSpan(words[1].Start, EndOfPerson(text, words)), Kind = EntityKind.Person });
            return true;
        }

        if (name.Kind == EntityKind.Person && words.Length > 2 && LocalCases.SayWhere(text, last, language)
            && IsKnown(last.Of(text), language, WellKnown) && (language != "tr" || !people.Contains(last.Of(text))))
        {
            kept.Add(name with { Span = new TextSpan(first.Start, words[^2].End) });
            kept.Add(name with { Span = last, Kind = EntityKind.Place });
            return true;
        }

        return false;
    }

    /// <summary>Which word stands between a known place and another, and parts them; 0 for none.</summary>
    private int FromTo(string text, ReadOnlySpan<TextSpan> words, string language)
    {
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (IsFromTo(words[i].Of(text), language)
                && IsKnown(text.AsSpan(words[0].Start, words[i - 1].End - words[0].Start), language, Known)
                && IsKnown(text.AsSpan(words[i + 1].Start, words[^1].End - words[i + 1].Start), language, Known))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"Curychu do Benátek", "Kielc z Warszawy", "Reggio Emilia da La Spezia"; "nad" and "na" are in names of towns.</summary>
    private static bool IsFromTo(ReadOnlySpan<char> word, string language) => language switch
    {
        "cs" or "sk" or "pl" => word is "do" or "z" or "ze" or "v" or "ve" or "w" or "we",
        "it" => word is "da" or "ad",
        "ru" or "uk" => word is "в" or "во" or "из" or "до" or "з" or "із" or "у",
        _ => false,
    };

    /// <summary>"inviato a Napoli da Cavour": the place, and who sent him.</summary>
    private bool TryItalianAgent(string text, TaggedName name, ReadOnlySpan<TextSpan> words, string language, List<TaggedName> kept)
    {
        if (name.Kind != EntityKind.Place || words.Length < 3 || words[1].Of(text) is not "da" || !char.IsUpper(text[words[2].Start])
            || !IsWellKnown(text, words[0], language))
        {
            return false;
        }

        kept.Add(name with { Span = words[0] });
        kept.Add(name with { Span = new TextSpan(words[2].Start, name.Span.End), Kind = EntityKind.Person });
        return true;
    }

    /// <summary>"король Галисии Гарсия", "президента Франции Макрона": the title's place in the genitive, then who bears it.</summary>
    private bool IsRuledByPerson(string text, TaggedName name, ReadOnlySpan<TextSpan> words, string language) =>
        language is "ru" or "uk" && name.Kind == EntityKind.Person && char.IsUpper(text[words[1].Start])
        && gazetteer.FindForm(words[0].Of(text), language) is [{ Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.Capital }, ..]
        && !people.Contains(words[0].Of(text))
        && WordRoles.Of(new NameWords(text).Before(name.Span.Start), language) == WordRole.Title;

    /// <summary>The words with a capital, up to the first without.</summary>
    private static int EndOfPerson(string text, ReadOnlySpan<TextSpan> words)
    {
        var end = words[1].End;
        for (var i = 2; i < words.Length && char.IsUpper(text[words[i].Start]); i++)
        {
            end = words[i].End;
        }

        return end;
    }

    /// <summary>Whether the span is the name of a place, perhaps with the small word behind it ("Středozemním mořem").</summary>
    private bool IsPlaceAhead(string text, ref TextSpan span, string language)
    {
        if (IsKnown(span.Of(text), language, Known) && !people.Contains(span.Of(text)))
        {
            return true;
        }

        var after = new NameWords(text).After(span.End);
        if (after.IsEmpty || !char.IsLower(after[0]))
        {
            return false;
        }

        var longer = new TextSpan(span.Start, span.End + 1 + after.Length);
        if (gazetteer.FindForm(longer.Of(text), language) is not [{ IsSettlement: false, Prominence: >= Known }, ..])
        {
            return false;
        }

        span = longer;
        return true;
    }

    private bool IsWellKnown(string text, TextSpan span, string language) =>
        span.Length >= ShortestPlace && IsKnown(span.Of(text), language, WellKnown) && !people.Contains(span.Of(text));

    private bool IsKnown(ReadOnlySpan<char> name, string language, int prominence) =>
        char.IsUpper(name[0]) && gazetteer.Known.ProminenceOf(name, language) >= prominence;
}
