using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Articles;

public sealed class SlavicSpellingTests
{
    [Theory]
    [InlineData("Viktor Chernomyrdin", "Viktor Tschernomyrdin", "Viktor Tchernomyrdine", "Wiktor Czernomyrdin", "Viktor Tsjernomyrdin")]
    [InlineData("Ivan Kuznetsov", "Iwan Kusnezow", "Ivan Kouznetsov", "Iwan Kuzniecow", "Ivan Koeznetsov")]
    [InlineData("Dmitry Peskov", "Dmitrij Peskow", "Dmitri Peskov", "Дмитрий Песков", "Dmitriy Peskov")]
    [InlineData("Andriy Yermak", "Andrij Jermak", "Andrii Iermak", "Андрій Єрмак", "Andriy Jermak")]
    [InlineData("Boris Nemtsov", "Boris Nemzow", "Boris Niemcow", "Борис Немцов", "Boris Nemtsov")]
    [InlineData("Mikhail Sholokhov", "Michail Scholochow", "Michail Szołochow", "Михаил Шолохов", "Michail Sjolochov")]
    [InlineData("Yevgeny Primakov", "Jewgeni Primakow", "Evgueni Primakov", "Евгений Примаков", "Jevgeni Primakov")]
    [InlineData("Aleksandr Lebedev", "Alexander Lebedew", "Alexandre Lebedev", "Александр Лебедев", "Aleksandr Lebiediew")]
    [InlineData("Svetlana Zakharova", "Swetlana Sacharowa", "SVETLANA ZAKHAROVA", "Светлана Захарова", "Swetlana Sakharowa")]
    public void What_each_language_makes_of_one_name_meets(params string[] names)
    {
        var spelled = names.Select(name => SlavicSpelling.Of(NameKey.Of(name))).ToList();
        Assert.All(spelled, each => Assert.Equal(spelled[0], each));
        Assert.NotNull(spelled[0]);
    }

    [Theory]
    [InlineData("Victor Gomez")]
    [InlineData("Walter Barlow")]
    [InlineData("Clarence Darrow")]
    [InlineData("Terry Matthew")]
    [InlineData("Anna Martin")]
    [InlineData("Olga")]
    [InlineData("Chernomyrdin")]
    [InlineData("")]
    public void Other_names_have_none(string name) => Assert.Null(SlavicSpelling.Of(NameKey.Of(name)));

    [Theory]
    [InlineData("Igor Zhukov", "Igor Sukhov")]
    [InlineData("Igor Chernov", "Igor Zernov")]
    [InlineData("Igor Ivanov", "Oleg Ivanov")]
    [InlineData("Igor Ivanov", "Igor Ivanova")]
    [InlineData("Ivan Petrov", "Ivan Petrovich")]
    public void Other_people_do_not(string one, string other) =>
        Assert.NotEqual(SlavicSpelling.Of(NameKey.Of(one)), SlavicSpelling.Of(NameKey.Of(other)));
}
