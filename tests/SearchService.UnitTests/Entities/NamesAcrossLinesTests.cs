using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities;

public sealed class NamesAcrossLinesTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("The finance minister Gerhard\nStoltenberg said that the rates of the central bank would fall in the spring.", "Gerhard Stoltenberg")]
    [InlineData("Prices fell again in the north, the trade minister Hajime\nTamura told parliament.", "Hajime Tamura")]
    [InlineData("It was the chairman of the bank, Karl Otto\nPoehl, who had asked for the meeting in Basle that week.", "Karl Otto Poehl")]
    [InlineData("The letter had been signed by John\r\nWhitehead.", "John Whitehead")]
    [InlineData("The pilot of the ship was Henry  Baker, of the port of Hull, who had been on board since noon.", "Henry Baker")]
    [InlineData("The harbour was closed, said its master Ewa \nKowalska, until the wreck of the ferry had been lifted.", "Ewa Kowalska")]
    [InlineData("On the first day the witness Maria\nLopez's husband was heard by the judges of the court.", "Maria Lopez")]
    [InlineData("On the first day the witness Maria\nLindqvist's husband was heard by the judges of the court.", "Maria Lindqvist")]
    [InlineData("The bank said that its director Clifford L.\nAlexander has resigned from the board.", "Clifford L. Alexander")]
    [InlineData("General Secretary Cyril\nRamaphosa told a news conference that the miners were very tired of it all.", "Cyril Ramaphosa")]
    [InlineData("Foreign Minister Carlos de\nAndrade left the meeting before noon.", "Carlos de Andrade")]
    [InlineData("The company said James\nMoore Jr. will lead it.", "James Moore Jr.")]
    public void A_break_inside_a_persons_name_is_a_space(string text, string person)
    {
        var found = Extractor.Extract(new Article { Text = text, Language = "en" });

        Assert.Equal(person, Assert.Single(found.People).Name);
        Assert.All(found.People[0].Mentions, mention => Assert.Equal(mention.Text, mention.Span.Of(text).ToString()));
    }

    [Theory]
    [InlineData("de", "Gestern kam der frühere Minister Gerhard\nStoltenberg nach Kiel und sprach mit den Fischern über die Quoten.", "Gerhard Stoltenberg")]
    [InlineData("fr", "La lettre est arrivée hier chez le maire, Pierre\nDupont, qui a refusé de répondre aux questions des journalistes.", "Pierre Dupont")]
    [InlineData("pl", "Wczoraj do portu przyjechała pani dyrektor Anna\nNowak i rozmawiała z rybakami o nowych opłatach.", "Anna Nowak")]
    [InlineData("ru", "Вчера в порт приехал директор завода Сергей\nПетров и долго говорил с рыбаками о новых ценах.", "Сергей Петров")]
    public void So_it_is_in_other_languages(string language, string text, string person) => Assert.Equal(
        person, Assert.Single(Extractor.Extract(new Article { Text = text, Language = language }).People).Name);

    [Theory]
    [InlineData("The strike went on at the port of Los\nAngeles, where nobody had loaded a ship for a whole week.", "Los Angeles")]
    [InlineData("Half of the wheat was bought by Saudi\nArabia, and the price went up by four dollars a tonne at once.", "Saudi Arabia")]
    [InlineData("The bank will close its office in Buenos\nAires.", "Buenos Aires")]
    public void So_it_is_inside_a_places_name(string text, string place) =>
        Assert.Equal(place, Assert.Single(Extractor.Extract(new Article { Text = text, Language = "en" }).Places).Name);

    [Theory]
    [InlineData("The judges were: \nGerhard\nStoltenberg\nAnna\nNowak")]
    [InlineData("Voters turn their backs on Merkel\nAngela Merkel said on Monday that she would go on.")]
    [InlineData("Protesters shout at the car of Putin\nMerkel said that it had been a bad day. Putin did not say anything.")]
    [InlineData("A day on the river with Maria\n\nPeter had never seen the sea.")]
    [InlineData("What became of the mayor John?\nWhitehead left the town in the spring.")]
    public void Other_breaks_stay(string text)
    {
        var found = Extractor.Extract(new Article { Text = text, Language = "en" });

        Assert.DoesNotContain(
            found.People.SelectMany(person => person.Mentions).Concat(found.Places.SelectMany(place => place.Mentions)),
            mention => mention.Text.Contains('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The council of the town met on March\n12, 2023, and closed the bridge.", "2023-03-12")]
    [InlineData("The ferry went down off the island on 24\nApril 2022 in a storm.", "2022-04-24")]
    [InlineData("Nothing had been heard of her since October\n1987, the police said.", "1987-10")]
    public void A_break_inside_a_date_is_a_space(string text, string date) =>
        Assert.Equal(date, Assert.Single(Extractor.Extract(new Article { Text = text, Language = "en" }).Dates).Value);
}
