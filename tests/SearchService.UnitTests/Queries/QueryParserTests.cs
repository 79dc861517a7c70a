using Xunit;

namespace SearchService.UnitTests.Queries;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "*")]
    [InlineData("   ", "*")]
    [InlineData("*", "*")]
    [InlineData("ferry", "ferry")]
    [InlineData("ferry harbour", "(all ferry harbour)")]
    [InlineData("ferry AND harbour", "(all ferry harbour)")]
    [InlineData("ferry OR harbour", "(any ferry harbour)")]
    [InlineData("ferry harbour OR quay", "(any (all ferry harbour) quay)")]
    [InlineData("ferry (harbour OR quay)", "(all ferry (any harbour quay))")]
    [InlineData("((ferry))", "ferry")]
    [InlineData("ferry (harbour quay)", "(all ferry harbour quay)")]
    [InlineData("ferry * harbour", "(all ferry harbour)")]
    public void Words_and_groups(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("ferry -harbour", "(all ferry (not harbour))")]
    [InlineData("-harbour ferry", "(all (not harbour) ferry)")]
    [InlineData("ferry NOT harbour", "(all ferry (not harbour))")]
    [InlineData("NOT harbour", "(all * (not harbour))")]
    [InlineData("NOT NOT harbour", "harbour")]
    [InlineData("ferry -\"old harbour\"", "(all ferry (not \"old harbour\"))")]
    [InlineData("ferry -(harbour quay)", "(all ferry (not (all harbour quay)))")]
    [InlineData("ferry -person:Putin", "(all ferry (not person:Putin))")]
    [InlineData("* -harbour", "(all * (not harbour))")]
    [InlineData("ferry OR NOT harbour", "(any ferry (all * (not harbour)))")]
    public void Exclusions(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("-harbour", "harbour")]
    [InlineData("-harbour -quay", "(all harbour quay)")]
    [InlineData("ferry OR -harbour", "(any ferry harbour)")]
    [InlineData("Jong-un", "Jong-un")]
    [InlineData("ferry - harbour", "(all ferry harbour)")]
    [InlineData("ferry,-harbour", "ferry,-harbour")]
    public void A_minus_that_does_not_exclude(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("\"old harbour\"", "\"old harbour\"")]
    [InlineData("“old harbour”", "\"old harbour\"")]
    [InlineData("«old harbour»", "\"old harbour\"")]
    [InlineData("\"harbour\"", "\"harbour\"")]
    [InlineData("\"harbour\"~3", "\"harbour\"")]
    [InlineData("\"old harbour\"~5", "\"old harbour\"~5")]
    [InlineData("\"old harbour\"~5^2", "\"old harbour\"~5 ^2")]
    [InlineData("\"missile <place>\"~5", "\"missile <Place>\"~5")]
    [InlineData("\"<PERSON> met <person>\"~9", "\"<Person> met <Person>\"~9")]
    [InlineData("\"missile <place>\"", "\"missile place\"")]
    [InlineData("ferry\"old harbour\"quay", "(all ferry \"old harbour\" quay)")]
    public void Phrases(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("harb*", "[harb*]")]
    [InlineData("h?rbour", "[h?rbour]")]
    [InlineData("*bour", "[*bour]")]
    [InlineData("har**r", "[har*r]")]
    [InlineData("who sailed?", "(all who sailed)")]
    [InlineData("harbor~", "harbor~")]
    [InlineData("harbor~1", "harbor~1")]
    [InlineData("harbor~9", "harbor~2")]
    [InlineData("harbor~0", "harbor")]
    [InlineData("harbor~0.7", "harbor~")]
    [InlineData("harb*~", "[harb*]")]
    [InlineData("ferry^2", "ferry ^2")]
    [InlineData("ferry^2.5 quay", "(all ferry ^2.5 quay)")]
    [InlineData("(ferry quay)^3", "(all ferry quay) ^3")]
    [InlineData("ferry^0", "ferry ^0.01")]
    [InlineData("ferry^1", "ferry")]
    [InlineData("x^2y", "x^2y")]
    public void Patterns_fuzzy_words_and_weights(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("title:ferry", "title:ferry")]
    [InlineData("TITLE:ferry", "title:ferry")]
    [InlineData("title:(ferry OR quay)", "title:(any ferry quay)")]
    [InlineData("person:\"Kim Jong-un\"", "person:\"Kim Jong-un\"")]
    [InlineData("place:vlad*", "place:[vlad*]")]
    [InlineData("source:* author:Lee", "(all source:* author:Lee)")]
    [InlineData("title:ferry^2", "title:ferry ^2")]
    [InlineData("title:(text:ferry)", "text:ferry")]
    [InlineData("colour:red", "(all colour red)")]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("12:30", "12:30")]
    [InlineData("ferry title:", "(all ferry title)")]
    public void Fields(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("date:2023", "date:2023")]
    [InlineData("date:2023-09", "date:2023-09")]
    [InlineData("date:2023-9-1", "date:2023-09-01")]
    [InlineData("date:2019..2021", "date:2019..2021")]
    [InlineData("date:2019..", "date:2019..")]
    [InlineData("date:..2021", "date:..2021")]
    [InlineData("date:[2019 TO 2021]", "date:2019..2021")]
    [InlineData("date:{2019 TO 2021}", "date:2020..2020")]
    [InlineData("date:[* TO 2021-05]", "date:..2021-05")]
    [InlineData("date:>=2020", "date:2020..")]
    [InlineData("date:>2020-12", "date:2021-01..")]
    [InlineData("date:<2020-01-01", "date:..2019-12-31")]
    [InlineData("date:<=2020", "date:..2020")]
    [InlineData("date:2021..2019", "date:2019..2021")]
    [InlineData("date:2023.", "date:2023")]
    [InlineData("mentions:2019 ferry", "(all mentions:2019 ferry)")]
    [InlineData("ferry -mentions:2019..2021", "(all ferry (not mentions:2019..2021))")]
    [InlineData("date:soon", "(all date soon)")]
    [InlineData("date:2023-13", "(all date 2023-13)")]
    [InlineData("date:>9999", "(all date 9999)")]
    public void Dates(string text, string shape) =>
        Assert.Equal(shape.Replace("2020..2020", "2020", StringComparison.Ordinal), Shape.Of(text));

    [Theory]
    [InlineData("title: ferry", "title:ferry")]
    [InlineData("title: \"old ferry\" quay", "(all title:\"old ferry\" quay)")]
    [InlineData("date: 2023", "date:2023")]
    [InlineData("person:  (Lee OR Ek)", "person:(any Lee Ek)")]
    [InlineData("Echo: ferry", "(all Echo ferry)")]
    public void A_space_behind_the_colon_of_a_field(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("title:-storm", "(all * (not title:storm))")]
    [InlineData("ferry title:-storm", "(all ferry (not title:storm))")]
    [InlineData("ferry -title:-storm", "(all ferry title:storm)")]
    [InlineData("ferry place:-\"Port Calder\"", "(all ferry (not place:\"Port Calder\"))")]
    [InlineData("ferry date:-2023", "(all ferry (not date:2023))")]
    [InlineData("-date:2023", "(all * (not date:2023))")]
    [InlineData("-person:Lee -place:Dover", "(all * (not person:Lee) (not place:Dover))")]
    [InlineData("ferry !storm", "(all ferry (not storm))")]
    [InlineData("ferry --storm", "(all ferry (not storm))")]
    [InlineData("ferry !(storm OR gale)", "(all ferry (not (any storm gale)))")]
    [InlineData("ferry !\"old storm\"", "(all ferry (not \"old storm\"))")]
    [InlineData("ferry –storm", "(all ferry (not storm))")]
    [InlineData("ferry —storm", "(all ferry (not storm))")]
    [InlineData("ferry −\"old storm\"", "(all ferry (not \"old storm\"))")]
    [InlineData("ferry －storm", "(all ferry (not storm))")]
    [InlineData("ferry – storm", "(all ferry storm)")]
    [InlineData("what! storm", "(all what storm)")]
    [InlineData("ferry ! storm", "(all ferry storm)")]
    public void Exclusions_in_other_words(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("ｔｉｔｌｅ：storm", "title:storm")]
    [InlineData("title：北京", "title:北京")]
    [InlineData("（ferry OR quay） storm", "(all (any ferry quay) storm)")]
    [InlineData("ｆｅｒ＊", "[fer*]")]
    [InlineData("北京：会议", "北京：会议")]
    [InlineData("person : Lee", "person:Lee")]
    [InlineData("date : 2023", "date:2023")]
    [InlineData("colour : red", "(all colour red)")]
    [InlineData("person:★ ferry", "ferry")]
    public void Other_keyboards_and_habits(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("ferry || quay", "(any ferry quay)")]
    [InlineData("ferry && quay", "(all ferry quay)")]
    [InlineData("ferry quay || storm gale", "(any (all ferry quay) (all storm gale))")]
    [InlineData("ferry or quay", "(all ferry or quay)")]
    [InlineData("ferry and quay not storm", "(all ferry and quay not storm)")]
    public void Operators_in_other_words(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("date:*", "date:*")]
    [InlineData("NOT date:*", "(all * (not date:*))")]
    [InlineData("-date:*", "(all * (not date:*))")]
    [InlineData("date:(2019 OR 2021)", "(any date:2019 date:2021)")]
    [InlineData("ferry date:(2019..2020 OR 2023-05)", "(all ferry (any date:2019..2020 date:2023-05))")]
    [InlineData("mentions:(2019 -2019-05)", "(all mentions:2019 (not mentions:2019-05))")]
    [InlineData("date:(2019 OR 2021) 2023", "(all (any date:2019 date:2021) 2023)")]
    [InlineData("date:1066", "date:1066")]
    [InlineData("date:0800..1099-07-15", "date:0800..1099-07-15")]
    public void Any_date_none_and_several(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData("()")]
    [InlineData("\"\"")]
    [InlineData("&&& %%%")]
    [InlineData("½")]
    [InlineData("-")]
    [InlineData("\"?!\"")]
    [InlineData("👍")]
    public void What_cannot_be_searched_finds_nothing(string text) => Assert.Equal("nothing", Shape.Of(text));

    [Theory]
    [InlineData("https://harbour.example/story?id=5", "https://harbour.example/story?id=5")]
    [InlineData("www.harbour.example/a?b", "www.harbour.example/a?b")]
    [InlineData("https://harbour.example/*", "[https://harbour.example/*]")]
    public void An_address_is_no_pattern(string text, string shape) => Assert.Equal(shape, Shape.Of(text));

    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    public void A_long_passage_is_read_up_to_the_limit(int words)
    {
        var query = SearchService.Queries.Language.QueryParser.Parse(
            $"\"{string.Join(' ', Enumerable.Range(0, words).Select(i => "w" + i))}\" behind");

        var phrase = Assert.IsType<SearchService.Queries.Language.PhraseNode>(query.Tree);
        Assert.Equal(256, phrase.Terms.Count);
        Assert.Equal("w255", phrase.Terms[^1].Text);
        Assert.Contains(query.Warnings, warning => warning.Code == "too_many_words");
    }

    [Theory]
    [InlineData("OR ferry", "(all or ferry)")]
    [InlineData("ferry OR", "(all ferry or)")]
    [InlineData("ferry AND", "(all ferry and)")]
    [InlineData("ferry NOT", "(all ferry not)")]
    [InlineData("\"ferry", "ferry")]
    [InlineData("(ferry OR quay", "(any ferry quay)")]
    [InlineData("ferry) quay", "(all ferry quay)")]
    [InlineData("U.S. policy", "(all U.S policy)")]
    [InlineData("\0\uD800ferry\uDFFF", "ferry")]
    [InlineData("日本 Αθήνα", "(all 日本 Αθήνα)")]
    public void What_is_no_syntax_is_words(string text, string shape) => Assert.Equal(shape, Shape.Of(text));
}
