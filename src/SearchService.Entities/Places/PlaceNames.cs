namespace SearchService.Entities.Places;

/// <summary>From the key of a name to the places that bear it, and what spelling and language each counts in. Allocates nothing.</summary>
internal sealed class PlaceNames(GazetteerColumns columns)
{
    /// <summary>Bits of <see cref="_areas"/>: some thirty for each name of an area, in 64 KB.</summary>
    private const int AreaBits = 1 << 19;

    /// <summary>Behind "in" or "from", towns of some 80,000 inhabitants; areas as well known.</summary>
    private const int KnownArea = 113;

    /// <summary>Bits of <see cref="_towns"/>: some ten for each name of a place as well known as <see cref="Town"/>, in 128 KB.</summary>
    private const int TownBits = 1 << 20;

    /// <summary>Towns of some 13,000 inhabitants: less counts in no name of several words.</summary>
    public const int Town = 95;

    private readonly ulong[] _areas = AreasOf(columns);

    private readonly ulong[] _towns = TownsOf(columns);

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

    /// <summary>
    /// False where no area, as <see cref="IsArea(int)"/> says, has this key; true for all others, and by chance for few more.
    /// </summary>
    public bool MayBeArea(ulong key) => (_areas[AreaBit(PlaceKey.Kept(key)) >> 6] >> AreaBit(PlaceKey.Kept(key)) & 1) != 0;

    /// <summary>
    /// False where no place as well known as <see cref="Town"/> has this key; true for all others, and by chance for few more.
    /// </summary>
    public bool MayBeTown(ulong key) => (_towns[TownBit(PlaceKey.Kept(key)) >> 6] >> TownBit(PlaceKey.Kept(key)) & 1) != 0;

    /// <summary>A country, or another place that is no settlement and well known.</summary>
    public bool IsArea(int place) => IsArea(columns, place);

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
    public bool AreKnown(ulong key, ReadOnlySpan<char> name, int prominence, int spoken)
    {
        // Most runs of words are no name: one bit tells it sooner than the table of all names, which is in no cache.
        if (prominence >= Town && !MayBeTown(key))
        {
            return false;
        }

        for (var entry = _names.First(key); entry >= 0; entry = _names.Next(entry))
        {
            var use = UseOf(entry);
            if (use.Rule != SpellingRule.Abbreviation && use.Admits(name, spoken) && columns.Prominence[PlaceOf(entry)] >= prominence)
            {
                return !IsInSmallLetters(name);
            }
        }

        return false;
    }

    private static bool IsArea(GazetteerColumns columns, int place) => (PlaceKind)columns.Kind[place] is PlaceKind.Country
        || ((PlaceKind)columns.Kind[place] is not (PlaceKind.Capital or PlaceKind.City) && columns.Prominence[place] >= KnownArea);

    private static ulong[] AreasOf(GazetteerColumns columns)
    {
        var areas = new ulong[AreaBits / 64];
        for (var entry = 0; entry < columns.Keys.Length; entry++)
        {
            if (IsArea(columns, columns.KeyPlace[entry]))
            {
                areas[AreaBit(columns.Keys[entry]) >> 6] |= 1UL << AreaBit(columns.Keys[entry]);
            }
        }

        return areas;
    }

    private static ulong[] TownsOf(GazetteerColumns columns)
    {
        var towns = new ulong[TownBits / 64];
        for (var entry = 0; entry < columns.Keys.Length; entry++)
        {
            if (columns.Prominence[columns.KeyPlace[entry]] >= Town)
            {
                towns[TownBit(columns.Keys[entry]) >> 6] |= 1UL << TownBit(columns.Keys[entry]);
            }
        }

        return towns;
    }

    private static int TownBit(ulong kept) => (int)kept & (TownBits - 1);

    private static int AreaBit(ulong kept) => (int)kept & (AreaBits - 1);

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
