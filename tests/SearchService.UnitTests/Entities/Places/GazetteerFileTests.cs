using SearchService.Entities.Places;
using Xunit;

namespace SearchService.UnitTests.Entities.Places;

public sealed class GazetteerFileTests
{
    private static readonly (ulong Key, int Place)[] Keys =
        [.. new[] { ("Aland", 0), ("Beland", 1), ("Çity", 2), ("Old City", 2) }
            .Select(name => (PlaceKey.Kept(PlaceKey.Of(name.Item1)), name.Item2)).Order()];

    private static readonly GazetteerColumns Columns = new()
    {
        Countries = [new("AA", "Aland", [1]), new("BB", "Beland", [0])],
        Names = PackedStrings.From(["Aland", "Beland", "Çity"]),
        Kind = [(byte)PlaceKind.Country, (byte)PlaceKind.Country, (byte)PlaceKind.City],
        Country = [0, 1, 1],
        Region = [GazetteerColumns.NoRegion, GazetteerColumns.NoRegion, GazetteerColumns.NoRegion],
        Latitude = [100, -200, GazetteerColumns.NoLocation],
        Longitude = [100, -17999, 0],
        Prominence = [200, 201, 90],
        Keys = [.. Keys.Select(key => key.Key)],
        KeyPlace = [.. Keys.Select(key => key.Place)],
        KeyUses = [.. Keys.Select(_ => (byte)0)],
        Demonyms = PackedStrings.From(["Bean"]),
        DemonymCountry = [1],
    };

    [Fact]
    public void What_is_written_is_read_again()
    {
        var gazetteer = new Gazetteer(GazetteerFile.Read(new MemoryStream(Written())), "1");
        var city = Assert.Single(gazetteer.Find("old city"));
        Assert.Equal(("Çity", "BB", PlaceKind.City, null, 90), (city.Name, city.Country, city.Kind, city.Location, city.Prominence));
        Assert.Equal(-179.99, gazetteer.Find("Beland")[0].Location?.Longitude);
        Assert.Equal(["BB"], gazetteer.CountriesOfDemonym("bean"));
    }

    [Fact]
    public void The_same_places_give_the_same_bytes() => Assert.Equal(Written(), Written());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void A_file_cut_short_is_an_error(int length) =>
        Assert.ThrowsAny<InvalidDataException>(() => GazetteerFile.Read(new MemoryStream(Written()[..length])));

    private static byte[] Written()
    {
        var file = new MemoryStream();
        GazetteerFile.Write(Columns, file);
        return file.ToArray();
    }
}
