using SearchService.Benchmarks.Compare;

namespace SearchService.Benchmarks.Queries;

/// <summary>
/// Eight classes of queries over <see cref="NewsCorpus"/>: frequent, middling and rare words, two words of which both or one must occur,
/// one of four, and phrases of two and three words. Words are drawn by their rank; phrases stand in an article.
/// </summary>
internal static class QueryClasses
{
    /// <summary>A word that stands in about every second to every fiftieth article.</summary>
    private static readonly (int First, int Last) Frequent = (0, 480);
    private static readonly (int First, int Last) Middling = (1_000, 5_000);
    private static readonly (int First, int Last) Rare = (10_000, 50_000);
    private static readonly (int First, int Last) Mixed = (5, 5_000);

    /// <summary>The classes in the order of the tables.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["frequent word", "middling word", "rare word", "two, AND", "two, OR", "four, OR", "phrase of two", "phrase of three"];

    /// <summary>Queries of a class, each different from the others of the same seed.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="articles">How many articles there are, for phrases of them.</param>
    /// <param name="count">How many queries; of frequent words there are some hundred.</param>
    /// <param name="seed">Another gives other queries.</param>
    /// <param name="asked">What was asked before, and is not asked again; the queries are added. Null where there is nothing.</param>
    public static IReadOnlyList<AskedQuery> Of(string name, int articles, int count, int seed, HashSet<string>? asked = null)
    {
        var random = new Random(seed);
        asked ??= [];
        List<AskedQuery> queries = [];
        for (var tries = 0; queries.Count < count && tries < count * 50; tries++)
        {
            var query = Draw(name, articles, random);
            if (asked.Add(query.ToString()))
            {
                queries.Add(query);
            }
        }

        return queries;
    }

    /// <summary>A word of some frequency.</summary>
    public static string Word(Random random, int first, int last) =>
        NewsWords.OfRank((int)((first + 1) * Math.Pow((last + 1) / (double)(first + 1), random.NextDouble())) - 1);

    private static AskedQuery Draw(string name, int articles, Random random) => name switch
    {
        "frequent word" => new(QueryKind.All, [NewsWords.OfRank(random.Next(Frequent.First, Frequent.Last))]),
        "middling word" => new(QueryKind.All, [Word(random, Middling.First, Middling.Last)]),
        "rare word" => new(QueryKind.All, [Word(random, Rare.First, Rare.Last)]),
        "two, AND" => new(QueryKind.All, Words(random, 2)),
        "two, OR" => new(QueryKind.Any, Words(random, 2)),
        "four, OR" => new(QueryKind.Any, Words(random, 4)),
        "phrase of two" => new(QueryKind.Phrase, Row(articles, random, 2)),
        "phrase of three" => new(QueryKind.Phrase, Row(articles, random, 3)),
        _ => throw new ArgumentException($"{name} is no class of queries.", nameof(name)),
    };

    private static string[] Words(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Word(random, Mixed.First, Mixed.Last))];

    /// <summary>Words that stand in a row in an article, the first and the last of four letters or more.</summary>
    private static string[] Row(int articles, Random random, int count)
    {
        while (true)
        {
            var words = NewsCorpus.Article(random.Next(articles)).Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var start = random.Next(words.Length - count);
            var row = words[start..(start + count)];
            if (row.All(word => word.All(char.IsAsciiLetter)) && row[0].Length > 3 && row[^1].Length > 3)
            {
                return [.. row.Select(word => word.ToLowerInvariant())];
            }
        }
    }
}

internal enum QueryKind
{
    /// <summary>Every word must occur.</summary>
    All,

    /// <summary>One of the words must occur.</summary>
    Any,

    /// <summary>The words must stand in a row.</summary>
    Phrase,
}

/// <param name="Kind">How the words belong together.</param>
/// <param name="Words">In lower case.</param>
internal sealed record AskedQuery(QueryKind Kind, IReadOnlyList<string> Words)
{
    /// <summary>As it is typed.</summary>
    public override string ToString() => Kind switch
    {
        QueryKind.Phrase => $"\"{string.Join(' ', Words)}\"",
        QueryKind.Any => string.Join(" OR ", Words),
        _ => string.Join(" AND ", Words),
    };

    public string Escaped => Uri.EscapeDataString(ToString());
}
