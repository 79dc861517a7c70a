using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

/// <summary>Lines as a wire writes them, in languages other than English: datelines, roles, results, parties.</summary>
public sealed class NewsOfOtherLanguagesTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("de", "Leverkusen - Bayer Leverkusen hat in der Fußball-Bundesliga Werder Bremen mit 3:1 besiegt.", "Leverkusen")]
    [InlineData("fr", "La Hongrie a extradé le prévenu. Il était parti de Bâle.", "Hungary|Basel")]
    [InlineData("fr", "L'Arabie saoudite réduit sa production en mer du Nord.", "Saudi Arabia|North Sea")]
    [InlineData("tr", "Yunanistan Kıbrıs üzerinden gemi gönderiyor.", "Greece|Cyprus")]
    [InlineData("fi", "Hän matkustaa huomenna Brysselistä Baseliin Sveitsiin.", "Brussels|Basel|Switzerland")]
    [InlineData("cs", "Řecko posílá lodě přes Kypr Středozemním mořem. V Číně cena klesla.", "Greece|Cyprus|Mediterranean Sea|China")]
    [InlineData("ru", "В 1999 году Казахстан подал заявку. Нефть добывают в Северном море.", "Kazakhstan|North Sea")]
    [InlineData("sv", "Det sade han från Röda Halvmånen i Ankara.", "Ankara")]
    [InlineData("ar", "غادرت العبارة ميناء فلاديفوستوك صباح الاثنين.", "Vladivostok")]
    [InlineData("ar", "عادت العبارة فلاديفوستوك وقالت الحكومة إن المدينة آمنة.", "Vladivostok")]
    [InlineData("ar", "وقال سكان بوسان إن الجزيرة بعيدة.", "Busan")]
    [InlineData("fa", "کشتی ولادی‌وستوک را ترک کرد و به مسکو رفت.", "Vladivostok|Moscow")]
    [InlineData("he", "המעבורת עזבה את ולדיווסטוק בבוקר.", "Vladivostok")]
    [InlineData("ar", "زار المدينة المنورة ثم عاد إلى الجزائر.", "Medina|Algeria")]
    public void Places_of_a_line_of_news(string language, string text, string places) =>
        Assert.Equal(places.Split('|').Order(), Found(language, text).Places.Select(place => place.Name).Order());

    [Theory]
    [InlineData("es", "Olmedo respondió así en el Congreso a la diputada del PSOE María del Carmen Ruiz.", "María del Carmen Ruiz")]
    [InlineData("nl", "Minister Wim de Vries van Financiën wil de btw verhogen.", "Wim de Vries")]
    [InlineData("fr", "La secrétaire d'Etat Élisabeth d'Aubigny se rendra à Lyon.", "Élisabeth d'Aubigny")]
    [InlineData("fi", "Laivat lähtevät huomenna, kertoi Andreas Papas Ateenassa.", "Andreas Papas")]
    [InlineData("tr", "Laurent Ağustos 2021'de setler için para sözü vermişti. Bakan Sophie Laurent yarın gidecek.", "Sophie Laurent")]
    [InlineData("pl", "Michaił Gorbaczow i Xi Jinping byli wspomniani.", "Xi Jinping")]
    [InlineData("ru", "Убийству помешал Иван Сидоров, сообщила газета.", "Иван Сидоров")]
    public void People_of_a_line_of_news(string language, string text, string person) =>
        Assert.Contains(person, Found(language, text).People.Select(found => found.Name));

    [Fact]
    public void A_text_whose_language_nobody_told_is_not_read_as_English()
    {
        var found = Found(null, "Wieś leży w gminie. Po wojnie Tego dnia mieszkańcy wrócili do Warszawy. Ostatecznie się nie udało, "
            + "bo w Warszawie nie było wody. Według gazety jest teraz lepiej, ale na wsi nie ma szkoły.");
        Assert.Empty(found.People);
        Assert.Contains("Warsaw", found.Places.Select(place => place.Name));
    }

    private static ArticleEntities Found(string? language, string text) =>
        Extractor.Extract(new Article { Text = text, Language = language });
}
