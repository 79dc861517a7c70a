using SearchService.Queries;
using SearchService.Testing;
using Xunit;
using StoryFile = SearchService.Testing.Story;

namespace SearchService.UnitTests.Search;

/// <summary>
/// One place has one key and is found by all its names, whichever of them an article prints; dates by months in any language.
/// </summary>
public sealed class NamesOfPlacesTests : IDisposable
{
    private readonly TempArchive _archive = TempArchive.With(
        StoryFile.Of("english").Text("Ministers met in Vienna on Monday. The talks in Vienna went on.")
            .Language("en").Published("2022-04-24"),
        StoryFile.Of("polish").Text("Ministrowie spotkali się w Wiedniu. Rozmowy trwały do wieczora.")
            .Language("pl").Published("2022-05-02"),
        StoryFile.Of("greek").Text("Οι υπουργοί συναντήθηκαν στη Βιέννη το πρωί.").Language("el").Published("2023-02-11"),
        StoryFile.Of("turkish").Text("Bakanlar Viyana'da bir araya geldi.").Language("tr").Published("2023-02-12"),
        StoryFile.Of("elsewhere").Text("The ferry left Dover at noon.").Language("en").Published("2021-02-12"));

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("place:Vienna")]
    [InlineData("place:Wien")]
    [InlineData("place:Вена")]
    [InlineData("place:維也納")]
    [InlineData("place:维也纳")]
    [InlineData("place:فيينا")]
    [InlineData("place:\"Wien\"")]
    [InlineData("place:(Wien OR Atlantis)")]
    public void A_place_is_found_by_any_of_its_names(string query) =>
        Assert.Equal(["english", "greek", "polish", "turkish"], _archive.Ids(query).Order());

    [Theory]
    [InlineData("Wien")]
    [InlineData("Вена")]
    [InlineData("Vienna")]
    public void A_filter_takes_any_name_of_a_place(string name) =>
        Assert.Equal(["english", "greek", "polish", "turkish"],
            _archive.Search("*", "place=" + name).Hits.Select(hit => hit.Id.Value).Order());

    [Fact]
    public void Facets_show_one_value_for_one_place()
    {
        var places = _archive.Search("*").Facets.Single(facet => facet.Field == FacetField.Places).Values;
        Assert.Equal([("Vienna", 4), ("Dover", 1)], places.Select(value => (value.Value!, value.Count)));
    }

    [Fact]
    public void All_are_near_one_point() =>
        Assert.Equal(4, _archive.Search("*", "near=48.21,16.37", "km=20").Total);

    [Theory]
    [InlineData("date:\"24 avril 2022\"", "english")]
    [InlineData("date:\"April 2022\"", "english")]
    [InlineData("date:\"24. April 2022\"", "english")]
    [InlineData("date:\"апрель 2022\"", "english")]
    [InlineData("date:24.4.2022", "english")]
    [InlineData("date:\"april 2022..mai 2022\"", "english polish")]
    [InlineData("date:[\"x\" TO 2021]", "")]
    [InlineData("date:\"Februar 2023\"", "greek turkish")]
    public void A_date_is_asked_for_by_the_months_of_any_language(string query, string ids)
    {
        var found = string.Join(' ', _archive.Ids(query).Order());
        Assert.Equal(ids, found);
    }

    [Fact]
    public void The_form_takes_dates_as_people_type_them() =>
        Assert.Equal(["english", "polish"],
            _archive.Search("*", "from_date=1 avril 2022", "to_date=31. Mai 2022").Hits.Select(hit => hit.Id.Value).Order());
}
