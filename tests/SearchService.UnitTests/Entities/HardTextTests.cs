using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities;

/// <summary>Texts in capitals, in two languages, called by the wrong language, or written in other letters than usual.</summary>
public sealed class HardTextTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("de", "BUNDESKANZLERIN ANGELA MERKEL TRIFFT IN PARIS DEN PRÄSIDENTEN EMMANUEL MACRON",
        "Angela Merkel|Emmanuel Macron", "Paris")]
    [InlineData(null, "DIE REISE VON URSULA VON DER LEYEN NACH BRÜSSEL WURDE VERLEGT", "Ursula von der Leyen", "Brussels")]
    [InlineData("ru", "ПРЕЗИДЕНТ ВЛАДИМИР ПУТИН ПРИБЫЛ В МОСКВУ ИЗ САНКТ-ПЕТЕРБУРГА", "Владимир Путин", "Moscow|St. Petersburg")]
    [InlineData("es", "EL PRESIDENTE PEDRO SÁNCHEZ VIAJA A LISBOA PARA REUNIRSE CON ANTÓNIO COSTA",
        "António Costa|Pedro Sánchez", "Lisbon")]
    [InlineData(null, "EL PRESIDENTE PEDRO SÁNCHEZ VIAJA A LISBOA PARA REUNIRSE CON ANTÓNIO COSTA",
        "António Costa|Pedro Sánchez", "Lisbon")]
    [InlineData("es", "LA MINISTRA LUCÍA FERRER VIAJA DE NUEVA YORK A COREA DEL SUR", "Lucía Ferrer", "New York|South Korea")]
    [InlineData("fr", "LA MINISTRE HÉLÈNE MARCHAND SERA À LYON POUR LES TRAVAUX", "Hélène Marchand", "Lyon")]
    [InlineData("it", "IL PRESIDENTE SERGIO MATTARELLA A ROMA CON MARIO DRAGHI", "Mario Draghi|Sergio Mattarella", "Rome")]
    [InlineData("fr", "LE PRÉSIDENT EMMANUEL MACRON REÇOIT OLAF SCHOLZ À STRASBOURG", "Emmanuel Macron|Olaf Scholz", "Strasbourg")]
    [InlineData("nl", "MINISTER-PRESIDENT MARK RUTTE SPREEKT IN DEN HAAG MET SIGRID KAAG", "Mark Rutte|Sigrid Kaag", "The Hague")]
    [InlineData("it", "IL NUOVO GOVERNO INCONTRA A TORINO LA GRANDE INDUSTRIA, DICE GIORGIO ROSSI", "Giorgio Rossi", "Turin")]
    [InlineData("pt", "GRANDE NOITE EM COIMBRA: O NOVO FILME DE JOANA FERREIRA TEVE ESTREIA", "Joana Ferreira", "Coimbra")]
    [InlineData("ru", "УЧЁНЫЙ НИКОЛАЙ ВАВИЛОВ ПРИЕХАЛ В КАЗАНЬ, ГДЕ ЕГО ЖДАЛ ПЕРКОВИЧ", "Николай Вавилов|Перкович", "Kazan")]
    [InlineData("pl", "PREZYDENT ANDRZEJ DUDA SPOTKAŁ SIĘ Z DELEGACJĄ W WARSZAWIE", "Andrzej Duda", "Warsaw")]
    [InlineData(
        "pt", "O PRESIDENTE MARCELO REBELO DE SOUSA VIAJOU DE LISBOA PARA LUANDA COM JOÃO LOURENÇO",
        "João Lourenço|Marcelo Rebelo de Sousa", "Lisbon|Luanda")]
    public void A_line_in_capitals_names_people_as_a_text_would(string? language, string text, string people, string places)
    {
        var found = Found(language, text);
        Assert.Equal(people.Split('|'), found.People.Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(places.Split('|'), found.Places.Select(place => place.Name).Order(StringComparer.Ordinal));
        Assert.All(
            found.People.SelectMany(person => person.Mentions).Concat(found.Places.SelectMany(place => place.Mentions)),
            mention => Assert.Equal(text[mention.Span.Start..mention.Span.End], mention.Text));
    }

    [Fact]
    public void A_headline_in_capitals_is_read_as_the_text_below_it_prints_its_words()
    {
        var found = Extractor.Extract(new Article
        {
            Title = "ZWEIFEL AN DER BRÜCKE: BERTA KUZMANY GEHT",
            Text = "Die Ingenieurin Berta Kuzmany verlässt das Amt in Linz. Es gab Zweifel an der Brücke, sagte Kuzmany am Freitag.",
            Language = "de",
        });
        var person = Assert.Single(found.People);
        Assert.Equal("Berta Kuzmany", person.Name);
        Assert.Contains(person.Mentions, mention => mention is { Text: "BERTA KUZMANY", In.Kind: ArticlePartKind.Title });
    }

    [Theory]
    [InlineData("es", "O primeiro-ministro Luís Montenegro reuniu-se em Lisboa com Pedro Sánchez. Não houve acordo.",
        "Luís Montenegro|Pedro Sánchez", "Lisbon")]
    [InlineData("en", "Der Minister Olaf Scholz hat am Montag in Köln mit Präsident William Ruto gesprochen, wie es hieß.",
        "Olaf Scholz|William Ruto", "Cologne")]
    public void A_text_that_is_called_by_the_wrong_language_is_read_in_its_own(string called, string text, string people, string places)
    {
        var found = Found(called, text);
        Assert.Equal(people.Split('|'), found.People.Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(places.Split('|'), found.Places.Select(place => place.Name));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData(null)]
    public void Both_halves_of_an_article_in_two_languages_are_read(string? called)
    {
        var found = Found(
            called,
            "Die Ministerin Sabine Kröger hat am 4. Mai 2023 in Köln und in Wien mit den Bauern gesprochen, wie es in Deutschland hieß.\n"
            + "The minister Sabine Kröger spoke to the farmers of Cologne on 5 May 2023, and she said that "
            + "Brian Whitfield was arrested in Leeds.\n"
            + "Nach dem Treffen ist sie nach München gefahren, und dort hat sie am Abend noch mit dem Landrat Josef Huber geredet.\n"
            + "After that the two of them were seen in Dublin, where the talks will go on with Aoife Brennan of the union.\n");
        Assert.Equal(
            ["Aoife Brennan", "Brian Whitfield", "Josef Huber", "Sabine Kröger"],
            found.People.Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Cologne", "Dublin", "Germany", "Leeds", "Munich", "Vienna"],
            found.Places.Select(place => place.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["2023-05-04", "2023-05-05"], found.Dates.Select(date => date.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Russian_in_Latin_letters_is_read_as_its_neighbours_are()
    {
        var found = Found(
            null,
            "Vladimir Putin pribyl v Moskvu i vstretilsya s Sergeem Lavrovym. "
            + "V Moskve ego zhdal Dmitri Peskov, kak i v Kieve.");
        Assert.Contains("Vladimir Putin", found.People.Select(person => person.Name));
        Assert.Contains("Dmitri Peskov", found.People.Select(person => person.Name));
        Assert.Contains("Moscow", found.Places.Select(place => place.Name));
    }

    private static ArticleEntities Found(string? language, string text) =>
        Extractor.Extract(new Article { Text = text, Language = language });
}
