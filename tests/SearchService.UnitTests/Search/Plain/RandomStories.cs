using System.Globalization;

namespace SearchService.UnitTests.Search.Plain;

/// <summary>Articles made of few words and names at random, so that many share many; the same for the same seed.</summary>
internal static class RandomStories
{
    private static readonly string[] Words =
    [
        "ferry", "ferries", "harbour", "storm", "storms", "captain", "captain's", "coast", "guard", "night", "rescue", "C-130", "1,000",
        "U.S.", "island", "island's", "winter", "winds", "wind", "lighthouse", "O’Brien", "café", "pilot", "engine", "engines", "the", "of",
    ];

    /// <summary>No two of them stand for one sound in the spellings of any language: two names are two people.</summary>
    private const string Consonants = "BDGKLMNPRT";

    private static readonly string[] Given = ["Ann", "Bo", "Carla", "Dmitri", "Edith", "Farouk"];

    public static Story[] Make(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Make(random, i))];
    }

    /// <summary>Some words of the articles.</summary>
    public static string[] Some(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)])];

    public static string Text(Random random, int words) =>
        string.Join(' ', Some(random, words).Select(word => random.Next(9) == 0 ? word + "." : word));

    private static Story Make(Random random, int number)
    {
        var story = new Story(string.Create(CultureInfo.InvariantCulture, $"s{number:000}"))
            .Title(Text(random, 4)).Text(Text(random, random.Next(1, 80))).Source(random.Next(2) == 0 ? "Echo" : "Post");
        for (var i = random.Next(3); i > 0; i--)
        {
            // Often a name that no other article has.
            var family = random.Next(3) == 0 ? "Lund" : $"{Consonants[number % 10]}o{char.ToLowerInvariant(Consonants[number / 10 % 10])}berg";
            story.Person($"{Given[random.Next(Given.Length)]} {family}");
        }

        return random.Next(5) switch
        {
            0 => story,
            1 => story.Published("2023"),
            _ => story.Published(string.Create(CultureInfo.InvariantCulture, $"2023-0{random.Next(1, 4)}-0{random.Next(1, 4)}")),
        };
    }
}
