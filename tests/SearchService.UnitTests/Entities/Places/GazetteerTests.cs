using SearchService.Entities.Places;
using Xunit;

namespace SearchService.UnitTests.Entities.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

    [Fact]
    public void It_knows_more_than_a_hundred_thousand_places() => Assert.InRange(Gazetteer.Count, 100_000, int.MaxValue);

    [Theory]
    [InlineData("Moscow", "RU")]
    [InlineData("PYONGYANG", "KP")]
    [InlineData("Zürich", "CH")]
    [InlineData("zurich", "CH")]
    [InlineData("The Hague", "NL")]
    [InlineData("Hague", "NL")]
    [InlineData("Port-au-Prince", "HT")]
    [InlineData("Port au Prince", "HT")]
    [InlineData("N'Djamena", "TD")]
    [InlineData("N’Djamena", "TD")]
    [InlineData("St. Louis", "US")]
    [InlineData("Saint Louis", "US")]
    [InlineData("Łódź", "PL")]
    [InlineData("Lodz", "PL")]
    public void A_name_is_found_however_it_is_spelt(string name, string country) => Assert.Equal(country, Gazetteer.Find(name)[0].Country);

    [Theory]
    [InlineData("US", true)]
    [InlineData("U.S.", true)]
    [InlineData("us", false)]
    [InlineData("Us", false)]
    [InlineData("UK", true)]
    [InlineData("uk", false)]
    [InlineData("IN", false)]
    [InlineData("OR", false)]
    [InlineData("Calif.", false)]
    [InlineData("Vladivostok", true)]
    [InlineData("Zorblax", false)]
    [InlineData("", false)]
    [InlineData("...", false)]
    public void Short_names_count_in_capitals_only(string name, bool known) => Assert.Equal(known, Gazetteer.IsKnownName(name));

    [Fact]
    public void A_name_can_be_asked_for_by_how_well_it_is_known()
    {
        Assert.True(Gazetteer.IsKnownName("Paris", prominence: 160));
        Assert.False(Gazetteer.IsKnownName("Valdosta", prominence: 160));
    }

    [Theory]
    [InlineData("South Korean", "KR")]
    [InlineData("Danes", "DK")]
    [InlineData("Briton", "GB")]
    [InlineData("Congolese", "CD CG")]
    [InlineData("European", "")]
    [InlineData("Russia", "")]
    public void A_demonym_says_whose_it_is(string word, string countries) =>
        Assert.Equal(countries, string.Join(' ', Gazetteer.CountriesOfDemonym(word)));

    [Fact]
    public void Words_for_people_are_told_from_names_of_places()
    {
        Assert.True(Gazetteer.IsDemonym("Soviet"));
        Assert.False(Gazetteer.IsDemonym("Korea"));
    }

    [Theory]
    [InlineData("Wien", "de")]
    [InlineData("Viyana", "tr")]
    [InlineData("Вена", "ru")]
    [InlineData("Вены", "ru")]
    [InlineData("Відні", "uk")]
    [InlineData("فيينا", "ar")]
    [InlineData("وفيينا", "ar")]
    [InlineData("维也纳", "zh")]
    [InlineData("維也納", "zh")]
    [InlineData("ウィーン", "ja")]
    [InlineData("Βιεννη", "el")]
    [InlineData("Wiedniu", "pl")]
    [InlineData("Wien", "en")]
    [InlineData("Wien", null)]
    [InlineData("Вена", null)]
    public void One_place_has_one_name_in_English_whatever_it_is_called(string name, string? language)
    {
        var place = Gazetteer.FindForm(name, language)[0];
        Assert.Equal(("Vienna", "AT"), (place.Name, place.Country));
    }

    [Theory]
    [InlineData("pl", "Warszawie", "Warsaw")]
    [InlineData("pl", "Krakowa", "Krakow")]
    [InlineData("pl", "Niemczech", "Germany")]
    [InlineData("pl", "Francji", "France")]
    [InlineData("ru", "Москве", "Moscow")]
    [InlineData("ru", "Париже", "Paris")]
    [InlineData("ru", "Китае", "China")]
    [InlineData("ru", "Казани", "Kazan")]
    [InlineData("uk", "Львова", "Lviv")]
    [InlineData("uk", "Одесі", "Odesa")]
    [InlineData("cs", "Brna", "Brno")]
    [InlineData("cs", "Německu", "Germany")]
    [InlineData("fi", "Helsingissä", "Helsinki")]
    [InlineData("fi", "Ruotsissa", "Sweden")]
    [InlineData("fi", "Berliinissä", "Berlin")]
    [InlineData("tr", "Berlin'de", "Berlin")]
    [InlineData("tr", "Almanya'nın", "Germany")]
    [InlineData("el", "Αθήνας", "Athens")]
    [InlineData("de", "Berlins", "Berlin")]
    [InlineData("sv", "Stockholms", "Stockholm")]
    [InlineData("ko", "서울에서", "Seoul")]
    public void A_name_is_known_in_the_forms_that_its_language_bends_it_to(string language, string form, string name) =>
        Assert.Equal(name, Gazetteer.FindForm(form, language)[0].Name);

    [Theory]
    [InlineData("RU", "Russia")]
    [InlineData("kp", "North Korea")]
    [InlineData("GB", "United Kingdom")]
    [InlineData("XK", "Kosovo")]
    [InlineData("ZZ", "ZZ")]
    public void Countries_have_common_English_names(string code, string name) => Assert.Equal(name, CountryNames.Of(code));

    [Fact]
    public void A_town_knows_its_region()
    {
        var dallas = Gazetteer.Find("Dallas")[0];
        Assert.Equal("Texas", Gazetteer[dallas.Region!.Value].Name);
    }

    [Fact]
    public void Coordinates_are_on_the_Earth() =>
        Assert.All(Enumerable.Range(0, Gazetteer.Count), id => Assert.True(Gazetteer[id].Location?.IsValid ?? true, Gazetteer[id].Name));

    [Fact]
    public void The_best_known_place_of_a_name_comes_first()
    {
        var places = Gazetteer.Find("London");
        Assert.Equal(("GB", true), (places[0].Country, places.Count > 5));
        Assert.Equal(places.OrderByDescending(place => place.Prominence).Select(place => place.Id), places.Select(place => place.Id));
    }
}
