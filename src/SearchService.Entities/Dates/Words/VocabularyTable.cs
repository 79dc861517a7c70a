namespace SearchService.Entities.Dates.Words;

/// <summary>The words themselves.</summary>
internal static class VocabularyTable
{
    /// <summary>Words by kind, with their value; where a word is listed twice, the first counts.</summary>
    public static readonly (WordKind Kind, string Words)[] Kinds =
    [
        (WordKind.Month,
            "january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12"),
        (WordKind.ShortMonth, "jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12"),
        (WordKind.Weekday, "monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7"),
        (WordKind.ShortWeekday, "mon=1 tue=2 tues=2 wed=3 weds=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7"),
        (WordKind.Unit, "hour=0 day=1 weekend=2 week=3 month=4 quarter=5 year=6 decade=7 century=8 period=9"),
        (WordKind.Units, "minutes=0 hours=0 days=1 weekends=2 weeks=3 months=4 quarters=5 years=6 decades=7 centuries=8 periods=9"),
        (WordKind.Cardinal, "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 "
            + "fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 "
            + "seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000"),
        (WordKind.Vague, "several few many couple=2 dozen=12 some"),
        (WordKind.Ordinal, "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 "
            + "thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30"),
        (WordKind.Season, "spring=1 summer=2 autumn=3 fall=3 winter=4"),
        (WordKind.DayPart, "morning=1 afternoon=2 evening=3 night=4 lunchtime=5 daybreak=1 dawn=1 dusk=3"),
        (WordKind.ClockWord, "noon=12 midday=12 midnight=0 noontime=12"),
        (WordKind.Yesterday, "yesterday"), (WordKind.Today, "today"), (WordKind.Tomorrow, "tomorrow"),
        (WordKind.Tonight, "tonight overnight=1"),
        (WordKind.This, "this"), (WordKind.That, "that"), (WordKind.Last, "last"), (WordKind.Past, "past"), (WordKind.Next, "next"),
        (WordKind.Previous, "previous preceding prior"), (WordKind.Following, "following ensuing"), (WordKind.Coming, "coming upcoming"),
        (WordKind.Same, "same"), (WordKind.Latest, "latest"), (WordKind.Current, "current"),
        (WordKind.Ago, "ago"), (WordKind.Earlier, "earlier"), (WordKind.Later, "later"),
        (WordKind.Before, "before"), (WordKind.After, "after"),
        (WordKind.Early, "early"), (WordKind.Late, "late"), (WordKind.Mid, "mid middle=1"),
        (WordKind.Edge, "end beginning start close outset rest remainder"), (WordKind.Half, "half"),
        (WordKind.The, "the"), (WordKind.A, "a an"), (WordKind.Of, "of"), (WordKind.And, "and"), (WordKind.Or, "or"), (WordKind.To, "to"),
        (WordKind.On, "on"), (WordKind.In, "in"), (WordKind.At, "at"), (WordKind.By, "by"),
        (WordKind.For, "for"), (WordKind.Between, "between"),
        (WordKind.Preposition, "since until till during from through throughout thru over into within beyond till as circa"),
        (WordKind.Approximate, "about=1 nearly almost roughly around=1 approximately=1 exactly just barely only"),
        (WordKind.More, "more less fewer least most"), (WordKind.Than, "than"),
        (WordKind.Fiscal, "fiscal financial=1 fy=2 calendar=1"), (WordKind.Every, "every each any"),
        (WordKind.Decade, "twenties=2 thirties=3 forties=4 fifties=5 sixties=6 seventies=7 eighties=8 nineties=9"),
        (WordKind.Era, "bc=1 bce=1 ad ce"),
        (WordKind.Present, "now currently nowadays presently these=1"),
        (WordKind.PastReference, "recently lately recent=1"),
        (WordKind.FutureReference, "future soon=1"),
        (WordKind.TimeZone, "est edt cst cdt mst mdt pst pdt gmt utc bst cet cest et ist jst hkt aest"),
        (WordKind.Meridiem, "am=1 pm=2"),
        (WordKind.Near, "near foreseeable short"), (WordKind.Sometime, "sometime"), (WordKind.So, "so"),
        (WordKind.Far, "far"), (WordKind.Ended, "ended ending ends"),
        (WordKind.Holiday, HolidayWords),
        (WordKind.Measure, "people percent per pounds dollars euros yen francs marks tons tonnes miles km kilometers kilometres feet foot "
            + "points shares votes yards metres meters acres barrels bales troops soldiers jobs homes houses employees workers members "
            + "students kilos kilograms grams litres liters gallons calories words pages seats copies units words rpm mph hp mhz "
            + "pts lbs cc block"),
        (WordKind.Label, "page pages pp no nos number flight room route highway channel section chapter article bus train windows office "
            + "boeing airbus lot apt suite unit paragraph model box gate unit resolution bill figure fig psalm verse level grade "
            + "model exit"),
        (WordKind.Street,
            "street st avenue ave road rd boulevard blvd drive lane ln court place square parkway highway broadway way terrace"),
        (WordKind.Newspaper, "times mirror telegraph express post mail herald tribune globe sun live"),
        (WordKind.Sport, "touchdown touchdowns quarterback yards yard rebounds rebound baskets basket nba nfl scored scoring goal goals "
            + "halftime pointer pointers fumble interception turnovers layup kickoff punt"),
        (WordKind.Coordinate, "mr mrs ms dr gen sen rep gov col lt sgt capt prof inc corp co ltd jr sr st ave vs messrs"),
        (WordKind.Function, "is are was were be been being has have had do does did not which who whom whose when where while if but "
            + "because though although he she it they we you i his her its their our my there these those then also with without "
            + "under against between among out up down off again further here both such nor than too very can could will would shall "
            + "should might must that united indeed need needed hundred exceed proceed breed sacred naked"),
    ];

    // The first words of holidays that have no other meaning here.
    private const string HolidayWords =
        "christmas boxing new epiphany independence halloween valentine veterans veteran armistice remembrance "
        + "juneteenth groundhog earth bastille anzac australia canada bonfire international all thanksgiving martin presidents president "
        + "memorial labor labour columbus mother mothers father fathers easter good palm ash pentecost election d pearl black "
        + "cyber indigenous "
        + "shrove maundy ascension whit cinco guy orthodox passover rosh yom hanukkah purim eid chinese lunar";

    public static readonly (Tense Tense, string Words)[] Tenses =
    [
        (Tense.Past, "said was were had did began came took went made told met won lost fell rose got gave left led held found saw sent "
            + "became shot ran set sold bought paid spoke wrote broke flew grew kept knew stood thought brought built caught "
            + "drew drove felt "
            + "fought heard slid sank shook struck swept threw wore withdrew fled bled died tied lied sued hit put cut shut quit beat "
            + "been since has have sought taught ate hung hid chose forgot froze rode rang sang slept spent stole stuck swore tore woke "
            + "closed ended after agreed freed guaranteed"),
        (Tense.Future, "will ll shall would may might could should must can cannot wo expected scheduled due planned plans plan planning "
            + "slated upcoming tentatively effective payable tomorrow until till be hopes intends expects likely aims ready "
            + "going wants scheduling pending forthcoming proposed promises vows resumes begins starts opens meets arrives leaves "
            + "faces holds takes expires needs next redeem due"),
        (Tense.Infinitive, "to"),
        (Tense.None, "united indeed need needed hundred exceed proceed breed sacred naked"),
    ];
}
