using System.Security.Cryptography;
using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>
/// The places that are known by name: countries, regions, more than 100,000 cities and towns, and what else the news names. Read-only,
/// shared by all threads. docs/gazetteer.md tells where they come from.
/// </summary>
public sealed class Gazetteer
{
    private const string ResourceName = "places.bin";

    /// <summary>A code that no table lists: names in every language but English are met.</summary>
    private const string AnyOtherLanguage = "zz";

    private const int ShortestForeign = 4;

    /// <summary>Capitals and cities of more than a million inhabitants.</summary>
    private const int WellKnownAbroad = 145;

    /// <summary>Towns of some 60,000 inhabitants: of smaller ones a guessed form is more often chance.</summary>
    internal const int LeastInflected = 110;

    internal const int MuchBetterKnown = 30;

    private static readonly Lazy<Gazetteer> Shared = new(LoadResource);

    private readonly GazetteerColumns _columns;
    private readonly string?[] _texts;
    private readonly HashSet<ushort> _regionsWithTowns;

    internal Gazetteer(GazetteerColumns columns, string version)
    {
        _columns = columns;
        Version = version;
        Names = new PlaceNames(columns);
        Demonyms = new DemonymIndex(columns.Demonyms, columns.DemonymCountry);
        _texts = new string?[columns.Names.Count];
        Known = new KnownForms(this);
        _regionsWithTowns = [.. columns.Region];
    }

    /// <summary>Changes with the content of the file.</summary>
    public string Version { get; }

    /// <summary>How many places there are.</summary>
    public int Count => _columns.Names.Count;

    internal DemonymIndex Demonyms { get; }

    internal KnownForms Known { get; }

    internal PlaceNames Names { get; }

    internal IReadOnlyList<CountryRow> Countries => _columns.Countries;

    /// <exception cref="IndexOutOfRangeException">No place has this id.</exception>
    public GazetteerPlace this[int id] => new(
        id, NameOf(id), (PlaceKind)_columns.Kind[id], CodeOf(_columns.Country[id]), RegionOf(id), LocationOf(id), _columns.Prominence[id])
    {
        CountryNumber = _columns.Country[id],
    };

    /// <summary>The gazetteer that is built into this assembly, read at the first call and shared from then on.</summary>
    public static Gazetteer Load() => Shared.Value;

    /// <summary>Every place that bears this name, the best known first; accents, case and hyphens do not matter.</summary>
    /// <param name="name">As printed; capitals matter for "US" and the like alone.</param>
    /// <param name="language">ISO 639-1 of the text. Names in that language count too; null and <c>en</c>: English alone.</param>
    public IReadOnlyList<GazetteerPlace> Find(ReadOnlySpan<char> name, string? language = null)
    {
        var places = new List<GazetteerPlace>();
        var spoken = SpellingUse.LanguageNumber(language);
        var key = PlaceKey.Of(name);
        for (var entry = Names.First(key); entry >= 0; entry = Names.Next(entry))
        {
            if (Names.UseOf(entry).Admits(name, spoken))
            {
                AddOnce(places, Names.PlaceOf(entry));
            }
        }

        SortByProminence(places);
        return places;
    }

    /// <summary>
    /// Every place that bears this name, or else the name that it is an inflected form of ("Warszawie", "Москве"), or, in an English text,
    /// a well-known place's name in another language ("Wien").
    /// </summary>
    /// <param name="name">As printed.</param>
    /// <param name="language">ISO 639-1 of the text; null where it is none: what was asked for, in whatever language.</param>
    public IReadOnlyList<GazetteerPlace> FindForm(ReadOnlySpan<char> name, string? language)
    {
        var places = Find(name, language);
        if (places is [{ NeedsSupport: false } named, ..] && (named.Prominence >= LeastInflected || language is null or "en"))
        {
            return places;
        }

        if (language is null or "en")
        {
            var foreign = places.Count == 0 && name.Length >= ShortestForeign ? Find(name, AnyOtherLanguage) : [];
            return foreign is [var first, ..]
                && (language is null || first.Prominence >= (name.Length > ShortestForeign ? LeastInflected : WellKnownAbroad))
                ? foreign
                : places;
        }

        // Most names are no forms of another: what is remembered of them tells it sooner than a list of their forms.
        if (!NamePrefixes.Has(language) && name.Length <= BentPlaceNames.Longest
            && Known.ProminenceOf(name, language) == (places is [var plain, ..] ? plain.Prominence : -1))
        {
            return places;
        }

        // "Číně" is China, and not the town of Çine: a form outweighs a small place that happens to be called so.
        string? best = null;
        var spoken = SpellingUse.LanguageNumber(language);
        var least = Math.Max(LeastInflected, places is [{ NeedsSupport: false } small, ..] ? small.Prominence + MuchBetterKnown : 0);
        foreach (var form in NameEndings.FormsOf(name.ToString(), language))
        {
            if (Names.Best(PlaceKey.Of(form), form, spoken) is var found and >= 0 && _columns.Prominence[found] >= least)
            {
                (best, least) = (form, _columns.Prominence[found] + 1);
            }
        }

        return best is null ? places : Find(best, language);
    }

    /// <summary>The first of what <see cref="Find"/> gives, or null. Allocates nothing that it does not keep.</summary>
    internal GazetteerPlace? Best(ReadOnlySpan<char> name, string language) =>
        Names.Best(PlaceKey.Of(name), name, SpellingUse.LanguageNumber(language)) is var id and >= 0 ? this[id] : null;

    /// <summary>
    /// <see cref="Best"/> where that is a country, or a well-known region, sea or the like; else null. Sooner than that for the many
    /// runs of words that are nothing of the kind.
    /// </summary>
    internal GazetteerPlace? BestArea(ReadOnlySpan<char> name, string language) => BestArea(PlaceKey.Of(name), name, language);

    /// <param name="key">Of the name, as <see cref="PlaceKey.Of"/> gives it.</param>
    internal GazetteerPlace? BestArea(ulong key, ReadOnlySpan<char> name, string language) =>
        Names.MayBeArea(key)
            && Names.Best(key, name, SpellingUse.LanguageNumber(language)) is var id and >= 0 && Names.IsArea(id) ? this[id] : null;

    /// <summary>The best known place of this name in whatever language, for what somebody asks for; null where there is none.</summary>
    public GazetteerPlace? FindAnywhere(ReadOnlySpan<char> name)
    {
        GazetteerPlace? best = null;
        var key = PlaceKey.Of(name);
        for (var entry = Names.First(key); entry >= 0; entry = Names.Next(entry))
        {
            if (Names.UseOf(entry).Rule is SpellingRule.Anywhere or SpellingRule.CapitalsOnly
                && this[Names.PlaceOf(entry)] is var place && place.Prominence > (best?.Prominence ?? -1))
            {
                best = place;
            }
        }

        return best;
    }

    /// <summary>
    /// Whether a place of at least this <see cref="GazetteerPlace.Prominence"/> bears the name, printed as a name: "nice" in small letters
    /// is none. Allocates nothing.
    /// </summary>
    public bool IsKnownName(ReadOnlySpan<char> name, int prominence = 0, string? language = null) =>
        Names.AreKnown(PlaceKey.Of(name), name, prominence, SpellingUse.LanguageNumber(language));

    /// <summary><see cref="IsKnownName(ReadOnlySpan{char}, int, string?)"/> of a name whose key is known.</summary>
    internal bool IsKnownName(ulong key, ReadOnlySpan<char> name, int prominence, string? language) =>
        Names.AreKnown(key, name, prominence, SpellingUse.LanguageNumber(language));

    /// <summary>Whether the word says of whose people or making something is ("South Korean", "Danes"). Allocates nothing.</summary>
    public bool IsDemonym(ReadOnlySpan<char> word) => Demonyms.Contains(PlaceKey.Of(word));

    /// <summary>
    /// The countries that a word such as "South Korean" or "Danes" speaks of (ISO codes); none for "European" and unknown words.
    /// </summary>
    public IReadOnlyList<string> CountriesOfDemonym(ReadOnlySpan<char> word)
    {
        var numbers = new List<byte>();
        Demonyms.AddCountries(PlaceKey.Of(word), numbers);
        return [.. numbers.Order().Select(number => _columns.Countries[number].Code)];
    }

    /// <summary>Whether the gazetteer says of towns that they lie in this region.</summary>
    internal bool HasTowns(int region) => _regionsWithTowns.Contains((ushort)region);

    /// <summary>
    /// The countries and regions that a name or abbreviation behind a town and a comma stands for: "Calif.", "TX", "France", "D.C.".
    /// </summary>
    internal IReadOnlyList<GazetteerPlace> FindQualifier(ReadOnlySpan<char> name)
    {
        var places = new List<GazetteerPlace>();
        var key = PlaceKey.Of(name);
        for (var entry = Names.First(key); entry >= 0; entry = Names.Next(entry))
        {
            var use = Names.UseOf(entry);
            var isArea = (PlaceKind)_columns.Kind[Names.PlaceOf(entry)] is PlaceKind.Country or PlaceKind.Region or PlaceKind.FormerCountry;
            if ((isArea || use.Rule is SpellingRule.Abbreviation or SpellingRule.PostalCode) && use.AdmitsAsQualifier(name))
            {
                AddOnce(places, Names.PlaceOf(entry));
            }
        }

        SortByProminence(places);
        return places;
    }

    private static Gazetteer LoadResource()
    {
        using var resource = typeof(Gazetteer).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly was built without {ResourceName}.");
        var version = Convert.ToHexStringLower(SHA256.HashData(resource))[..16];
        resource.Position = 0;
        return new Gazetteer(GazetteerFile.Read(resource), version);
    }

    private static void SortByProminence(List<GazetteerPlace> places) =>
        places.Sort((a, b) => a.Prominence == b.Prominence ? a.Id.CompareTo(b.Id) : b.Prominence.CompareTo(a.Prominence));

    private void AddOnce(List<GazetteerPlace> places, int id)
    {
        if (!places.Exists(place => place.Id == id))
        {
            places.Add(this[id]);
        }
    }

    private string NameOf(int id) => _texts[id] ??= _columns.Names[id];

    private string? CodeOf(byte country) => country == GazetteerColumns.NoCountry ? null : _columns.Countries[country].Code;

    private int? RegionOf(int id) => _columns.Region[id] is var region and not GazetteerColumns.NoRegion ? region : null;

    private GeoPoint? LocationOf(int id) => _columns.Latitude[id] is var latitude and not GazetteerColumns.NoLocation
        ? new GeoPoint(latitude / 100.0, _columns.Longitude[id] / 100.0)
        : null;
}
