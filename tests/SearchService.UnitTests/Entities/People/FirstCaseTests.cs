using System.Runtime.CompilerServices;
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

    private static readonly LastWordCase LastWords = new(TaggerResources.People());

    [Theory]
    [InlineData("ru", "Владимиром Зеленским", "Владимир Зеленский")]
    [InlineData("ru", "Владимира Зеленского", "Владимир Зеленский")]
    [InlineData("ru", "Анне Ахматовой", "Анна Ахматова")]
    [InlineData("ru", "Джо Байдена", "Джо Байден")]
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
    [InlineData("ru", "Зеленского", "Зеленский")]
    [InlineData("ru", "В. Зеленским", "В. Зеленский")]
    [InlineData("ru", "Киры Колесниковой", "Кира Колесникова")]
    [InlineData("ru", "Тимофее Кузьмине", "Тимофей Кузьмин")]
    [InlineData("ru", "Гостомыслом Ждановым", "Гостомысл Жданов")]
    [InlineData("ru", "Вацлава Соболева", "Вацлав Соболев")]
    [InlineData("ru", "Бернарда Шоу", "Бернард Шоу")]
    [InlineData("ru", "Урсулы фон дер Ляйен", "Урсула фон дер Ляйен")]
    [InlineData("ru", "Реджепом Эрдоганом", "Реджеп Эрдоган")]
    [InlineData("ru", "Марии Ивановне Кузнецовой", "Мария Ивановна Кузнецова")]
    [InlineData("uk", "Гаврила Розпутнього", "Гаврило Розпутній")]
    [InlineData("uk", "Зої Василишиній", "Зоя Василишина")]
    [InlineData("uk", "В’ячеславі Латанській", "В’ячеслава Латанська")]
    [InlineData("pl", "Bronisława Geremka", "Bronisław Geremek")]
    [InlineData("pl", "Joem Bidenem", "Joe Biden")]
    [InlineData("cs", "Karla Čapka", "Karel Čapek")]
    [InlineData("cs", "Mabelou Šebkovou", "Mabela Šebková")]
    [InlineData("sk", "Zuzanou Čaputovou", "Zuzana Čaputová")]
    [InlineData("hr", "Zorana Milanovića", "Zoran Milanović")]
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
    [InlineData("ru", "Толстой")]
    [InlineData("ru", "Трубецкой")]
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

    /// <summary><c>samples/bent-names.tsv</c> has a language, a person and a sentence that names him or her in some case.</summary>
    [Theory]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("pl")]
    [InlineData("cs")]
    [InlineData("sk")]
    [InlineData("hr")]
    [InlineData("fi")]
    [InlineData("hu")]
    [InlineData("sv")]
    [InlineData("no")]
    [InlineData("da")]
    [InlineData("de")]
    [InlineData("el")]
    public void A_rare_name_in_any_case_is_shown_in_the_first(string language)
    {
        var rows = File.ReadLines(Path.Combine(Folder(), "samples", "bent-names.tsv")).Select(line => line.Split('\t'))
            .Where(row => row[0] == language).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(row => $"{row[2]} -> {row[1]}"), rows.Select(row => $"{row[2]} -> {People(row[2], language)}"));
    }

    [Theory]
    [InlineData("ru", "Президента Александра Лукашенко встретили в аэропорту.", "Александр Лукашенко")]
    [InlineData("ru", "По словам Валерия Абрамова, всё готово.", "Валерий Абрамов")]
    [InlineData("ru", "Суд арестовал имущество Александра Петрова. Сам Александр Петров был за границей.", "Александр Петров")]
    [InlineData("ru", "Александра Петрова сказала, что не знает. Позже Александра Петрова уехала.", "Александра Петрова")]
    [InlineData("ru", "Валентина Матвиенко выступила вчера. Слова Валентины Матвиенко цитируют.", "Валентина Матвиенко")]
    public void What_may_be_a_woman_or_a_man_is_told_by_the_words_around(string language, string text, string person) =>
        Assert.Equal(person, People(text, language));

    [Theory]
    [InlineData("fi", "Sauli Niinistön", "Sauli Niinistö")]
    [InlineData("fi", "Petteri Orpolta", "Petteri Orpo")]
    [InlineData("fi", "Alvar Aallosta", "Alvar Aalto")]
    [InlineData("fi", "Pekka Kivimäen", "Pekka Kivimäki")]
    [InlineData("fi", "Joe Bidenille", "Joe Biden")]
    [InlineData("fi", "Vladimir Putin", "Vladimir Putin")]
    [InlineData("fi", "Hans Christian Andersen", "Hans Christian Andersen")]
    [InlineData("fi", "Sanna Marin", "Sanna Marin")]
    [InlineData("hu", "Orbán Viktorral", "Orbán Viktor")]
    [InlineData("hu", "Kertész Imrét", "Kertész Imre")]
    [InlineData("sv", "Astrid Lindgrens", "Astrid Lindgren")]
    [InlineData("da", "Rebecca Holms", "Rebecca Holm")]
    [InlineData("de", "Robert Habecks", "Robert Habeck")]
    [InlineData("de", "Carl Peters", "Carl Peters")]
    [InlineData("de", "Esther Williams", "Esther Williams")]
    [InlineData("nl", "Jana Hazes", "Jana Hazes")]
    public void Of_a_name_the_last_word_alone_is_led_back(string language, string printed, string first)
    {
        var words = printed.Split(' ');
        Assert.Equal(first, string.Join(' ', [.. words[..^1], LastWords.Of(words[^1], language) ?? words[^1]]));
    }

    [Theory]
    [InlineData("de", "Angela Merkels Politik wird kritisiert.", "Angela Merkel")]
    [InlineData("sv", "Magdalena Anderssons regering avgick.", "Magdalena Andersson")]
    [InlineData("de", "Robert Habecks Rede dauerte lange. Habecks Pläne sind bekannt.", "Robert Habeck")]
    [InlineData("de", "Hans Meier traf Peter Han in Berlin.", "Hans Meier|Peter Han")]
    public void A_person_in_the_genitive_ends_before_what_is_theirs(string language, string text, string person) =>
        Assert.Equal(person, People(text, language));

    [Theory]
    [InlineData("ru", "В.В. Путин подписал указ. Владимир Путин обратился к народу.", "Владимир Путин")]
    [InlineData("ru", "Слово имеет депутат Жириновский В.В. Он говорил недолго.", "В.В. Жириновский")]
    [InlineData("ru", "Указ вручён Иванову И.И. и Петровой А. С. вчера.", "И.И. Иванов|А. С. Петрова")]
    [InlineData("ru", "Суд приговорил Петрова Сергея Николаевича. Сергей Петров молчал.", "Сергей Николаевич Петров")]
    [InlineData("ru", "С. Лавров встретился с В. Макеем. Сергей Лавров прибыл в Минск.", "Сергей Лавров|В. Макей")]
    [InlineData("ru", "Книги Салтыкова-Щедрина читают. Михаил Салтыков-Щедрин умер давно.", "Михаил Салтыков-Щедрин")]
    [InlineData("uk", "Доповідач: Коваленко Іван Петрович, директор.", "Іван Петрович Коваленко")]
    [InlineData("pl", "Rozmowa z Małgorzatą Kidawą-Błońską w Sejmie.", "Małgorzata Kidawa-Błońska")]
    [InlineData("cs", "Rozhovor s Markétou Pekarovou Adamovou v Praze.", "Markéta Pekarová Adamová")]
    public void Initials_fathers_names_and_double_names_are_read(string language, string text, string people) =>
        Assert.Equal(people, People(text, language));

    [Theory]
    [InlineData("ru", "Поезд прибыл в Нижний Новгород из Великого Новгорода, а в Красной Поляне выпал снег.")]
    [InlineData("sk", "Stretla sa s poslancami a prebrala plány.")]
    [InlineData("pl", "Spotkała się z posłami i omówiła plany.")]
    [InlineData("fi", "Asiasta kertoi myös kaupunki, joka on suuri.")]
    [InlineData("fi", "Kokous pidettiin Turussa, ja Vantaalla satoi.")]
    [InlineData("tr", "Ukrayna Devlet Başkanı dün Van'da konuştu.")]
    [InlineData("cs", "Vlády Ruska a Běloruska mlčí, jednalo se v Karlových Varech.")]
    [InlineData("de", "Er spielte mit den Spice Girls und in den High Plains der Challenger Mountains.")]
    public void Towns_and_verbs_are_nobody(string language, string text) => Assert.Equal("", People(text, language));

    private static string People(string text, string language) => string.Join(
        '|', Extractor.Extract(new Article { Text = text, Language = language }).People.Select(person => person.Name));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
