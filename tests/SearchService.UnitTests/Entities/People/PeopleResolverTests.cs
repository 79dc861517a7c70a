using SearchService.Articles;
using SearchService.Entities.People;
using Xunit;

namespace SearchService.UnitTests.Entities.People;

public sealed class PeopleResolverTests
{
    [Theory]
    [InlineData("Kim Jong-un; Vladimir Putin; Kim; Putin; Putin",
        "Vladimir Putin: Vladimir Putin, Putin, Putin", "Kim Jong-un: Kim Jong-un, Kim")]
    [InlineData("Kim Jong-un; KIM JONG UN; Kim Jong Un", "Kim Jong-un: Kim Jong-un, KIM JONG UN, Kim Jong Un")]
    [InlineData("PUTIN; Vladimir Putin", "Vladimir Putin: PUTIN, Vladimir Putin")]
    [InlineData("Donald Trump; Donald J. Trump; Trump", "Donald J. Trump: Donald Trump, Donald J. Trump, Trump")]
    [InlineData("Shinzo Abe; Abe Shinzo; Abe", "Shinzo Abe: Shinzo Abe, Abe Shinzo, Abe")]
    [InlineData("Mohammed bin Salman; bin Salman; Salman", "Mohammed bin Salman: Mohammed bin Salman, bin Salman, Salman")]
    [InlineData("José Luis Rodríguez Zapatero; José Rodríguez Zapatero",
        "José Luis Rodríguez Zapatero: José Luis Rodríguez Zapatero, José Rodríguez Zapatero")]
    [InlineData("J. R. R. Tolkien; John Tolkien; J.R. Tolkien", "J. R. R. Tolkien: J. R. R. Tolkien, John Tolkien, J.R. Tolkien")]
    [InlineData("Hillary Clinton; Hillary", "Hillary Clinton: Hillary Clinton, Hillary")]
    [InlineData("Emmanuel Macron; Émmanuel Macron", "Emmanuel Macron: Emmanuel Macron, Émmanuel Macron")]
    [InlineData("Volodymyr Zelenskyy; Zelenskiy; Volodymyr Zelensky",
        "Volodymyr Zelenskyy: Volodymyr Zelenskyy, Zelenskiy, Volodymyr Zelensky")]
    [InlineData("Sinéad O’Connor; O'Connor", "Sinéad O’Connor: Sinéad O’Connor, O'Connor")]
    public void Parts_of_a_name_join_the_full_name(string mentions, params string[] people) => Assert.Equal(people, Resolve(mentions));

    [Theory]
    [InlineData("Bill Clinton; Hillary Clinton; Clinton", "Hillary Clinton: Hillary Clinton, Clinton", "Bill Clinton: Bill Clinton")]
    [InlineData("Kim Jong-un; Kim; Kim Yo-jong; Kim", "Kim Jong-un: Kim Jong-un, Kim", "Kim Yo-jong: Kim Yo-jong, Kim")]
    [InlineData("Mohamed Ali; Muhammad Ali", "Mohamed Ali: Mohamed Ali", "Muhammad Ali: Muhammad Ali")]
    [InlineData("George W. Bush; George H.W. Bush", "George W. Bush: George W. Bush", "George H.W. Bush: George H.W. Bush")]
    [InlineData("George Bush; George W. Bush; George H. W. Bush", "George W. Bush: George Bush, George W. Bush",
        "George H. W. Bush: George H. W. Bush")]
    [InlineData("John Smith; James Smith", "John Smith: John Smith", "James Smith: James Smith")]
    [InlineData("Martin Luther King; Martin Luther King Jr.", "Martin Luther King: Martin Luther King",
        "Martin Luther King Jr.: Martin Luther King Jr.")]
    public void Two_people_of_one_surname_stay_two(string mentions, params string[] people) => Assert.Equal(people, Resolve(mentions));

    [Fact]
    public void A_name_in_capitals_alone_is_shown_as_a_text_would_print_it() =>
        Assert.Equal(["John McCain-Smith: JOHN MCCAIN-SMITH"], Resolve("JOHN MCCAIN-SMITH"));

    [Fact]
    public void A_declared_person_joins_the_text_or_is_added_without_mentions() =>
        Assert.Equal(["Vladimir Putin: Putin", "Angela Merkel: "], Resolve("Putin", "Putin, Vladimir", "Angela Merkel"));

    [Fact]
    public void A_directory_of_names_joins_none_of_them() =>
        Assert.Equal(50_001, Resolve(string.Join("; ", Enumerable.Range(0, 50_000).Select(i => $"Anna Li{i}").Append("Anna"))).Length);

    [Theory]
    [InlineData("Mr. Putin", "Putin")]
    [InlineData("President Vladimir Putin's", "Vladimir Putin")]
    [InlineData("Prime Minister Li", "Li")]
    [InlineData("Major", "Major")]
    public void Titles_and_possessives_are_no_part_of_a_name(string printed, string name) =>
        Assert.Equal(name, Titles.Trim(printed, new TextSpan(0, printed.Length)).Of(printed).ToString());

    private static string[] Resolve(string mentions, params string[] declared)
    {
        var spans = mentions.Split("; ")
            .Select((text, i) => new Mention(new TextSpan(i * 100, i * 100 + text.Length), text, ArticlePart.Text)).ToList();
        return [.. PeopleResolver.Resolve(spans, declared)
            .Select(person => $"{person.Name}: {string.Join(", ", person.Mentions.Select(mention => mention.Text))}")];
    }
}
