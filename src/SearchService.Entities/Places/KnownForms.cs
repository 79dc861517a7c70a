using SearchService.Entities.Tagging;

namespace SearchService.Entities.Places;

/// <summary>
/// How well known the places are that words of running text name. Nouns come again and again, and the forms that one may be bent from are
/// many: what was asked once is remembered, until another name takes its slot. Safe for many threads at once.
/// </summary>
internal sealed class KnownForms(Gazetteer gazetteer)
{
    /// <summary>131,072 names, of 8 bytes each: more than a day's news uses.</summary>
    private const int SlotBits = 17;

    private const int ValueBits = 16;

    /// <summary>
    /// The lower 48 bits of a name's key, and the answer plus two; 0 where nothing is kept. The upper bits of the key pick the slot. One
    /// slot is written at once, so that no thread sees half of it.
    /// </summary>
    private readonly long[] _slots = new long[1 << SlotBits];

    /// <summary>
    /// The <see cref="GazetteerPlace.Prominence"/> of the best known place that the name, or a form it is bent from, is of; -1 for none.
    /// </summary>
    public int ProminenceOf(ReadOnlySpan<char> name, string language)
    {
        var key = FeatureHash.KeyOf(name, (ulong)SpellingUse.LanguageNumber(language));
        ref var slot = ref _slots[key >> (64 - SlotBits)];
        var kept = Volatile.Read(ref slot);
        if (kept != 0 && (ulong)kept >> ValueBits == (key << ValueBits) >> ValueBits)
        {
            return (ushort)kept - 2;
        }

        var prominence = Prominence(name, language);
        Volatile.Write(ref slot, (long)(key << ValueBits) | (long)(prominence + 2));
        return prominence;
    }

    /// <summary>English bends no names, and Arabic and Hebrew none at their end.</summary>
    private int Prominence(ReadOnlySpan<char> name, string language) =>
        language != "en" && !NamePrefixes.Has(language) && name.Length <= BentPlaceNames.Longest
            ? gazetteer.Names.ProminenceOfForm(name, language)
        : gazetteer.FindForm(name, language) is [var place, ..] ? place.Prominence
        : -1;
}
