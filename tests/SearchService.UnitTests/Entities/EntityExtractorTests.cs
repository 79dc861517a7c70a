using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities;

public sealed class EntityExtractorTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    /// <summary>The case that the project began with: scraped text about a meeting in the far east of Russia.</summary>
    private static readonly Article Summit = new()
    {
        Title = "KIM AND PUTIN TO MEET IN VLADIVOSTOK",
        Text = """
            Seoul: North Korean leader Kim Jong-un boarded his armoured train for a summit with Russian President Vladimir Putin in Vladivostok, South Korean officials said.

            Kim last made the journey in 2019, and has hardly left Pyongyang since early 2020. Putin's spokesman declined to comment.

            "Moscow wants shells for its war in Ukraine, and Kim wants to be paid," said Leif-Eric Easley, a professor at Ewha University in Seoul.

            Washington has warned North Korea against a deal with Russia. The two men are expected to meet on September 12.

            Soo Kim, a former analyst, told the New York Times that South Korea would watch from afar.
            """,
        Captions = ["Vladimir Putin greets Kim Jong-un at the station. Credit: AP"],
    };

    [Fact]
    public void Its_version_is_that_of_the_code_that_was_compiled() => Assert.Contains(
        typeof(EntityExtractor).Module.ModuleVersionId.ToString("n"), EntityExtractor.Version, StringComparison.Ordinal);

    [Fact]
    public void Surnames_are_counted_to_the_people_named_in_full()
    {
        var people = Extractor.Extract(Summit).People;

        Assert.Equal(["Kim Jong-un", "Vladimir Putin", "Leif-Eric Easley", "Soo Kim"], people.Select(person => person.Name));
        Assert.Equal(["KIM", "Kim Jong-un", "Kim", "Kim", "Kim Jong-un"], people[0].Mentions.Select(mention => mention.Text));
        Assert.Equal(["title", "text", "text", "text", "captions[0]"], people[0].Mentions.Select(mention => mention.In.ToString()));
        Assert.Equal(["PUTIN", "Vladimir Putin", "Putin", "Vladimir Putin"], people[1].Mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void Places_are_named_and_demonyms_and_papers_are_not()
    {
        var places = Extractor.Extract(Summit).Places.Select(place => place.Name).Order(StringComparer.Ordinal);

        Assert.Equal(
            ["Moscow", "North Korea", "Pyongyang", "Russia", "Seoul", "South Korea", "Ukraine", "Vladivostok", "Washington"],
            places);
    }

    [Fact]
    public void Dates_are_as_exact_as_they_are_known()
    {
        Assert.Equal(
            ["2019", "2020", "XXXX-09-12"], Extractor.Extract(Summit).Dates.Select(date => date.Value).Order(StringComparer.Ordinal));
        Assert.Contains(
            Extractor.Extract(Summit with { Published = new PublicationTime(new PartialDate(2023, 9, 11)) }).Dates,
            date => date.Value == "2023-09-12" && date.Days == new PartialDate(2023, 9, 12).Days);
    }

    [Fact]
    public void Two_names_with_and_that_are_one_country_or_region_are_one_place()
    {
        var article = new Article
        {
            Title =
            "",
            Text = "Officials from Antigua and Barbuda met in Newfoundland and Labrador, then in Paris and London."
        };

        Assert.Equal(
            ["Antigua and Barbuda", "Newfoundland and Labrador", "Paris", "London"],
            Extractor.Extract(article).Places.Select(place => place.Name));
    }

    [Fact]
    public void A_declared_date_is_added_without_mentions()
    {
        var article = new Article { Text = "Nothing.", Declared = new DeclaredEntities([], [], ["2019-05", "soon"]) };

        var date = Assert.Single(Extractor.Extract(article).Dates);
        Assert.Equal("2019-05", date.Value);
        Assert.Empty(date.Mentions);
    }

    [Fact]
    public void A_city_or_country_named_as_a_surname_goes_by_its_context()
    {
        var found = Extractor.Extract(new Article
        {
            Text = """
                Michael Jordan said he would not fly to Amman. Jordan, 60, owns a team in Charlotte.

                Denzel Washington lives in Los Angeles. The talks were held in Washington and in Jordan.
                """,
        });

        Assert.Equal(["Michael Jordan: Michael Jordan, Jordan", "Denzel Washington: Denzel Washington"], found.People.Select(Printed));
        Assert.Equal(["Amman", "Charlotte", "Jordan", "Los Angeles", "Washington"],
            found.Places.Select(place => place.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_headline_in_title_case_and_a_dateline_are_read()
    {
        var found = Extractor.Extract(new Article
        {
            Title = "Macron and Scholz Meet in Strasbourg as Strikes Spread",
            Text =
                "PARIS, Jan. 9 (Reuters) - President Emmanuel Macron received Chancellor Olaf Scholz on Monday.\n\nScholz left for Berlin.",
        });

        Assert.Equal(
            ["Olaf Scholz: Scholz, Olaf Scholz, Scholz", "Emmanuel Macron: Macron, Emmanuel Macron"], found.People.Select(Printed));
        Assert.Equal(["Berlin", "Paris", "Strasbourg"], found.Places.Select(place => place.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_in_other_languages_give_the_names_that_are_sure()
    {
        var found = Extractor.Extract(new Article
        {
            Language = "de",
            Text = "Bundeskanzler Olaf Scholz ist am Montag nach Berlin gereist. Die Gewerkschaft der Hafenarbeiter rief zum Streik auf.",
        });

        Assert.Equal(["Olaf Scholz: Olaf Scholz"], found.People.Select(Printed));
        Assert.Equal(["Berlin"], found.Places.Select(place => place.Name));
    }

    [Theory]
    [InlineData("de", "Die Wahl am Montag war frei. Montag ist Markttag, und die Bürger kauften Brot.")]
    [InlineData("de", "Im Essen war Salz. Halle und Hof waren leer.")]
    [InlineData("fr", "Nice journée, dit-elle. Le mars fut froid.")]
    [InlineData("zh", "会议结束了。")]
    public void A_noun_or_the_first_word_of_a_sentence_is_nobody(string language, string text) =>
        Assert.Empty(Extractor.Extract(new Article { Language = language, Text = text }).People);

    [Fact]
    public void Forms_of_one_name_in_an_article_are_one_person()
    {
        var found = Extractor.Extract(new Article
        {
            Language = "ru",
            Text = "Министр Анна Белова приехала в Казань. Губернатор встретил Белову на вокзале. По словам Беловой, переговоры начались.",
        });

        Assert.Equal("Анна Белова", Assert.Single(found.People).Name);
    }

    [Fact]
    public void Every_mention_cuts_out_its_own_text()
    {
        var found = Extractor.Extract(Summit);
        var mentions = found.People.SelectMany(person => person.Mentions).Concat(found.Places.SelectMany(place => place.Mentions));
        Assert.All(mentions, mention => Assert.Equal(mention.Text, mention.Span.Of(PartOf(mention.In)).ToString()));
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        var alone = Describe(Extractor.Extract(Summit));
        Assert.All(
            Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => Describe(Extractor.Extract(Summit))).ToList(),
            together => Assert.Equal(alone, together));
    }

    [FsCheck.Xunit.Property(MaxTest = 200)]
    public void Any_text_is_read(string? title, string? text)
    {
        var article = new Article { Title = title, Text = text ?? "" };
        var found = Extractor.Extract(article);
        Assert.All(
            found.People.SelectMany(person => person.Mentions),
            mention => Assert.Equal(mention.Text, mention.Span.Of(mention.In == ArticlePart.Title ? title : text).ToString()));
    }

    private static string Printed(Person person) => $"{person.Name}: {string.Join(", ", person.Mentions.Select(mention => mention.Text))}";

    private static string PartOf(ArticlePart part) => part.Kind switch
    {
        ArticlePartKind.Title => Summit.Title!,
        ArticlePartKind.Caption => Summit.Captions[part.Index],
        _ => Summit.Text,
    };

    private static string Describe(ArticleEntities found) => string.Join(
        '\n',
        found.People.Select(person => $"{person.Name} {string.Join(' ', person.Mentions.Select(mention => mention.Span))}")
            .Concat(found.Places.Select(place => $"{place.Name} {string.Join(' ', place.Mentions.Select(mention => mention.Span))}")));

    [Fact]
    public void An_agency_alone_on_a_line_credits_the_story_and_is_no_person()
    {
        var found = Extractor.Extract(new Article { Text = "Edzard Reuter resigned on Monday. Mr Reuter gave no reason.\n\n Reuter\n" });
        Assert.Equal(2, Assert.Single(found.People).Mentions.Count);
        Assert.Empty(Extractor.Extract(new Article { Text = "The dollar rose in quiet trading.\n Reuter" }).People);
    }

    [Theory]
    [InlineData("A New York-based pollster said that Georgia had surprised her.", "", "Georgia")]
    [InlineData("U.S.-led troops left Kabul, a Moscow-based analyst said.", "", "Kabul")]
    [InlineData("Abiy Ahmed sent troops to Tigray after an attack near Mekelle.", "Abiy Ahmed", "Tigray Mekelle")]
    [InlineData("Ngozi Okonjo-Iweala of Nigeria was chosen to lead the World Trade Organization.", "Ngozi Okonjo-Iweala", "Nigeria")]
    [InlineData("Police in Hyderabad arrested Mohammed Irfan, 34, and released him in Mumbai.", "Mohammed Irfan", "Hyderabad Mumbai")]
    [InlineData("Mustafa al-Kadhimi has promised elections in Iraq.", "Mustafa al-Kadhimi", "Iraq")]
    [InlineData("Turkish President Recep Tayyip Erdogan angered Greece and Cyprus.", "Recep Tayyip Erdogan", "Greece Cyprus")]
    [InlineData("Ursula von der Leyen and Charles Michel met in Brussels.", "Ursula von der Leyen, Charles Michel", "Brussels")]
    [InlineData("In the West Bank and the Gaza Strip, Mahmoud Abbas declared a day of mourning.", "Mahmoud Abbas", "West Bank Gaza Strip")]
    [InlineData("Scottish ministers met in Edinburgh; Nicola Sturgeon closed pubs.", "Nicola Sturgeon", "Edinburgh")]
    [InlineData("Vladimir Putin met Kim Jong-un in Vladivostok.", "Vladimir Putin, Kim Jong-un", "Vladivostok")]
    [InlineData("Anna Petrova met Moon Jae-in in Seoul. Ban Ki-moon flew on to Osaka.",
        "Anna Petrova, Moon Jae-in, Ban Ki-moon", "Seoul Osaka")]
    [InlineData("Xi Jinping arrived in Rome on Thursday, and Xi said China would buy more wheat.", "Xi Jinping, Xi", "Rome China")]
    [InlineData("Son Heung-min scored twice, and Hsieh Su-wei won in Melbourne.", "Son Heung-min, Hsieh Su-wei", "Melbourne")]
    public void Names_are_marked_as_annotators_of_newswire_do(string text, string people, string places)
    {
        var found = Extractor.Extract(new Article { Text = text });

        Assert.Equal(people, string.Join(", ", InOrder(found.People.SelectMany(person => person.Mentions))));
        Assert.Equal(places, string.Join(' ', InOrder(found.Places.SelectMany(place => place.Mentions))));
    }

    private static IEnumerable<string> InOrder(IEnumerable<Mention> mentions) =>
        mentions.OrderBy(mention => mention.Span.Start).Select(mention => mention.Text);

    [Theory]
    [InlineData("Russia-North Korea talks ended on Monday.", "North Korea, Russia")]
    [InlineData("Trade on the Hong Kong-Shanghai link grew.", "Hong Kong, Shanghai")]
    [InlineData("The Iran-Iraq war ended.", "Iran, Iraq")]
    [InlineData("Ties of Saudi Arabia–Iran and the North Korea-Russia border were in the news.", "Iran, North Korea, Russia, Saudi Arabia")]
    [InlineData("The Moscow-Beijing axis and the US-China talks worry many.", "Beijing, China, Moscow, United States")]
    [InlineData("He rode the Paris-Roubaix and won the Jordan-Smith prize.", "")]
    [InlineData("The US-led coalition left Kabul.", "Kabul")]
    [InlineData("Voters in the North turned out, and the South followed.", "")]
    [InlineData("Rain fell in Baden-Württemberg and Guinea-Bissau.", "Baden-Württemberg, Guinea-Bissau")]
    public void What_stands_around_a_hyphen_is_a_place_of_its_own_only_where_it_is_known_so(string text, string places) =>
        Assert.Equal(
            places, string.Join(
                ", ", Extractor.Extract(new Article { Text = text }).Places.Select(place => place.Name).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("PUTIN, Vladimir, president of Russia, was named first.", "Vladimir Putin: PUTIN, Vladimir")]
    [InlineData("The list had MERKEL, Angela, and DE GAULLE, Charles.",
        "Angela Merkel: MERKEL, Angela; Charles De Gaulle: DE GAULLE, Charles")]
    [InlineData("Martin Luther King, Jr., spoke.", "Martin Luther King: Martin Luther King")]
    [InlineData("George W. Bush and George H.W. Bush met in Kennebunkport.",
        "George W. Bush: George W. Bush; George H.W. Bush: George H.W. Bush")]
    public void A_family_name_in_front_is_that_of_the_person_behind_the_comma(string text, string people) =>
        Assert.Equal(people, string.Join("; ",
        Extractor.Extract(new Article { Text = text }).People.Select(
            person => $"{person.Name}: {string.Join(", ", person.Mentions.Select(mention => mention.Text))}")));
}
