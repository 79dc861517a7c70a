using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

public sealed class NamesByOriginTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("pt", "O bispo Isidoro de Sevilha escreveu muitos livros. A obra é conhecida.", "Isidoro de Sevilha")]
    [InlineData("it", "Poi Carlo il Calvo tornò a casa.", "Carlo il Calvo")]
    [InlineData("it", "Nel 1478 Lorenzo il Magnifico governava la città.", "Lorenzo il Magnifico")]
    public void A_person_called_by_origin_or_by_name_is_one_person(string language, string text, string name) =>
        Assert.Contains(name, People(language, text));

    [Fact]
    public void Where_somebody_speaks_is_no_part_of_the_name()
    {
        Assert.Contains(
            "Mario Draghi", People("it", "Il presidente Mario Draghi ha parlato ieri. Per Draghi il Parlamento deve decidere."));
        Assert.DoesNotContain(
            People("it", "Per Mattarella il Parlamento deve decidere."), name => name.Contains("Parlamento", StringComparison.Ordinal));
    }

    private static IEnumerable<string> People(string language, string text) =>
        Extractor.Extract(new Article { Text = text, Language = language }).People.Select(person => person.Name);
}
