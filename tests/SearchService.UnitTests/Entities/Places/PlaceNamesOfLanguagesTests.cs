using System.Runtime.CompilerServices;
using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.Places;

/// <summary>
/// Countries and cities by the names that some forty languages have for them, behind a sentence of that language.
/// <c>samples/names.tsv</c> has names as the Unicode CLDR gives them, <c>samples/sentences.tsv</c> the sentences.
/// </summary>
public sealed class PlaceNamesOfLanguagesTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    public static TheoryData<string> Languages() => [.. Rows("sentences").Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Countries_and_cities_are_found_by_the_names_of_a_language(string language)
    {
        var sentence = Rows("sentences").Single(row => row[0] == language)[1];
        var names = Rows("names").Where(row => row[0] == language).ToList();
        Assert.Equal(
            names.Select(row => $"{row[1]} -> {row[2]}"),
            names.Select(row => $"{row[1]} -> {Places(language, $"{sentence} {row[1]}.")}"));
    }

    /// <summary><c>samples/bent.tsv</c> has a language, a sentence that bends the name of a place, and the place.</summary>
    [Theory]
    [InlineData("pl")]
    [InlineData("cs")]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("fi")]
    [InlineData("tr")]
    [InlineData("el")]
    [InlineData("hu")]
    [InlineData("de")]
    [InlineData("sv")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("nl")]
    [InlineData("pt")]
    public void Places_are_found_in_any_case(string language)
    {
        var rows = Rows("bent").Where(row => row[0] == language).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(row => $"{row[1]} -> {row[2]}"), rows.Select(row => $"{row[1]} -> {Places(language, row[1])}"));
    }

    [Theory]
    // What a source gave to another country.
    [InlineData("pl", "Wybrzeże Kości Słoniowej podpisało umowę.", "Ivory Coast")]
    [InlineData("hu", "Tádzsikisztán aláírta a szerződést.", "Tajikistan")]
    // A tagger takes the parts for names of their own.
    [InlineData("no", "Nord-Korea skjøt opp en rakett.", "North Korea")]
    [InlineData("et", "Põhja-Korea tulistas raketi.", "North Korea")]
    [InlineData("de", "Trinidad und Tobago hat gewählt.", "Trinidad and Tobago")]
    [InlineData("el", "Ο δήμαρχος ζει στο Λος Άντζελες και εργάζεται σε εργοστάσιο.", "Los Angeles")]
    [InlineData("ru", "Лос-Анджелес принял Олимпиаду.", "Los Angeles")]
    [InlineData("pt", "O presidente do Irã visitou Madri e Helsinque, e depois o Vietnã.", "Iran; Madrid; Helsinki; Vietnam")]
    [InlineData("ca", "Els Estats Units van signar el tractat.", "United States")]
    // Letters that only join or part others.
    [InlineData("fa", "رئیس جمهور به سری‌لانکا و سریلانکا رفت.", "Sri Lanka")]
    [InlineData("he", "הנשיא ביקר בצ'ילה ואחר כך בצ׳כיה.", "Chile; Czech Republic")]
    [InlineData("hi", "मंत्री ने जर्मनी और फ़्रांस का दौरा किया।", "Germany; France")]
    public void Places_are_found_in_a_sentence(string language, string text, string expected) =>
        Assert.Equal(expected, Places(language, text));

    private static string Places(string language, string text) => string.Join("; ", Extractor
        .Extract(new Article { Text = text, Language = language }).Places.Select(place => place.Name));

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Folder(), "samples", name + ".tsv")).Select(line => line.Split('\t'));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
