using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>What a word is: each row is a text and what finds it, or must not.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("The cafe\u0301 by the sea", "café")]
    [InlineData("The café by the sea", "cafe\u0301")]
    [InlineData("She sent a résumé", "resume")]
    [InlineData("She sent a resume", "résumé")]
    [InlineData("They exposé the plot", "expose")]
    [InlineData("Nestlé closes", "nestle")]
    [InlineData("Nestle closes", "Nestlé")]
    [InlineData("İstanbul was calm", "istanbul")]
    [InlineData("İmamoğlu spoke", "Imamoglu")]
    [InlineData("ΑΘΗΝΑΣ και Πειραιάς", "αθηνας")]
    [InlineData("Королёв полетел", "королев")]
    [InlineData("ＮＨＫ reports", "nhk")]
    [InlineData("ＮＨＫ reports", "ＮＨ*")]
    [InlineData("ten ㎏ of rice", "kg")]
    [InlineData("ten kg of rice", "㎏")]
    [InlineData("ten ㎏ of rice", "㎏")]
    [InlineData("a walk of 5㎞ today", "\"5 km\"")]
    [InlineData("a flat of 80㎡", "m2")]
    [InlineData("at 30℃ in the shade", "\"30 °C\"")]
    [InlineData("gate №5 is shut", "No5")]
    [InlineData("signed Ⓐlex", "alex")]
    [InlineData("㍿ 東京", "株式会社")]
    [InlineData("the ⾦ of ⽕", "火")]
    [InlineData("of ﬁnance and ofﬁce", "finance office")]
    [InlineData("More CO₂ in the air", "CO2")]
    [InlineData("More CO2 in the air", "CO₂")]
    [InlineData("el coŀlegi", "collegi")]
    [InlineData("el col·legi", "collegi")]
    [InlineData("Novak Đoković won", "djokovic")]
    [InlineData("Novak Đoković won", "dokovic")]
    [InlineData("Jens Sørensen won", "soerensen")]
    [InlineData("Jens Soerensen won", "Sørensen")]
    [InlineData("Jens Sørensen won", "sorensen")]
    [InlineData("Thomas Müller scored", "mueller")]
    [InlineData("Thomas Mueller scored", "müller")]
    [InlineData("King Håkon waved", "haakon")]
    [InlineData("the Ærø ferry", "aeroe")]
    [InlineData("In der Straße", "strasse")]
    [InlineData("Məmməd Əliyev came", "Memmed Eliyev")]
    [InlineData("Məmməd Əliyev came", "Mammad")]
    [InlineData("a hard\u00ADware shop", "hardware")]
    [InlineData("the har\u200Bbour and\u2060 quay", "harbour quay")]
    [InlineData("the har\u200Dbour", "\"the harbour\"")]
    public void Letters_are_one_in_all_their_spellings(string text, string query) => Assert.Equal("a", Found(text, query));

    [Theory]
    [InlineData("It ended yesterday.Protesters left", "protesters")]
    [InlineData("It ended yesterday.Protesters left", "yesterday")]
    [InlineData("BREAKING:Firefighters came", "firefighters")]
    [InlineData("the file snake_case here", "snake")]
    [InlineData("the file snake_case here", "snake_case")]
    [InlineData("written in node.js today", "node.js")]
    [InlineData("written in node.js today", "node")]
    [InlineData("see www.harbourpost.example for more", "harbourpost")]
    [InlineData("see www.harbourpost.example for more", "www.harbourpost.example")]
    [InlineData("see https://harbourpost.example/story?id=5 there", "https://harbourpost.example/story?id=5")]
    [InlineData("el nº123 de la calle", "123")]
    [InlineData("el nº123 de la calle", "nº123")]
    [InlineData("either/or it was harbour/quay", "quay")]
    public void Glued_words_are_found_whole_and_in_parts(string text, string query) => Assert.Equal("a", Found(text, query));

    [Theory]
    [InlineData("O’Brien spoke", "O'Brien")]
    [InlineData("loud rock'n'roll tonight", "roll")]
    [InlineData("loud rock’n’roll tonight", "\"rock 'n' roll\"")]
    [InlineData("loud rock 'n' roll tonight", "Rock'n'Roll")]
    [InlineData("loud rock‘n’roll tonight", "rock-n-roll")]
    [InlineData("an R'n'B singer", "RnB")]
    [InlineData("fish'n'chips", "chips")]
    [InlineData("O'Brien spoke", "OʼBrien")]
    [InlineData("O‘Brien spoke", "OBrien")]
    [InlineData("OBrien spoke", "O`Brien")]
    [InlineData("The US said", "U.S.")]
    [InlineData("The U.S. said", "US")]
    [InlineData("The U.N. envoy", "UN")]
    [InlineData("a US-led raid", "\"U.S. led\"")]
    [InlineData("a C-130 landed", "C130")]
    [InlineData("a C130 landed", "C-130")]
    [InlineData("a C 130 landed", "C130")]
    [InlineData("a C130 landed", "\"C 130\"")]
    [InlineData("covid19 spread", "COVID-19")]
    [InlineData("COVID-19 spread", "covid19")]
    [InlineData("an email came", "e-mail")]
    [InlineData("an e-mail came", "email")]
    [InlineData("an e-mail came", "emails")]
    [InlineData("1,000 people", "1000")]
    [InlineData("1000 people", "1,000")]
    [InlineData("1 million and 2,500,000 people", "2500000")]
    [InlineData("plus de 25 000 euros", "25000")]
    [InlineData("plus de 25 000 euros", "25.000")]
    [InlineData("plus de 1 250 000 euros", "1250000")]
    [InlineData("plus de 25 000 euros", "25 000")]
    [InlineData("25000 euros", "25 000")]
    [InlineData("more than 25,000 euros", "25 000 euros")]
    [InlineData("1250000 people", "1 250 000 people")]
    [InlineData("in 2019 some 3.500 Leute", "text:(3 500 Leute)")]
    [InlineData("a 737 of 800", "737 800")]
    [InlineData("25000 euros", "\"25 000 euros\"")]
    [InlineData("25.000 Euro", "\"25 000 Euro\"")]
    [InlineData("a lane of 10 100 metre runs", "100")]
    [InlineData("paid 10,00,000 rupees", "1000000")]
    [InlineData("paid 1,25,00,000 rupees", "12500000")]
    [InlineData("paid 1000000 rupees", "10,00,000")]
    [InlineData("1.000,50 Euro", "1,000.50")]
    [InlineData("in the צה\"ל today", "צה\"ל")]
    [InlineData("in the צה״ל today", "\"the צה\"ל today\"")]
    [InlineData("J.K. Rowling", "JK")]
    [InlineData("J. K. Rowling", "JK")]
    [InlineData("JK Rowling", "J.K.")]
    [InlineData("Putin's plan", "Putin")]
    [InlineData("at McDonald's", "mcdonalds")]
    [InlineData("I don't know", "dont")]
    [InlineData("à l'e-mail", "email")]
    [InlineData("l'intel·lectual", "intellectual")]
    [InlineData("all’ex-ministro", "exministro")]
    [InlineData("the non-U.S. firms", "US")]
    [InlineData("a pro-U.S. rally", "\"pro US rally\"")]
    [InlineData("an anti-U.N. march", "UN")]
    [InlineData("an anti-UN march", "\"anti-U.N.\"")]
    public void One_word_is_found_in_its_spellings(string text, string query) => Assert.Equal("a", Found(text, query));

    [Theory]
    [InlineData("they send email daily", "\"send e-mail daily\"")]
    [InlineData("they send e-mail daily", "\"send email daily\"")]
    [InlineData("the U.S. army came", "\"US army\"")]
    [InlineData("the US army came", "\"U.S. army\"")]
    [InlineData("flight MH-370 vanished", "\"flight MH370 vanished\"")]
    [InlineData("by J. K. Rowling", "\"JK Rowling\"")]
    [InlineData("by JK Rowling", "\"J. K. Rowling\"")]
    [InlineData("over 1,000 people", "\"over 1000 people\"")]
    [InlineData("said O’Brien today", "\"OBrien today\"")]
    public void In_phrases_too(string text, string query)
    {
        using var index = SampleIndex.With(new Story("a").Text(text), new Story("other").Text("Nothing else."));
        var hit = Assert.Single(index.Search(new SearchRequest { Query = query, Match = MatchMode.All }).Hits);
        Assert.Contains("<mark>", Assert.Single(hit.Snippets), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("they send email us daily", "\"send e-mail daily\"")]
    [InlineData("they send e-mail us daily", "\"send email daily\"")]
    [InlineData("a C-150 landed", "C130")]
    [InlineData("the attack on atlas", "AT&*")]
    [InlineData("COVID and 19 others", "COVID-1*")]
    [InlineData("a file of names", "file_na*")]
    [InlineData("the old Brindle", "o'br*")]
    [InlineData("ten Euro in Europe", "eu-*")]
    [InlineData("a European-led raid", "eu-*")]
    [InlineData("the cabled and installed", "*-led")]
    [InlineData("the CIA and CO2", "C-*")]
    [InlineData("the users of usable tools", "U.S.-*")]
    [InlineData("the 2019 500 prize", "2019500")]
    [InlineData("call 030 123 later", "30123")]
    public void Other_words_are_not(string text, string query) => Assert.Equal("", Found(text, query));

    [Theory]
    [InlineData("said O’Brien today", "o’br*")]
    [InlineData("said O’Brien today", "o'br*")]
    [InlineData("said O'Brien today", "oʼbr*")]
    [InlineData("after COVID-19 came", "COVID-1*")]
    [InlineData("after covid19 came", "COVID-1*")]
    [InlineData("shares of AT&T fell", "AT&*")]
    [InlineData("the file_name here", "file_na*")]
    [InlineData("well-known people", "well-k*")]
    [InlineData("an EU-led raid", "eu-*")]
    [InlineData("EU‑weite Regeln", "eu-*")]
    [InlineData("an EU-led raid", "*-led")]
    [InlineData("a U.S.-led raid", "U.S.-*")]
    [InlineData("an Anglo-French-led raid", "*-led")]
    [InlineData("a C-130 landed", "c-*")]
    [InlineData("the Müller-Thurgau", "müller-*")]
    [InlineData("Kim Jong-un spoke", "Jong-?n")]
    [InlineData("Jens Soerensen won", "søre*")]
    [InlineData("サッカーの試合", "サッカ*")]
    [InlineData("颱風警報", "*警报")]
    [InlineData("เยือนเชียงใหม่", "เชียง*")]
    [InlineData("부산에서 축제가", "*축제*")]
    public void A_pattern_matches_the_whole_word(string text, string query) => Assert.Equal("a", Found(text, query));

    [Theory]
    [InlineData("\"storm storm\"~2", "two")]
    [InlineData("\"storm storm storm\"~9", "")]
    [InlineData("\"storm sea storm\"~4", "two")]
    public void A_word_twice_in_a_phrase_stands_twice_in_the_article(string query, string found)
    {
        using var index = SampleIndex.With(
            new Story("one").Text("A storm at sea."), new Story("two").Text("A storm, then a storm at sea."));
        Assert.Equal(found, index.Found(query));
    }

    [Theory]
    [InlineData("½")]
    [InlineData("%%%")]
    [InlineData("()")]
    [InlineData("title:½ ½")]
    public void What_cannot_be_searched_finds_nothing_and_says_so(string query)
    {
        using var index = SampleIndex.With(new Story("a").Text("The storm."));
        var result = index.Search(query);
        Assert.Equal(0, result.Total);
        Assert.NotEmpty(result.Query.Warnings);
    }

    [Fact]
    public void A_word_of_many_letters_finds_nothing_and_says_so()
    {
        using var index = SampleIndex.With(new Story("a").Text("The storm."));
        var result = index.Search(new string('x', 300));
        Assert.Equal((0, "nothing_to_search"), (result.Total, Assert.Single(result.Query.Warnings).Code));
    }

    private static string Found(string text, string query)
    {
        using var index = SampleIndex.With(new Story("a").Text(text), new Story("other").Text("Nothing of the kind."));
        return index.Found(query);
    }
}
