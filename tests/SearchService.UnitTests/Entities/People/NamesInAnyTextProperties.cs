using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.People;

public sealed class NamesInAnyTextProperties
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    private static readonly string[] Languages =
        ["ru", "uk", "pl", "cs", "sk", "hr", "el", "fi", "hu", "de", "sv", "no", "da", "nl", "fr", "tr", "en"];

    private static readonly string[] Pieces =
    [
        "Анны", "Анна-", "-Мария", "Ивановичу", "Петрову", "Салтыкова-Щедрина", "В.", "В.В.", "Ж", "з", "у", "президента", "Олександром",
        "Зеленським", "Donaldem", "Tuskiem", "Kidawą-Błońską", "Petra", "Nováka", "Zorana", "Milanovića", "Ζωής", "του", "Γιώργου",
        "Niinistön", "Kivimäen", "Sanna", "Orbán", "Viktorral", "Angela", "Merkels", "Politik", "Bergs", "Spotkała", "się", "J.", "O'", "’s",
        "'", "-", "--", "—", ".", ",", "(", "\n", "\u00A0", "von", "der", "de", "Москве", "Warszawie", "\uD83D\uDE00", "\u0301", "Ы", "2022",
    ];

    [Property(MaxTest = 3000)]
    public Property Mentions_lie_in_the_text_and_print_it() => Prop.ForAll(
        (from pieces in Gen.Elements(Pieces).ListOf()
         from words in Gen.Elements(Pieces).ListOf()
         from separator in Gen.Elements(" ", " ", "")
         from language in Gen.Elements(Languages)
         select (Text: string.Join(separator, pieces), Title: string.Join(' ', words), Language: language)).ToArbitrary(),
        each =>
        {
            var article = new Article { Title = each.Title, Text = each.Text, Language = each.Language };
            foreach (var person in Extractor.Extract(article).People)
            {
                Assert.NotEqual("", person.Name.Trim());
                Assert.All(person.Mentions, mention => Assert.Equal(
                    mention.Text, mention.Span.Of(mention.In.Kind == ArticlePartKind.Title ? each.Title : each.Text).ToString()));
            }
        });
}
