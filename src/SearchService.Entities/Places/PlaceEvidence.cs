namespace SearchService.Entities.Places;

/// <summary>What the article as a whole says about where it plays: how often each country and region is spoken of.</summary>
internal sealed class PlaceEvidence(Gazetteer gazetteer)
{
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
    /// How much more likely the article makes it that this place is meant, as a natural logarithm, from 0 to about 8. The weights were
    /// set on cases of our own (the golden tests), not learned: towns hang on their region more than on their country, a region on its
    /// sister regions too, a country on its neighbours a little.
    /// </summary>
    public double For(GazetteerPlace place) => place.Country is not { } country ? 0 : place.Kind switch
    {
        PlaceKind.Country => Saturating(Votes(country), 4, 1) + Saturating(NeighbourVotes(country), 2, 2),
        PlaceKind.Region => Saturating(Votes(place.Id), 4, 1) + Saturating(Votes(country), 1.5, 2) + Saturating(SisterVotes(place), 2.5, 1),
        _ => (place.Region is { } region ? Saturating(Votes(region), 4, 1) : 0) + Saturating(Votes(country), 3, 1),
    };

    /// <summary>Whether anything in the article speaks of the country that the place lies in.</summary>
    public bool Speaks(GazetteerPlace place) => place.Country is { } country && Votes(country) > 0.01;

    private double Votes(string country) => Math.Max(0, _countries.GetValueOrDefault(country));

    private double Votes(int region) => Math.Max(0, _regions.GetValueOrDefault(region));

    private double NeighbourVotes(string country) =>
        _countries.Where(votes => gazetteer.AreNeighbours(country, votes.Key)).Sum(votes => Math.Max(0, votes.Value));

    /// <summary>Other regions of the same country.</summary>
    private double SisterVotes(GazetteerPlace region) =>
        _regions.Where(votes => votes.Key != region.Id && gazetteer[votes.Key].Country == region.Country).Sum(votes => Math.Max(0, votes.Value));

    private static double Saturating(double votes, double most, double half) => most * votes / (votes + half);
}
