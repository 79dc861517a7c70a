using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>From a mention and the words around it to what it can mean.</summary>
internal sealed class MentionReader(Gazetteer gazetteer)
{
    /// <summary>Below it (some 60,000 inhabitants) a town gives way to a demonym of the same form: Polish, German.</summary>
    private const int BetterKnownThanPeople = 110;

    private const int LongestAcronym = 3;

    private const string City = " City";

    private readonly QualifierReader _qualifiers = new(gazetteer);
    private readonly LeadReader _leads = new(gazetteer);

    /// <summary>The reading, or null where the mention names no place: a demonym, or nothing with a letter in it.</summary>
    public MentionReading? Read(Mention mention, PlaceContext context)
    {
        var name = PlaceNameForms.Trim(mention.Text);
        if (PlaceKey.Of(name) == PlaceKey.None || IsPeople(name, context.LanguageOf(mention)))
        {
            return null;
        }

        var reading = ReadName(name, mention, context.LanguageOf(mention));
        var text = context.TextOf(mention.In);
        return Fits(mention.Span, text) ? ReadSurroundings(reading, text) : reading;
    }

    /// <summary>
    /// A name from the file's metadata, where "usa" and the like come in small letters too; null where it names no place.
    /// </summary>
    public MentionReading? ReadDeclared(string printed, PlaceContext context)
    {
        var name = PlaceNameForms.Trim(printed);
        if (PlaceKey.Of(name) == PlaceKey.None || IsPeople(name, context.Language))
        {
            return null;
        }

        var acronym = name.Length <= LongestAcronym ? name.ToString().ToUpperInvariant() : "";
        var mention = new Mention(default, printed, ArticlePart.Text);
        var reading = gazetteer.Find(acronym, context.Language) is { Count: > 0 } places
            ? Reading(mention, name, places)
            : ReadName(name, mention, context.Language);
        return reading with { IsDeclared = true };
    }

    private static bool Fits(TextSpan span, string text) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;

    /// <summary>"Slovakian" is English for its people, and Finnish for "of Slovakia".</summary>
    private bool IsPeople(ReadOnlySpan<char> name, string? language) =>
        gazetteer.IsDemonym(name) && !gazetteer.IsKnownName(name, BetterKnownThanPeople, language)
        && !(language == "fi" && gazetteer.Known.ProminenceOf(name, language) >= BetterKnownThanPeople);

    /// <summary>
    /// The name as it stands; else the part before a comma; else without a word such as "northern" or "province"; else an abbreviation
    /// ("Calif", "TX"), which a text uses for other things too, but here it is known to be marked as a place.
    /// </summary>
    private MentionReading ReadName(ReadOnlySpan<char> name, Mention mention, string? language)
    {
        if (gazetteer.FindForm(name, language) is { Count: > 0 } places)
        {
            return Reading(mention, name, places[0].NeedsSupport
                && gazetteer.FindQualifier(name) is { Count: > 0 } abbreviated ? abbreviated : places);
        }

        var comma = name.IndexOf(',');
        if (comma > 0 && gazetteer.FindQualifier(PlaceNameForms.Trim(name[(comma + 1)..])) is { Count: > 0 } areas)
        {
            return ReadName(PlaceNameForms.Trim(name[..comma]), mention, language) with { Qualifiers = areas };
        }

        var shorter = name;
        if (PlaceNameForms.TryDropPart(ref shorter) && gazetteer.Find(shorter, language) is { Count: > 0 } whole)
        {
            return Reading(mention, shorter, whole);
        }

        shorter = name;
        if (PlaceNameForms.TryDropKind(ref shorter, out var hint) && gazetteer.Find(shorter, language) is { Count: > 0 } known)
        {
            return Reading(mention, shorter, known) with { Hint = hint };
        }

        return Reading(mention, name, gazetteer.FindQualifier(name));
    }

    private MentionReading ReadSurroundings(MentionReading reading, string text)
    {
        if (ReadCityBehind(reading, text) is { Count: > 0 } city)
        {
            reading = reading with { Candidates = city, Key = PlaceKey.Of(reading.Name + City) };
        }

        var (span, candidates) = (reading.Mention.Span, reading.Candidates);
        var (lead, hint) = candidates.Count > 1 ? _leads.Read(text, span.Start) : ([], PlaceHint.None);
        var after = hint == PlaceHint.None && candidates.Count > 1 ? HintBehind(text, span.End) : hint;
        reading = reading with { Lead = lead, Hint = reading.Hint == PlaceHint.None ? after : reading.Hint };
        if (reading.Qualifiers.Count > 0)
        {
            return reading;
        }

        var (areas, where) = _qualifiers.Read(text, span.End, candidates);
        return reading with { Qualifiers = areas, QualifierSpan = where };
    }

    /// <summary>"Mexico" of "Mexico city", where the mention should have taken both words.</summary>
    private IReadOnlyList<GazetteerPlace> ReadCityBehind(MentionReading reading, string text)
    {
        var behind = text.AsSpan(reading.Mention.Span.End);
        return behind.StartsWith(City, StringComparison.OrdinalIgnoreCase)
            && (behind.Length == City.Length || !char.IsLetter(behind[City.Length]))
            ? gazetteer.Find(reading.Name + City)
            : [];
    }

    /// <summary>"Washington state", "Kursk region", "Quebec city"; but "Pacific port" speaks of no town called Pacific.</summary>
    private static PlaceHint HintBehind(string text, int end)
    {
        if (end >= text.Length || text[end] != ' ')
        {
            return PlaceHint.None;
        }

        var stop = end + 1;
        while (stop < text.Length && char.IsLetter(text[stop]))
        {
            stop++;
        }

        var word = text.AsSpan(end + 1, stop - end - 1);
        return PlaceNameForms.HintOf(word) is PlaceHint.Town && !word.Equals("city", StringComparison.OrdinalIgnoreCase)
            ? PlaceHint.None
            : PlaceNameForms.HintOf(word);
    }

    private static MentionReading Reading(Mention mention, ReadOnlySpan<char> name, IReadOnlyList<GazetteerPlace> places) =>
        new(mention, name.ToString(), PlaceKey.Of(name), places);
}
