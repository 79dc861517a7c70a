using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>
/// Hits and scores of sample queries over a small fixed set of articles, so that a change of ranking is a diff to read. To take
/// over a change that is meant, set UPDATE_GOLDEN=1 and run the test.
/// </summary>
public sealed class RankingGoldenTests
{
    private static readonly string[] Queries =
    [
        "ferry", "ferry harbour", "vladivostok ferry harbour", "missile launch", "\"missile launch\"", "harbour OR missile", "kim putin summit",
        "weapons for the war", "title:harbour", "person:Putin", "harb*", "harbor~",
    ];

    [Fact]
    public void Hits_and_scores_are_those_of_the_golden_file()
    {
        var golden = Path.Combine(Path.GetDirectoryName(Here())!, "Golden", "ranking.txt");
        var now = Ranked();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(golden, now);
        }

        Assert.Equal(File.ReadAllText(golden), now);
    }

    private static string Ranked()
    {
        using var index = SampleIndex.With(RankingStories.All);
        var text = new StringBuilder();
        foreach (var query in Queries)
        {
            var result = index.Search(new SearchRequest { Query = query, Size = 8 });
            text.Append(CultureInfo.InvariantCulture, $"{query}\n-------- {result.Total} + {result.PartialTotal}\n");
            foreach (var hit in result.Hits)
            {
                text.Append(CultureInfo.InvariantCulture, $"{hit.Score,8:0.000} {(hit.Partial ? "~" : " ")} {hit.Id}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
