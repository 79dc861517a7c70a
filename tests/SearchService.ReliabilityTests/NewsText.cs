using System.Text;

namespace SearchService.ReliabilityTests;

/// <summary>Articles of random words: no two are alike, so that none is a copy of another.</summary>
internal static class NewsText
{
    private static readonly string[] Words =
    [
        "ferry", "harbour", "minister", "bridge", "strike", "vote", "court", "storm", "railway", "school", "budget", "hospital", "festival",
        "police", "museum", "market", "river", "election", "factory", "airport", "was", "said", "will", "before",
        "after", "against", "with",
        "Vladivostok", "Busan", "Lisbon", "Nairobi", "Anna Petrova", "Tom Reed", "Monday", "last week", "in 2019", "two", "hundred", "late",
    ];

    /// <param name="random">The random numbers of the round.</param>
    /// <param name="id">The article's id, which its text begins with.</param>
    /// <param name="words">How many words follow.</param>
    public static string Of(Random random, string id, int words = 60)
    {
        var text = new StringBuilder($"Report {id} number {random.Next():x8}.");
        for (var i = 0; i < words; i++)
        {
            text.Append(' ').Append(Words[random.Next(Words.Length)]);
        }

        return text.Append('.').ToString();
    }
}
