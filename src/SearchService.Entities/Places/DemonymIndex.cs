namespace SearchService.Entities.Places;

/// <summary>Words for the people of a country and for what is theirs, with the countries that each speaks of.</summary>
internal sealed class DemonymIndex
{
    private readonly NameIndex _words;
    private readonly byte[] _countries;

    /// <summary>"South", "Saudi" …: words that a second one may make a demonym of.</summary>
    private readonly HashSet<ulong> _openings = [];

    /// <param name="words">Each once for each of its countries.</param>
    /// <param name="countries">The number of the country, or <see cref="GazetteerColumns.NoCountry"/>.</param>
    public DemonymIndex(PackedStrings words, byte[] countries)
    {
        _words = new NameIndex(words);
        _countries = countries;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is var word && word.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
            {
                _openings.Add(PlaceKey.Of(word.AsSpan(0, space)));
            }
        }
    }

    public bool Contains(ulong key) => _words.First(key) >= 0;

    public bool OpensPair(ulong key) => _openings.Contains(key);

    /// <summary>Adds the numbers of the countries that the word speaks of.</summary>
    public void AddCountries(ulong key, List<byte> to)
    {
        for (var entry = _words.First(key); entry >= 0; entry = _words.Next(entry, key))
        {
            if (_countries[entry] != GazetteerColumns.NoCountry)
            {
                to.Add(_countries[entry]);
            }
        }
    }
}
