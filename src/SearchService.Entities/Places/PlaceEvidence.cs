namespace SearchService.Entities.Places;

/// <summary>What the article as a whole says about where it plays: how often each country and region is spoken of.</summary>
internal sealed class PlaceEvidence(Gazetteer gazetteer)
{
    private const double SilencePenalty = -1;

    /// <summary>Votes below it are what is left when an earlier vote was taken back.</summary>
    private const double Silence = 0.01;

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<int, double> _regions = [];

    /// <summary>A country's people or products were named.</summary>
    public void AddCountry(string code, double weight) => _countries[code] = _countries.GetValueOrDefault(code) + weight;

    /// <summary>The place was named; a negative weight takes an earlier vote back.</summary>
    public void Add(GazetteerPlace place, double weight)
    {
        if (place.Country is { } country)
        {
            AddCountry(country, weight);
        }

        if ((place.Kind == PlaceKind.Region ? place.Id : place.Region) is { } region)
        {
            _regions[region] = _regions.GetValueOrDefault(region) + weight;
        }
    }

    /// <summary>
    /// How much more likely the article makes it that this place is meant, as a natural logarithm, from -1 to about 10. The weights were
    /// set on cases of our own (the golden tests), not learned: any place hangs on its country, a town on its region too, a region on
    /// the towns in it and on its sister regions, a country a little on its neighbours. That other countries are spoken of and this one
    /// is not tells against it.
    /// </summary>
    public double For(GazetteerPlace place)
    {
        if (place.Country is not { } country)
        {
            return 0;
        }

        var spoken = Votes(country);
        var own = spoken > Silence || _countries.Count == 0 ? Saturating(spoken, 4, 1) : SilencePenalty;
        return own + place.Kind switch
        {
            PlaceKind.Country => Saturating(NeighbourVotes(country), 2, 2),
            PlaceKind.Region => Saturating(Votes(place.Id), 5, 1) + Saturating(SisterVotes(place), 2.5, 1),
            _ => place.Region is { } region ? Saturating(Votes(region), 3, 1) : 0,
        };
    }

    /// <summary>Whether anything in the article speaks of the country that the place lies in.</summary>
    public bool Speaks(GazetteerPlace place) => place.Country is { } country && Votes(country) > Silence;

    private double Votes(string country) => Math.Max(0, _countries.GetValueOrDefault(country));

    private double Votes(int region) => Math.Max(0, _regions.GetValueOrDefault(region));

    private double NeighbourVotes(string country) =>
        _countries.Where(votes => gazetteer.AreNeighbours(country, votes.Key)).Sum(votes => Math.Max(0, votes.Value));

    /// <summary>Other regions of the same country.</summary>
    private double SisterVotes(GazetteerPlace region) =>
        _regions.Where(votes => votes.Key != region.Id && gazetteer[votes.Key].Country == region.Country).Sum(votes => Math.Max(0, votes.Value));

    private static double Saturating(double votes, double most, double half) => most * votes / (votes + half);
}
