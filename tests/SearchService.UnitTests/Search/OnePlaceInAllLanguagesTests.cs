using SearchService.Queries;
using SearchService.Testing;
using Xunit;
using StoryFile = SearchService.Testing.Story;

namespace SearchService.UnitTests.Search;

/// <summary>Vienna, as the papers of fourteen languages print and bend it, is one value with one place on the map.</summary>
public sealed class OnePlaceInAllLanguagesTests : IDisposable
{
    private static readonly (string Language, string Text)[] Stories =
    [
        ("ar", "وصل الوفد إلى فيينا مساء أمس."),
        ("cs", "Ministři jednali ve Vídni až do večera."),
        ("da", "Ministrene mødtes i Wien, og de talte sammen til om aftenen."),
        ("de", "Die Minister trafen sich in Wien und sprachen bis zum Abend."),
        ("es", "Los ministros se reunieron en Viena hasta la noche."),
        ("fi", "Ministerit tapasivat Wienissä ja puhuivat iltaan asti."),
        ("fr", "Les ministres se sont réunis à Vienne jusqu’au soir."),
        ("hu", "A miniszterek Bécsben találkoztak, és estig tárgyaltak."),
        ("ja", "代表団は昨日ウィーンに到着した。"),
        ("ko", "대표단은 어제 빈에서 회담했다고 한다. 대표단은 비엔나에서 돌아왔다."),
        ("nl", "De ministers kwamen in Wenen bijeen en spraken tot de avond."),
        ("ru", "Министры встретились в Вене и говорили до вечера."),
        ("uk", "Міністри зустрілися у Відні й говорили до вечора."),
        ("zh", "代表团昨天抵达维也纳。"),
    ];

    private readonly TempArchive _archive = TempArchive.With(
        [.. Stories.Select(story => StoryFile.Of(story.Language).Text(story.Text).Language(story.Language))]);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void It_is_one_value_of_the_facet()
    {
        var places = _archive.Search("*").Facets.Single(facet => facet.Field == FacetField.Places).Values;
        Assert.Equal([("Vienna", Stories.Length)], places.Select(value => (value.Value!, value.Count)));
    }

    [Theory]
    [InlineData("place:Wien")]
    [InlineData("place:Vienne")]
    [InlineData("place:Bécs")]
    [InlineData("place:Відень")]
    public void Each_of_its_names_finds_all(string query) =>
        Assert.Equal(Stories.Select(story => story.Language), _archive.Search(query, "size=20").Hits.Select(hit => hit.Id.Value).Order());

    [Fact]
    public void All_lie_at_one_point() => Assert.Equal(Stories.Length, _archive.Search("*", "near=48.21,16.37", "km=20").Total);
}
