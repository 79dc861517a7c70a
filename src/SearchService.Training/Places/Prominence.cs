namespace SearchService.Training.Places;

/// <summary>How well known a place is: ten times the natural logarithm of its inhabitants, with what else makes it likely to be meant.</summary>
internal static class Prominence
{
    private const double CapitalBonus = 25;
    private const double SeatBonus = 8;

    /// <summary>Known, but not by its inhabitants: a county, an island, a valley.</summary>
    public const double NamedRegion = 130;

    public static double OfCity(long population, bool isCapital, bool isSeat) =>
        10 * Math.Log(Math.Max(population, 500)) + (isCapital ? CapitalBonus : isSeat ? SeatBonus : 0);

    /// <summary>Countries differ less in how often they are named than in how many live there, hence half the slope.</summary>
    public static double OfCountry(long urbanPopulation) => 100 + 5 * Math.Log(Math.Max(urbanPopulation, 500));

    public static double OfRegion(long urbanPopulation) => 90 + 5 * Math.Log(Math.Max(urbanPopulation, 500));

    /// <param name="weight">1, known there, to 5, known everywhere.</param>
    public static double OfFeature(int weight) => 75 + 24 * weight;
}
