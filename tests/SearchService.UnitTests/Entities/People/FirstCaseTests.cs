using SearchService.Articles;
using SearchService.Entities;
using SearchService.Entities.People;
using SearchService.Entities.Tagging;
using Xunit;

namespace SearchService.UnitTests.Entities.People;

public sealed class FirstCaseTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    private static readonly FirstCase Names = new(TaggerResources.People());

    [Theory]
    [InlineData("ru", "Владимиром Зеленским", "Владимир Зеленский")]
    [InlineData("ru", "Владимира Зеленского", "Владимир Зеленский")]
    [InlineData("ru", "Анне Ахматовой", "Анна Ахматова")]
    [InlineData("ru", "Джо Байдена", "Джо Байдена")]
    [InlineData("ru", "Дональда Трампа", "Дональд Трамп")]
    [InlineData("ru", "Эмманюэлем Макроном", "Эмманюэль Макрон")]
    [InlineData("ru", "Ангелой Меркель", "Ангела Меркель")]
    [InlineData("ru", "Сергею Викторовичу Лаврову", "Сергей Викторович Лавров")]
    [InlineData("ru", "Дмитрия Медведева", "Дмитрий Медведев")]
    [InlineData("ru", "Марии Захаровой", "Мария Захарова")]
    [InlineData("ru", "Петру Порошенко", "Петр Порошенко")]
    [InlineData("ru", "Павла Дурова", "Павел Дуров")]
    [InlineData("ru", "Льва Толстого", "Лев Толстой")]
    [InlineData("ru", "Игоря Стравинского", "Игорь Стравинский")]
    [InlineData("ru", "Никиты Михалкова", "Никита Михалков")]
    [InlineData("ru", "Ольгу Токарчук", "Ольга Токарчук")]
    [InlineData("uk", "Володимиром Зеленським", "Володимир Зеленський")]
    [InlineData("uk", "Петра Порошенка", "Петро Порошенко")]
    [InlineData("uk", "Юлії Тимошенко", "Юлія Тимошенко")]
    [InlineData("uk", "Віталієм Кличком", "Віталій Кличко")]
    [InlineData("pl", "Donaldem Tuskiem", "Donald Tusk")]
    [InlineData("pl", "Donalda Tuska", "Donald Tusk")]
    [InlineData("pl", "Andrzejem Dudą", "Andrzej Duda")]
    [InlineData("pl", "Andrzeja Dudy", "Andrzej Duda")]
    [InlineData("pl", "Jarosława Kaczyńskiego", "Jarosław Kaczyński")]
    [InlineData("pl", "Lechowi Wałęsie", "Lech Wałęsa")]
    [InlineData("pl", "Mateuszem Morawieckim", "Mateusz Morawiecki")]
    [InlineData("pl", "Wisławy Szymborskiej", "Wisława Szymborska")]
    [InlineData("pl", "Beatę Szydło", "Beata Szydło")]
    [InlineData("pl", "Annie Nowak", "Anna Nowak")]
    [InlineData("pl", "Jana Nowaka", "Jan Nowak")]
    [InlineData("cs", "Jana Nového", "Jan Nový")]
    [InlineData("cs", "Petrem Fialou", "Petr Fiala")]
    [InlineData("cs", "Milošem Zemanem", "Miloš Zeman")]
    [InlineData("cs", "Andreje Babiše", "Andrej Babiš")]
    [InlineData("cs", "Václava Havla", "Václav Havel")]
    [InlineData("cs", "Angelou Merkelovou", "Angela Merkelová")]
    [InlineData("cs", "Boženy Němcové", "Božena Němcová")]
    public void A_bent_name_is_led_back_to_its_first_case(string language, string printed, string first) =>
        Assert.Equal(first, string.Join(' ', Names.Of(printed.Split(' '), language) ?? printed.Split(' ')));

    [Theory]
    [InlineData("ru", "Владимир Зеленский")]
    [InlineData("ru", "Анна Петрова")]
    [InlineData("ru", "Марина Цветаева")]
    [InlineData("ru", "Александра Коллонтай")]
    [InlineData("ru", "Роберта Метсола")]
    [InlineData("ru", "Илья Репин")]
    [InlineData("ru", "Ким Чен Ын")]
    [InlineData("pl", "Donald Tusk")]
    [InlineData("pl", "Wisława Szymborska")]
    [InlineData("pl", "Ewa Kopacz")]
    [InlineData("pl", "Kuba Wojewódzki")]
    [InlineData("cs", "Petra Kvitová")]
    [InlineData("cs", "Jana Novotná")]
    [InlineData("cs", "Karel Čapek")]
    [InlineData("de", "Angela Merkels")]
    [InlineData("ru", "Зеленского")]
    public void A_name_in_its_first_case_stays(string language, string printed) => Assert.Null(Names.Of(printed.Split(' '), language));

    [Theory]
    [InlineData("ru", "Вчера президент встретился с Владимиром Зеленским в Киеве. О Зеленском говорили долго. Речь Зеленского понравилась всем.", "Владимир Зеленский")]
    [InlineData("pl", "Wczoraj premier spotkał się z Donaldem Tuskiem w Gdańsku. O Tusku mówiono w mieście długo, a przemówienie Tuska się podobało.", "Donald Tusk")]
    [InlineData("uk", "Учора президент зустрівся з Петром Порошенком у Києві. Про Порошенка говорили довго, і промова Порошенка всім сподобалася.", "Петро Порошенко")]
    public void All_forms_of_a_name_are_one_person(string language, string text, string person)
    {
        var found = Assert.Single(Extractor.Extract(new Article { Text = text, Language = language }).People);

        Assert.Equal(person, found.Name);
        Assert.True(found.Mentions.Count > 1);
    }
}
