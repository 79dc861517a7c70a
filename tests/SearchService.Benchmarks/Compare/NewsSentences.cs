using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks.Compare;

/// <summary>
/// Sentences of made-up news. In a frame <c>*</c> stands for a word of <see cref="NewsWords"/>, <c>+</c> for its plural, <c>&amp;</c>
/// for words that often stand together, <c>@</c> for a person, <c>^</c> for a place, <c>#</c> for a number and <c>~</c> for a date.
/// </summary>
internal static class NewsSentences
{
    /// <summary>Words that often stand together, the most frequent first: what phrases are asked for.</summary>
    public static readonly string[] Pairs =
    [
        "prime minister", "central bank", "interest rate", "foreign ministry", "supreme court", "trade union", "power station",
        "public works",
        "fire brigade", "stock exchange", "night train", "state visit", "price index", "city council", "labour market", "peace talks",
        "prime minister of the day", "central bank governor", "interest rate cut", "foreign ministry official", "trade union leader",
        "power station workers", "stock exchange trading", "supreme court judge", "city council meeting", "fire brigade union",
    ];

    private static readonly string[] Frames =
    [
        "@ said in ^ on ~ that the * would need # more + before the & could go on.",
        "The & in ^ has put off its decision on the * and the * until the + are counted.",
        "After # days without a * the + of ^ were told by @ to wait for the &.",
        "Nobody at the & wanted to speak about the *, though a * with many + had been seen near ^.",
        "\"We have # reasons to trust the *,\" said @, who has led the & since ~.",
        "In the first half of the year the * lost # of its +, which the & calls a * of no great weight.",
        "A * from ^ told the court that the + had been kept in a * behind the *.",
        "Prices for a * rose by # percent, and the & expects the + to follow by the end of the *.",
        "The road from ^ to ^ stayed closed on ~ after a * ran into the * of the &.",
        "Under the new * every * must pay # a month, or leave its + to the &.",
        "@ and @ met in ^ for the first time since the * of ~ to settle the quarrel over the +.",
        "More than # + came to the opening of the *, which had cost the & twice what the * had said.",
        "The * is old, its + are older, and what the & in ^ plans for it nobody has written down.",
        "Experts of the & warned of a * in the + that could reach ^ before ~.",
        "For the * it was the third * in # weeks; for the + of ^ it was one too many.",
        "According to a letter that @ wrote on ~, the * had been promised to the & long before the * began.",
        "There was no * left in ^ when the + of the & arrived with their * and # boxes of *.",
        "Whether the * can be saved depends on the +, said @ of the & after a visit to the *.",
        "A small * with a * on its side lay for # hours off ^, and the + on board had little *.",
        "The & will sell its share of the * to a * from ^ for # million, if the + agree.",
        "When @ opened the * in ^ on ~, few of the + thought that the & would last.",
        "Both * and * belong to the & now, which pays the + less than a * in ^ earns.",
        "Of the # + that were counted, a third had no *, and the * of the & was not among them.",
        "Its neighbours hear the * at night, its + never, and the & has promised a * by ~.",
        "@, a * by trade, denied that the + had been moved to ^ without the knowledge of the &.",
        "Snow kept the + in ^ indoors, the * without current and the & without an answer.",
        "The committee heard # witnesses, a * and two + among them, and then sent the * back to the &.",
        "Until ~ the + may be seen at the * in ^; after that they return to the * of the &.",
        "In ^ the & asked for # more + and got a *, a * and the thanks of @.",
        "A spokesman for the & said the * was safe, the + were fed and the * would be paid for.",
    ];

    private static readonly string[] Headlines =
    [
        "^ waits for its *", "& puts off * over +", "@ speaks of * in ^", "# + and no *: ^ asks the &", "The * that the & forgot",
        "* and * meet in ^", "New * for the + of ^", "@ leaves the &",
    ];

    private static readonly string[] FirstNames =
    [
        "Anna", "Peter", "Maria", "John", "Elena", "David", "Sofia", "Thomas", "Julia", "Martin", "Clara", "Robert", "Helen", "Daniel",
        "Laura",
        "Victor", "Emma", "George", "Alice", "Henry", "Nina", "Oscar", "Ruth", "Simon", "Vera", "Walter", "Irene", "Hugo", "Edith", "Leo",
    ];

    private static readonly string[] LastNames =
    [
        "Miller", "Petrova", "Okafor", "Svensson", "Keller", "Moreau", "Rossi", "Novak", "Haddad", "Tanaka", "Almeida", "Jansen",
        "Kowalski",
        "Byrne", "Castillo", "Demir", "Eriksen", "Fischer", "Goldberg", "Horvath", "Ivanov", "Jensen", "Kaplan", "Larsen", "Marsh", "Nowak",
        "Olsen", "Pereira", "Quinn", "Reed", "Schmidt", "Toth", "Ueda", "Vargas", "Weber", "Young", "Zhang", "Ashdown", "Brandt", "Costa",
    ];

    private static readonly string[] Places =
    [
        "London", "Paris", "Moscow", "Berlin", "Washington", "Tokyo", "Vladivostok", "Lisbon", "Nairobi", "Busan", "Oslo", "Vienna",
        "Madrid",
        "Rome", "Warsaw", "Prague", "Cairo", "Lagos", "Delhi", "Sydney", "Toronto", "Chicago", "Boston", "Hamburg", "Rotterdam",
        "Marseille",
        "Naples", "Porto", "Riga", "Tallinn", "Helsinki", "Athens", "Ankara", "Seoul", "Manila", "Jakarta", "Lima", "Bogota", "Santiago",
        "Accra",
    ];

    private static readonly string[] Papers =
    [
        "The Harbour Gazette", "Morning Post of Ansbury", "Northern Wire", "The Evening Mail", "City Chronicle", "The Dockside Herald",
        "Valley Courier", "The Border Times", "Coast and Country", "The Weekly Ledger", "Market Record", "The Hill Observer",
    ];

    public static string Headline(Random random, MadeNames names)
    {
        var title = new StringBuilder();
        Fill(random, Headlines[random.Next(Headlines.Length)], title, names);
        return title.ToString();
    }

    public static string Paper(Random random) => Papers[NewsWords.Draw(random, Papers.Length)];

    /// <summary>Adds a sentence, and the names in it.</summary>
    public static void Write(Random random, StringBuilder text, MadeNames names) =>
        Fill(random, Frames[random.Next(Frames.Length)], text, names);

    private static void Fill(Random random, string frame, StringBuilder text, MadeNames names)
    {
        var start = text.Length;
        foreach (var slot in frame)
        {
            _ = slot switch
            {
                '*' => text.Append(NewsWords.Draw(random)),
                '+' => text.Append(NewsWords.Draw(random)).Append('s'),
                '&' => text.Append(Pairs[NewsWords.Draw(random, Pairs.Length)]),
                '@' => text.Append(Noted(names.People, Person(random))),
                '^' => text.Append(Noted(names.Places, Places[NewsWords.Draw(random, Places.Length)])),
                '#' => text.Append((2 + NewsWords.Draw(random, 900)).ToString(CultureInfo.InvariantCulture)),
                '~' => text.Append(Date(random)),
                _ => text.Append(slot),
            };
        }

        text[start] = char.ToUpperInvariant(text[start]);
    }

    private static string Person(Random random) =>
        $"{FirstNames[NewsWords.Draw(random, FirstNames.Length)]} {LastNames[NewsWords.Draw(random, LastNames.Length)]}";

    private static string Noted(HashSet<string> names, string name)
    {
        names.Add(name);
        return name;
    }

    private static string Date(Random random) => new DateOnly(1990, 1, 1).AddDays(random.Next(12_000))
        .ToString(random.Next(2) == 0 ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture);
}

/// <summary>The names that stand in an article.</summary>
internal sealed record MadeNames(HashSet<string> People, HashSet<string> Places);
