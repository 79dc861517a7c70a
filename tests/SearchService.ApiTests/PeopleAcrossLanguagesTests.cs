using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>One person is one value, however the papers of other languages spell the name.</summary>
public sealed class PeopleAcrossLanguagesTests : SmallService
{
    private static readonly string[] All = ["cs", "de", "en", "es", "fr", "it", "ru"];

    protected override void Fill(TempFolder folder)
    {
        foreach (var (language, text) in new[]
        {
            ("de", "Der russische Präsident Wladimir Putin reiste am Montag nach Wien. Putin sprach dort mit Ministern."),
            ("fr", "Le président russe Vladimir Poutine est arrivé lundi à Vienne. Poutine a parlé avec les ministres."),
            ("cs", "Ruský prezident Vladimír Putin přijel v pondělí do Vídně. Putin tam mluvil s ministry."),
            ("en", "Russian President Vladimir Putin arrived in Vienna on Monday. Putin spoke to ministers there."),
            ("es", "El presidente ruso, Vladímir Putin, llegó el lunes a Viena. Putin habló con los ministros."),
            ("it", "Il presidente russo Vladimir Putin è arrivato lunedì a Vienna. Putin ha parlato con i ministri."),
            ("ru", "Президент России Владимир Путин прилетел в понедельник в Вену. Путин встретился там с министрами."),
        })
        {
            folder.Write($"articles/{language}.json", Story.Of(language).Text(text).Language(language).Json);
        }
    }

    [Fact]
    public async Task They_are_one_value_of_the_facet()
    {
        var facets = (await Service.GetJsonAsync("/search?q=*")).GetProperty("facets").GetProperty("people");
        var putin = Assert.Single(facets.EnumerateArray(), value => value.GetProperty("value").GetString() is not null);
        Assert.Equal(All.Length, putin.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("Wladimir Putin")]
    [InlineData("Vladimir Poutine")]
    [InlineData("Vladímir Putin")]
    [InlineData("Vladimír Putin")]
    [InlineData("Владимир Путин")]
    [InlineData("Vladimir Putin")]
    public async Task Any_spelling_filters_for_all_of_them(string name)
    {
        var typed = Uri.EscapeDataString(name);
        Assert.Equal(All, (await Service.IdsAsync($"/search?q=*&size=20&person={typed}")).Order());
        Assert.Equal(All, (await Service.IdsAsync($"/search?size=20&q={Uri.EscapeDataString($"person:\"{name}\"")}")).Order());
    }
}
