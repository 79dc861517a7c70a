namespace SearchService.Training.Places;

/// <summary>
/// How well known a place is: ten times the natural logarithm of its inhabitants, with what else makes it likely to be meant.
/// </summary>
internal static class Prominence
{
    private const double CapitalBonus = 25;
    private const double SeatBonus = 8;

    /// <summary>English-language news names towns of these countries more often than their size tells.</summary>
    private const double AnglophoneBonus = 6;

    /// <summary>Known, but not by its inhabitants: a county, an island, a valley.</summary>
    public const double NamedRegion = 130;

    public static double OfCity(CityRecord city, bool isCapital) =>
        10 * Math.Log(Math.Max(city.Population, 500))
        + (isCapital ? CapitalBonus : city.FeatureCode == "PPLA" ? SeatBonus : 0)
        + (city.Country is "US" or "GB" or "CA" or "AU" or "IE" or "NZ" ? AnglophoneBonus : 0);

    /// <summary>Countries differ less in how often they are named than in how many live there, hence half the slope.</summary>
    public static double OfCountry(long urbanPopulation) => 100 + 5 * Math.Log(Math.Max(urbanPopulation, 500));

    public static double OfRegion(long urbanPopulation) => 90 + 5 * Math.Log(Math.Max(urbanPopulation, 500));

    /// <param name="weight">1, known there, to 5, known everywhere.</param>
    public static double OfFeature(int weight) => 75 + 24 * weight;
}
