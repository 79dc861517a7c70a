using SearchService.Entities.Places;
using Xunit;

namespace SearchService.UnitTests.Entities.Places;

public sealed class PlaceScannerTests
{
    private static readonly PlaceScanner Scanner = new(Gazetteer.Load());

    [Theory]
    [InlineData("VLADIVOSTOK, Russia, SEPT. 11", "Russia")]
    [InlineData("SEOUL, Sept. 11 (Reuters) - South Korean troops", "SEOUL")]
    [InlineData("NEW YORK, N.Y. — The U.S. and the U.K. agreed.", "NEW YORK | U.S. | U.K.")]
    [InlineData("North Korea's leader came to Moscow's Red Square.", "North Korea | Moscow | Red Square")]
    [InlineData("Give us a hand in the united front.", "")]
    [InlineData("The Danes and the West Germans met in Port-au-Prince.", "Port-au-Prince")]
    [InlineData("Nice people read in bath.", "")]
    [InlineData("", "")]
    public void Well_known_places_are_found_without_a_tagger(string text, string expected) => Assert.Equal(expected, Found(text, "en"));

    [Theory]
    [InlineData("de", "Russland und die Vereinigten Staaten verhandeln mit Frankreich in Moskau.",
        "Russland | Vereinigten Staaten | Frankreich | Moskau")]
    [InlineData("fr", "La Russie, l'Allemagne et les États-Unis", "Russie | Allemagne | États-Unis")]
    [InlineData("es", "Rusia y Corea del Norte", "Rusia | Corea del Norte")]
    [InlineData("ru", "Россия и Франция", "Россия | Франция")]
    [InlineData("ja", "首脳会談はロシアで", "ロシア")]
    public void Names_in_the_language_of_the_text_are_found(string language, string text, string expected) =>
        Assert.Equal(expected, Found(text, language));

    private static string Found(string text, string language) =>
        string.Join(" | ", Scanner.Find(text, language).Select(span => text[span.Start..span.End]));
}
