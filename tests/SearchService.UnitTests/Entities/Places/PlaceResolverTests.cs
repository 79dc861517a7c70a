using Xunit;

namespace SearchService.UnitTests.Entities.Places;

public sealed class PlaceResolverTests
{
    [Theory]
    // One name, several places: the qualifier behind it decides.
    [InlineData("A fire broke out in [Paris], [Texas], on Monday.", "Paris/US; Texas/US")]
    [InlineData("A fire broke out in [Paris], Tex., on Monday.", "Paris/US")]
    [InlineData("He was born in [Paris], TX, in 1950.", "Paris/US")]
    [InlineData("The talks in [Paris], [France], went on.", "Paris/FR; France/FR")]
    [InlineData("The talks in [Paris] went on.", "Paris/FR")]
    [InlineData("She teaches in [London] ([Ontario]).", "London/CA; Ontario/CA")]
    [InlineData("She teaches in [London], Ont., and paints.", "London/CA")]
    [InlineData("A parade in [Athens, Georgia] was cancelled.", "Athens/US")]
    [InlineData("A parade in [Athens], [Georgia], was cancelled.", "Athens/US; Georgia/US")]
    [InlineData("A parade in [Athens], [Greece], was cancelled.", "Athens/GR; Greece/GR")]
    [InlineData("The mayor of [Birmingham], [Alabama], said so.", "Birmingham/US; Alabama/US")]
    [InlineData("The mayor of [Birmingham] said so.", "Birmingham/GB")]
    [InlineData("A plant in [Cambridge], Mass., will close.", "Cambridge/US")]
    [InlineData("A plant in [Springfield], Ill., will close.", "Springfield/US")]
    [InlineData("The court in [St. Petersburg], Fla., heard him.", "St. Petersburg/US")]
    [InlineData(
        "The court in [St. Petersburg] heard him. The [Russian] press was there. [Moscow] kept silent.", "St. Petersburg/RU; Moscow/RU")]
    [InlineData("Police in [Melbourne], [Florida], found it.", "Melbourne/US; Florida/US")]
    [InlineData("Police in [Valencia], [Venezuela], found it.", "Valencia/VE; Venezuela/VE")]
    [InlineData("Police in [San José], [Costa Rica], found it.", "San José/CR; Costa Rica/CR")]
    [InlineData("Police in [San Jose], Calif., found it.", "San Jose/US")]
    // A qualifier that no place of the name lies in: the place is not known, its country is.
    [InlineData("He grew up in [Smallbrook], [Kansas].", "Smallbrook/US; Kansas/US")]
    // Words before the name.
    [InlineData("In the Texas town of [Paris] a fire broke out.", "Paris/US")]
    [InlineData("The Canadian city of [London] will host it.", "London/CA")]
    [InlineData("The state of [Georgia] will vote.", "Georgia/US")]
    [InlineData("Voters in [Washington] state and in [Oregon] went to the polls.", "Washington State/US; Oregon/US")]
    [InlineData("Officials in [New York] state said so.", "New York State/US")]
    [InlineData("Officials in [New York City] said so; [New York] waited.", "New York/US; New York/US")]
    // What else the article speaks of.
    [InlineData("[Georgia] and [Armenia] signed; [Tbilisi] was quiet.", "Georgia/GE; Armenia/AM; Tbilisi/GE")]
    [InlineData("[Georgia], [Florida] and [Alabama] signed; [Atlanta] was quiet.", "Georgia/US; Florida/US; Alabama/US; Atlanta/US")]
    [InlineData("Russian troops entered [Georgia].", "Georgia/GE")]
    [InlineData("The storm crossed [South Carolina] before it reached [Georgia].", "South Carolina/US; Georgia/US")]
    [InlineData("[Washington] and [Moscow] agreed.", "Washington/US; Moscow/RU")]
    [InlineData("Ferries from [Seattle] and [Tacoma] stopped; [Spokane] froze. All of [Washington] was cold.",
        "Seattle/US; Tacoma/US; Spokane/US; Washington State/US")]
    [InlineData("[Tripoli] was shelled, the Lebanese army said in [Beirut].", "Tripoli/LB; Beirut/LB")]
    [InlineData("[Tripoli] was shelled, the Libyan army said in [Benghazi].", "Tripoli/LY; Benghazi/LY")]
    [InlineData("[Hyderabad] lies on the Indus, said [Pakistan]; [Karachi] is near.", "Hyderabad/PK; Pakistan/PK; Karachi/PK")]
    [InlineData("[Hyderabad] grows, said [India]; [Mumbai] is far.", "Hyderabad/IN; India/IN; Mumbai/IN")]
    [InlineData("[Santiago] shook, Chilean radio said.", "Santiago/CL")]
    [InlineData("[Victoria] burned; [Melbourne] was under smoke, Australian radio said.", "Victoria/AU; Melbourne/AU")]
    // One sense in one article.
    [InlineData("[Paris], [Texas], mourns. The mayor of [Paris] wept; [Texas] sent help, and [Dallas] too.",
        "Paris/US; Texas/US; Paris/US; Texas/US; Dallas/US")]
    // What is named all the time says little: an American firm in Rotterdam is still in Rotterdam.
    [InlineData("[U.S.] exports to [Rotterdam] rose, [New York] dealers in the [U.S.] said.",
        "United States/US; Rotterdam/NL; New York/US; United States/US")]
    [InlineData("American athletes came to [Athens] from [Atlanta].", "Athens/GR; Atlanta/US")]
    // Abbreviations, with their dot left out too.
    [InlineData("MIAMI, [Fla]., and [NY]; in [Calif], too; [Tex.]", "Florida/US; New York State/US; California/US; Texas/US")]
    [InlineData("[Washington], [D.C.], is hot.", "Washington/US; Washington/US")]
    [InlineData("[Mexico] city shook.", "Mexico City/MX")]
    [InlineData("He saw [Mexico], [Philippines].", "Mexico/MX; Philippines/PH")]
    [InlineData("[Vienna], Va., and [Vienna], [Austria]", "Vienna/US; Vienna/AT; Austria/AT")]
    [InlineData("[Buffalo], [New York], froze; [New York] did not.", "Buffalo/US; New York State/US; New York/US")]
    [InlineData("A clinic in [Rochester], [N.Y.], not in [Rochester], Minn.", "Rochester/US; New York State/US; Rochester/US")]
    [InlineData("They met in [Cambridge], [England].", "Cambridge/GB; England/GB")]
    [InlineData("The governor of [Kansas City], [Missouri]'s side", "Kansas City/US; Missouri/US")]
    [InlineData("The Libyan city of [Tripoli] and the Lebanese port of [Tripoli]", "Tripoli/LY; Tripoli/LB")]
    [InlineData("The South African city of [East London] burned.", "East London/ZA")]
    [InlineData("[Kingston] was hit, Jamaican radio said.", "Kingston/JM")]
    [InlineData("[Perth] was hot; [Sydney] and [Melbourne] were not.", "Perth/AU; Sydney/AU; Melbourne/AU")]
    // Lists are no qualifiers.
    [InlineData("He won [Nevada], [Iowa] and [Ohio].", "Nevada/US; Iowa/US; Ohio/US")]
    [InlineData("He saw [Berlin], [Poland] and [Kyiv].", "Berlin/DE; Poland/PL; Kyiv/UA")]
    [InlineData("[Lebanon], [Syria] and [Jordan] agreed.", "Lebanon/LB; Syria/SY; Jordan/JO")]
    [InlineData("[Mexico], [Cuba] and [Panama] agreed.", "Mexico/MX; Cuba/CU; Panama/PA")]
    public void The_place_is_chosen_by_its_context(string text, string expected) => Assert.Equal(expected, MarkedText.Resolve(text));

    [Theory]
    [InlineData("[South Korean] and [North Korea]", "North Korea/KP")]
    [InlineData("[Russians], [Danes] and [the Irish] of [Dublin]", "Dublin/IE")]
    [InlineData("[European] unity, [American] troops, [Soviet] tanks, [Parisian] cafes", "")]
    [InlineData("[Jersey], [Gibraltar] and [Dominica]", "Jersey/JE; Gibraltar/GI; Dominica/DM")]
    public void Demonyms_are_no_places(string text, string expected) => Assert.Equal(expected, MarkedText.Resolve(text));

    [Theory]
    [InlineData("[U.S.], [US], [USA], [America], [the United States]", "United States/US")]
    [InlineData("[Britain], [U.K.], [UK], [Great Britain], [United Kingdom]", "United Kingdom/GB")]
    [InlineData("[Burma], [Myanmar]", "Myanmar/MM")]
    [InlineData("[Ivory Coast], [Côte d'Ivoire], [Cote d’Ivoire]", "Ivory Coast/CI")]
    [InlineData("[Holland], [the Netherlands]", "Netherlands/NL")]
    [InlineData("[Czechia], [the Czech Republic]", "Czech Republic/CZ")]
    [InlineData("[Kiev], [Kyiv]", "Kyiv/UA")]
    [InlineData("[Peking], [Beijing], [BEIJING]", "Beijing/CN")]
    [InlineData("[Saigon], [Ho Chi Minh City]", "Ho Chi Minh City/VN")]
    [InlineData("[Leningrad], [St Petersburg], [Saint Petersburg], [Petrograd]", "St. Petersburg/RU")]
    [InlineData("[Bombay], [Mumbai]", "Mumbai/IN")]
    [InlineData("[Constantinople], [Istanbul]", "Istanbul/TR")]
    [InlineData("[USSR], [U.S.S.R.], [the Soviet Union]", "Soviet Union")]
    [InlineData("[Washington], [Washington, D.C.], [Washington D.C.]", "Washington/US")]
    [InlineData("[Sao Paulo], [São Paulo], [SAO PAULO]", "São Paulo/BR")]
    [InlineData("[the West Bank], [West Bank]", "West Bank/PS")]
    [InlineData("[Gaza], [the Gaza Strip]", "Gaza/PS")]
    [InlineData("[the Mideast], [Middle East]", "Middle East")]
    [InlineData("[northern Iraq], [Iraq], [Iraq's]", "Iraq/IQ")]
    [InlineData("[Moscow], [central Moscow], [downtown Moscow]", "Moscow/RU")]
    public void Spellings_of_one_place_share_one_name(string text, string expected)
    {
        var place = Assert.Single(MarkedText.Places(text));
        Assert.Equal(expected, place.Country is null ? place.Name : $"{place.Name}/{place.Country}");
    }

    [Theory]
    [InlineData("[Siberia]", "Siberia/RU")]
    [InlineData("[Crimea]", "Crimea/UA")]
    [InlineData("[the Balkans]", "Balkans")]
    [InlineData("[the Strait of Hormuz]", "Strait of Hormuz")]
    [InlineData("[East Germany] and [West Germany]", "East Germany/DE; West Germany/DE")]
    [InlineData("[Czechoslovakia] and [Yugoslavia]", "Czechoslovakia; Yugoslavia")]
    [InlineData("[Zaire]", "DR Congo/CD")]
    [InlineData("[England], [Scotland] and [Wales]", "England/GB; Scotland/GB; Wales/GB")]
    [InlineData("[the Kursk region] and [Kursk]", "Kursk Region/RU; Kursk/RU")]
    [InlineData("[the White House]", "White House/US")]
    public void The_news_names_more_than_towns(string text, string expected) => Assert.Equal(expected, MarkedText.Resolve(text));

    [Fact]
    public void A_name_that_no_one_knows_stays_as_it_is_printed()
    {
        var place = Assert.Single(MarkedText.Places("The ship left [Port Zorblax] at noon; [PORT ZORBLAX] is small."));
        Assert.Equal(("Port Zorblax", null, null, 2), (place.Name, place.Country, place.Location, place.Mentions.Count));
    }

    [Fact]
    public void Thousands_of_mentions_are_resolved_too()
    {
        var places = MarkedText.Places(string.Concat(Enumerable.Repeat("[Paris], [Georgia], and ", 5_000)));
        Assert.Equal(10_000, places.Sum(place => place.Mentions.Count));
    }

    [Fact]
    public void Metadata_names_places_without_mentions()
    {
        var article = new SearchService.Articles.Article
        {
            Text = "The ferry left.",
            Declared = new([], ["usa", "South Korean", "Zorblax", "Kiev"], []),
        };
        var places = new SearchService.Entities.Places.PlaceResolver(SearchService.Entities.Places.Gazetteer.Load())
            .Resolve([], new(article));
        Assert.Equal(["United States", "Kyiv", "Zorblax"], places.Select(place => place.Name));
        Assert.All(places, place => Assert.Empty(place.Mentions));
    }

    [Fact]
    public void The_dateline_says_where_an_article_plays()
    {
        Assert.Equal("Hamilton/CA", MarkedText.Resolve("[Hamilton] voted.", dateline: "TORONTO, Sept. 11"));
        Assert.Equal("Hamilton/NZ", MarkedText.Resolve("[Hamilton] voted.", dateline: "WELLINGTON, New Zealand, Sept. 11"));
    }

    [Fact]
    public void A_place_carries_its_coordinates()
    {
        var place = Assert.Single(MarkedText.Places("The ferry left [Vladivostok]."));
        Assert.Equal((43.11, 131.87), (place.Location!.Value.Latitude, place.Location.Value.Longitude));
    }

    [Fact]
    public void The_most_mentioned_place_comes_first()
    {
        var places = MarkedText.Places("From [Oslo] to [Bergen]; [Bergen] was wet.");
        Assert.Equal(["Bergen", "Oslo"], places.Select(place => place.Name));
    }

    [Theory]
    [InlineData("de", "[Russland], [Deutschland] und [Frankreich]", "Russia/RU; Germany/DE; France/FR")]
    [InlineData("fr", "[Allemagne] et [Russie]", "Germany/DE; Russia/RU")]
    [InlineData("ru", "[Россия] и [Франция]", "Russia/RU; France/FR")]
    [InlineData("en", "[Allemagne]", "Allemagne")]
    public void Other_languages_have_names_of_their_own(string language, string text, string expected) =>
        Assert.Equal(expected, MarkedText.Resolve(text, language: language));
}
