using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

/// <summary>Where a person's name begins and ends in languages other than English.</summary>
public sealed class EdgesOfPeopleTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("it", "Il palazzo fu venduto da papa Gregorio IX a un mercante.", "papa Gregorio IX")]
    [InlineData("it", "Ieri Papa Francesco ha incontrato i fedeli in piazza.", "Papa Francesco")]
    [InlineData("pt", "O papa Bento XVI visitou a cidade em maio.", "papa Bento XVI")]
    [InlineData("it", "Il ministro degli Esteri Giuseppe Moretti è partito ieri.", "Giuseppe Moretti")]
    [InlineData("es", "La ministra de Hacienda María Jesús Montero habló ayer.", "María Jesús Montero")]
    [InlineData("it", "Il saggio fu scritto da Marie de Gournay e stampato a Parigi.", "Marie de Gournay")]
    [InlineData("it", "Il trattato fu firmato da Federico Guglielmo II di Prussia.", "Federico Guglielmo II di Prussia")]
    [InlineData("it", "Ebbe due figli, James Haven ed Angelina Jolie.", "James Haven|Angelina Jolie")]
    [InlineData("ru", "Вчера президент Франции Эмманюэль Макрон приехал в город.", "Эмманюэль Макрон")]
    public void A_name_has_all_its_words_and_no_others(string language, string text, string names) =>
        Assert.Empty(names.Split('|').Except(People(language, text)));

    [Theory]
    [InlineData("ru", "Птица \"Tachuris rubrigastra\" гнездится у воды.")]
    [InlineData("uk", "Гра Mortal Kombat вийшла у 1992 році для приставки.")]
    public void Latin_words_among_Cyrillic_are_nobody(string language, string text) => Assert.Empty(People(language, text));

    private static HashSet<string> People(string language, string text) =>
        [.. Extractor.Extract(new Article { Text = text, Language = language }).People.Select(person => person.Name)];
}
