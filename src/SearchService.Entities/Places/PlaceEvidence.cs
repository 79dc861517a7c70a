namespace SearchService.Entities.Places;

/// <summary>What the article as a whole says about where it plays: how often each country and region is spoken of.</summary>
internal sealed class PlaceEvidence(Gazetteer gazetteer)
{
    private const double SilencePenalty = -1;

    /// <summary>Votes below it are what is left when an earlier vote was taken back.</summary>
    private const double Silence = 0.01;

    private readonly double[] _countries = new double[gazetteer.Countries.Count];
    private readonly Dictionary<int, double> _regions = [];

    private double _all;

    /// <summary>A country's people or products were named.</summary>
    /// <param name="country">Its number in the list of countries.</param>
    /// <param name="weight">1 for a name that leaves no doubt.</param>
    public void AddCountry(byte country, double weight)
    {
        _countries[country] += weight;
        _all += weight;
    }

    /// <summary>The place was named; a negative weight takes an earlier vote back.</summary>
    public void Add(GazetteerPlace place, double weight)
    {
        if (place.Country is not null)
        {
            AddCountry(place.CountryNumber, weight);
        }

        if ((place.Kind == PlaceKind.Region ? place.Id : place.Region) is { } region)
        {
            _regions[region] = _regions.GetValueOrDefault(region) + weight;
        }
    }

    /// <summary>
    /// How much more likely the article makes it that this place is meant, as a natural logarithm, from -1 to about 10. The weights were
    /// set on cases of our own (the golden tests), not learned: any place hangs on its country, a town on its region too (less where that
    /// is a whole nation, as in Britain), a region on the towns in it and on its sister regions, a country a little on its neighbours.
    /// That other countries are spoken of and this one is not tells against it.
    /// </summary>
    public double For(GazetteerPlace place)
    {
        if (place.Country is null)
        {
            return 0;
        }

        var spoken = Votes(place.CountryNumber);
        var own = spoken > Silence || _all < Silence ? Saturating(spoken, 4, 1) * Telling(place.Country) : SilencePenalty;
        return own + place.Kind switch
        {
            PlaceKind.Country => Saturating(NeighbourVotes(place.CountryNumber), 2, 2),
            PlaceKind.Region => Saturating(RegionVotes(place.Id), 5, 1) + Saturating(SisterVotes(place), 2.5, 1),
            _ => place.Region is { } region ? Saturating(RegionVotes(region), place.Country == "GB" ? 1.5 : 3, 1) : 0,
        };
    }

    /// <summary>Whether anything in the article speaks of the country that the place lies in.</summary>
    public bool Speaks(GazetteerPlace place) => place.Country is not null && Votes(place.CountryNumber) > Silence;

    /// <summary>English-language news speaks of two countries whatever it is about: that it does says less.</summary>
    private static double Telling(string country) => country switch
    {
        "US" => 0.4,
        "GB" => 0.7,
        _ => 1,
    };

    private double Votes(byte country) => Math.Max(0, _countries[country]);

    private double RegionVotes(int region) => Math.Max(0, _regions.GetValueOrDefault(region));

    private double NeighbourVotes(byte country)
    {
        double votes = 0;
        foreach (var neighbour in gazetteer.Countries[country].Neighbours)
        {
            votes += Votes(neighbour);
        }

        return votes;
    }

    /// <summary>Other regions of the same country.</summary>
    private double SisterVotes(GazetteerPlace region)
    {
        double sisters = 0;
        foreach (var (id, votes) in _regions)
        {
            sisters += id != region.Id && gazetteer[id].CountryNumber == region.CountryNumber ? Math.Max(0, votes) : 0;
        }

        return sisters;
    }

    private static double Saturating(double votes, double most, double half) => most * votes / (votes + half);
}
