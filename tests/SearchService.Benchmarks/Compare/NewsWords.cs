using System.Text;

namespace SearchService.Benchmarks.Compare;

/// <summary>
/// A vocabulary of 60,000 words by rank. The first are words of everyday news; the others are made of three syllables and an ending. The
/// word of rank r is drawn about 1/r times as often as the first.
/// </summary>
internal static class NewsWords
{
    public const int Count = 60_000;

    private const int Roots = Syllables * Syllables * Syllables;
    private const int Syllables = 85;

    // Has no factor in common with the number of roots: each rank has a root of its own.
    private const int Scatter = 227_821;

    private const string Consonants = "bcdfghklmnprstvwz";
    private const string Vowels = "aeiou";

    private static readonly string[] Endings = ["", "", "er", "ing", "ed", "ion", "al", "ment", "ity", "ist"];

    private static readonly string[] Everyday =
    [
        "government", "company", "city", "police", "bank", "court", "school", "market", "minister", "party", "country", "week", "price",
        "report", "union", "hospital", "election", "council", "harbour", "railway", "bridge", "energy", "budget", "trade", "water", "farm",
        "factory", "worker", "judge", "law", "tax", "plan", "vote", "ship", "ferry", "storm", "river", "museum", "airport", "student",
        "army",
        "border", "treaty", "oil", "gas", "coal", "wheat", "fishing", "house", "road", "fire", "flood", "strike", "wage", "pension", "rent",
        "loan", "bond", "share", "profit", "loss", "export", "import", "tariff", "customs", "visa", "refugee", "camp", "church", "festival",
        "theatre", "film", "book", "newspaper", "radio", "satellite", "rocket", "engine", "battery", "car", "bus", "train", "tunnel",
        "canal",
        "dam", "forest", "park", "beach", "island", "village", "mayor", "governor", "senator", "ambassador", "general", "doctor", "nurse",
        "teacher", "farmer", "driver",
    ];

    /// <summary>The word of a rank.</summary>
    /// <param name="rank">0, the most frequent, to <see cref="Count"/> - 1.</param>
    public static string OfRank(int rank)
    {
        if (rank < Everyday.Length)
        {
            return Everyday[rank];
        }

        var word = new StringBuilder();
        for (var (root, i) = ((int)((long)rank * Scatter % Roots), 0); i < 3; i++, root /= Syllables)
        {
            word.Append(Consonants[root % Syllables / Vowels.Length]).Append(Vowels[root % Vowels.Length]);
        }

        return word.Append(Endings[rank % Endings.Length]).ToString();
    }

    /// <summary>A word as a text of news would have it next.</summary>
    public static string Draw(Random random) => OfRank(Draw(random, Count));

    /// <summary>A number from 0 to <paramref name="count"/> - 1, each about as often as 1 by itself more one.</summary>
    public static int Draw(Random random, int count) => Math.Min(count - 1, (int)Math.Pow(count + 1, random.NextDouble()) - 1);
}
