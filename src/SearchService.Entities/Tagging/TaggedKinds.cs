using System.Runtime.InteropServices;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Puts the kinds of names right that the model of all languages found, where the word in front or the gazetteer leaves no doubt.
/// </summary>
internal sealed class TaggedKinds(Gazetteer gazetteer, PersonNames people)
{
    /// <summary>Towns of some 80,000 inhabitants.</summary>
    private const int Known = 113;

    /// <summary>A country of some 10,000 people in towns; "Jo" and "Li" are shorter than any.</summary>
    private const int LeastCountry = 145;

    private const int ShortestCountry = 3;

    private const int LongestTitle = 32;

    public void Settle(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (text, name) = (texts[names[i].Part], names[i]);
            if (WorldOrganisations.Contains(name.Span.Of(text)))
            {
                names[i] = name with { Kind = EntityKind.Organisation };
            }
            else if (name.Kind == EntityKind.Person
                && (GroundWords.StandBefore(text, name.Span.Start, language) || IsPlaceOfSeveralWords(text, name, language)))
            {
                names[i] = name with { Kind = EntityKind.Place };
            }
            else if (name.Kind == EntityKind.Person && LocalCases.IsIn(texts, names, name, language)
                && gazetteer.Known.ProminenceOf(name.Span.Of(text), language) >= Gazetteer.LeastInflected)
            {
                names[i] = name with { Kind = EntityKind.Place };
            }
            else if (name.Kind is EntityKind.Person or EntityKind.Organisation && IsOneWord(text, name)
                && IsPlaceWithoutDoubt(text, name, language))
            {
                names[i] = name with { Kind = EntityKind.Place };
            }
            else if (name.Kind == EntityKind.Organisation && PlaceBehindSmallWords(text, name.Span, language) is { Length: > 0 } place)
            {
                names[i] = name with { Span = place, Kind = EntityKind.Place };
            }
        }

        if (language == "de")
        {
            names.RemoveAll(name => name.Kind == EntityKind.Place && IsTitle(name.Span.Of(texts[name.Part]), language));
        }

        for (var i = 0; i < names.Count;)
        {
            var end = i + 1;
            while (end < names.Count && names[end].Part == names[i].Part && AreJoined(texts[names[i].Part], names[end - 1], names[end]))
            {
                end++;
            }

            if (end - i > 1)
            {
                SettleList(texts[names[i].Part], CollectionsMarshal.AsSpan(names)[i..end], language);
            }

            i = end;
        }
    }

    /// <summary>"Papst", "Kaiser": a noun that has a capital in German and is a hamlet somewhere.</summary>
    private static bool IsTitle(ReadOnlySpan<char> name, string language)
    {
        if (name.Length > LongestTitle)
        {
            return false;
        }

        Span<char> lowered = stackalloc char[LongestTitle];
        return WordRoles.Of(lowered[..name.ToLowerInvariant(lowered)], language) == WordRole.Title;
    }

    /// <summary>"Дебюсси, Равеля и Веберна": a comma or "and" between them, and nothing else.</summary>
    private static bool AreJoined(string text, TaggedName one, TaggedName other) =>
        other.Span.Start > one.Span.End && text.AsSpan(one.Span.End, other.Span.Start - one.Span.End) is
            ", " or " , " or " и " or " та " or " і " or " und " or " et " or " y " or " e " or " ed " or " i " or " en " or " och "
                or " og " or " ja " or " ve " or " a " or " και ";

    /// <summary>
    /// What stands in one list is of one kind: an unknown name beside known places is a place, beside people named in full a person, and
    /// else what most of the list are.
    /// </summary>
    private void SettleList(string text, Span<TaggedName> list, string language)
    {
        int known = 0, full = 0, persons = 0, places = 0;
        foreach (var name in list)
        {
            persons += name.Kind == EntityKind.Person ? 1 : 0;
            places += name.Kind == EntityKind.Place ? 1 : 0;
            full += name.Kind == EntityKind.Person && !IsOneWord(text, name) ? 1 : 0;
            known += name.Kind == EntityKind.Place && IsKnown(text, name, language) && !people.Contains(name.Span.Of(text)) ? 1 : 0;
        }

        // "озёр Хасан, Дорицени и Синчени": the noun before the first says what all are.
        known += list[0].Kind == EntityKind.Place && GroundWords.StandBefore(text, list[0].Span.Start, language) ? 1 : 0;
        var kind = (known, full) switch
        {
            ( > 0, 0) => EntityKind.Place,
            (0, > 0) => EntityKind.Person,
            (0, 0) when persons > places + 1 => EntityKind.Person,
            (0, 0) when places > persons + 1 => EntityKind.Place,
            _ => EntityKind.None,
        };
        foreach (ref var name in list)
        {
            if (kind != EntityKind.None && name.Kind is EntityKind.Person or EntityKind.Place && name.Kind != kind
                && IsOneWord(text, name) && !(name.Kind == EntityKind.Place && IsKnown(text, name, language)))
            {
                name = name with { Kind = kind };
            }
        }
    }

    /// <summary>
    /// "Казахстан подал заявку": a country whose name no person bears; and behind "in" a town that is one, where the tagger saw a person.
    /// Between quotes it is a ship or a hotel.
    /// </summary>
    private bool IsPlaceWithoutDoubt(string text, TaggedName name, string language)
    {
        var word = name.Span.Of(text);
        if (word.Length < ShortestCountry || !char.IsUpper(word[0]) || people.Contains(word)
            || (name.Span.Start > 0 && text[name.Span.Start - 1] is '«' or '"' or '„' or '“' or '-'))
        {
            return false;
        }

        var prominence = gazetteer.Known.ProminenceOf(word, language);
        return (prominence >= Known && IsDateline(text, name.Span))
            || (prominence >= LeastCountry && gazetteer.FindForm(word, language) is [{ Kind: PlaceKind.Country }, ..])
            || (name.Kind == EntityKind.Person && prominence >= Known
                && PlaceSignals.Introduces(language, new NameWords(text).Before(name.Span.Start)));
    }

    /// <summary>"Hannover (dpa) - ", "Caracas, 24 may (EFE)": what opens a line before a dash or the agency's name.</summary>
    private static bool IsDateline(string text, TextSpan span) =>
        (span.Start == 0 || text[span.Start - 1] == '\n') && span.End + 2 < text.Length
        && (text.AsSpan(span.End).StartsWith(" - ") || text.AsSpan(span.End).StartsWith(" – ") || text.AsSpan(span.End).StartsWith(" — ")
            || text.AsSpan(span.End).StartsWith(" (") || (text[span.End] == ',' && char.IsAsciiDigit(text[span.End + 2])));

    private static bool IsOneWord(string text, TaggedName name) => !name.Span.Of(text).Contains(' ');

    private bool IsKnown(string text, TaggedName name, string language) =>
        gazetteer.Known.ProminenceOf(name.Span.Of(text), language) >= Known;

    /// <summary>
    /// "Arruda dos Vinhos": towns are named after people, but not with a small word inside. "V Karlových Varech": what "in" stands before.
    /// </summary>
    private bool IsPlaceOfSeveralWords(string text, TaggedName name, string language)
    {
        if (!IsOneWord(text, name) && gazetteer.Known.ProminenceOf(name.Span.Of(text), language) >= LeastCountry
            && gazetteer.FindForm(name.Span.Of(text), language) is [{ IsSettlement: false }, ..])
        {
            return true;
        }

        var printed = name.Span.Of(text);
        var space = printed.IndexOf(' ');
        if (space > 0 && !people.Contains(printed[..space]) && gazetteer.Known.ProminenceOf(printed, language) >= Gazetteer.LeastInflected
            && PlaceSignals.Introduces(language, new NameWords(text).Before(name.Span.Start)))
        {
            return true;
        }

        return space > 0 && space + 1 < printed.Length && char.IsLower(printed[space + 1])
            && gazetteer.IsKnownName(printed, language: language);
    }

    /// <summary>"университете Кёнигсберга", "переписи населения США": what begins with a small letter is no organisation's name.</summary>
    private TextSpan PlaceBehindSmallWords(string text, TextSpan span, string language)
    {
        if (!char.IsLower(text[span.Start]))
        {
            return default;
        }

        var start = text.AsSpan(span.Start, span.Length).LastIndexOf(' ') + 1 + span.Start;
        var last = new TextSpan(start, span.End);
        return last.Length > 1 && char.IsUpper(text[start]) && gazetteer.FindForm(last.Of(text), language) is [{ Prominence: >= Known }, ..]
            ? last
            : default;
    }
}
