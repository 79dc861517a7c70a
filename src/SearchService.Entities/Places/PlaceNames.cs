namespace SearchService.Entities.Places;

/// <summary>From the key of a name to the places that bear it, and what spelling and language each counts in. Allocates nothing.</summary>
internal sealed class PlaceNames(GazetteerColumns columns)
{
    private readonly KeyIndex _names = new(columns.Keys);

    /// <summary>The first entry with that key, or -1.</summary>
    public int First(ulong key) => _names.First(key);

    /// <summary>The entry with the same key after this one, or -1.</summary>
    public int Next(int entry) => _names.Next(entry);

    public int PlaceOf(int entry) => columns.KeyPlace[entry];

    public SpellingUse UseOf(int entry) => new(columns.KeyUses[entry]);

    /// <summary>The best known place that has this key, of two as well known the lower number; -1 for none.</summary>
    /// <param name="key">As <see cref="PlaceKey.Of"/> gives it.</param>
    /// <param name="printed">The name as it stands in the text.</param>
    /// <param name="spoken">The number of the text's language.</param>
    public int Best(ulong key, ReadOnlySpan<char> printed, int spoken)
    {
        var best = -1;
        for (var entry = _names.First(key); entry >= 0; entry = _names.Next(entry))
        {
            var place = PlaceOf(entry);
            if ((best < 0 || columns.Prominence[place] > columns.Prominence[best]
                || (columns.Prominence[place] == columns.Prominence[best] && place < best)) && UseOf(entry).Admits(printed, spoken))
            {
                best = place;
            }
        }

        return best;
    }

    /// <summary>How well known the <see cref="Best"/> place is; -1 for none.</summary>
    public int Prominence(ulong key, ReadOnlySpan<char> printed, int spoken) =>
        Best(key, printed, spoken) is var place and >= 0 ? columns.Prominence[place] : -1;

    /// <summary>
    /// The <see cref="GazetteerPlace.Prominence"/> of the first place that <see cref="Gazetteer.FindForm"/> gives in a language other than
    /// English and Arabic; -1 for none.
    /// </summary>
    public int ProminenceOfForm(ReadOnlySpan<char> name, string language)
    {
        var spoken = SpellingUse.LanguageNumber(language);
        var plain = Best(PlaceKey.Of(name), name, spoken);
        var prominence = plain < 0 ? -1 : columns.Prominence[plain];
        var counts = plain >= 0 && !((PlaceKind)columns.Kind[plain] == PlaceKind.City && prominence < GazetteerPlace.Village);
        if (counts && prominence >= Gazetteer.LeastInflected)
        {
            return prominence;
        }

        var least = Math.Max(Gazetteer.LeastInflected, counts ? prominence + Gazetteer.MuchBetterKnown : 0);
        return new BentPlaceNames(this, language, spoken).BestProminence(name, least) ?? prominence;
    }

    /// <summary>Whether a place of at least this prominence bears the name, and it is not printed in small letters.</summary>
    public bool AreKnown(ReadOnlySpan<char> name, int prominence, int spoken)
    {
        if (IsInSmallLetters(name))
        {
            return false;
        }

        var key = PlaceKey.Of(name);
        for (var entry = _names.First(key); entry >= 0; entry = _names.Next(entry))
        {
            var use = UseOf(entry);
            if (use.Rule != SpellingRule.Abbreviation && use.Admits(name, spoken) && columns.Prominence[PlaceOf(entry)] >= prominence)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInSmallLetters(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (char.IsLetter(letter) && !char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }
}
