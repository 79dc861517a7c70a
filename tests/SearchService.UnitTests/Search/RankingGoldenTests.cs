using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>
/// Hits and scores of sample queries over a small fixed set of articles, and how well they serve: a change of ranking is a diff
/// to read. To take over a change that is meant, set UPDATE_GOLDEN=1 and run the tests.
/// </summary>
public sealed class RankingGoldenTests
{
    [Fact]
    public void Hits_and_scores_are_those_of_the_golden_file() => Check("ranking.txt", Ranked());

    [Fact]
    public void Recall_and_reciprocal_ranks_are_those_of_the_golden_file() => Check("ranking-figures.txt", Figures());

    private static void Check(string file, string now)
    {
        var golden = Path.Combine(Path.GetDirectoryName(Here())!, "Golden", file);
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
        foreach (var (query, _) in RankingStories.Queries)
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

    private static string Figures()
    {
        using var index = SampleIndex.With(RankingStories.All);
        var text = new StringBuilder("recall@1  recall@5  reciprocal rank  query\n");
        List<(double RecallAt1, double RecallAt5, double ReciprocalRank)> all = [];
        foreach (var (query, relevant) in RankingStories.Queries)
        {
            var hits = index.Search(new SearchRequest { Query = query, Size = 100 }).Hits.Select(hit => hit.Id.Value).ToList();
            var first = hits.FindIndex(relevant.Contains);
            all.Add((Recall(hits, relevant, 1), Recall(hits, relevant, 5), first < 0 ? 0 : 1.0 / (first + 1)));
            text.Append(CultureInfo.InvariantCulture,
                $"{all[^1].RecallAt1,8:0.000}  {all[^1].RecallAt5,8:0.000}  {all[^1].ReciprocalRank,15:0.000}  {query}\n");
        }

        var (recallAt1, recallAt5, mean) =
            (all.Average(each => each.RecallAt1), all.Average(each => each.RecallAt5), all.Average(each => each.ReciprocalRank));
        return text.Append(CultureInfo.InvariantCulture, $"{recallAt1,8:0.000}  {recallAt5,8:0.000}  {mean,15:0.000}  mean\n").ToString();
    }

    /// <summary>The share of the relevant articles that stand among the first hits.</summary>
    private static double Recall(List<string> hits, string[] relevant, int first) =>
        hits.Take(first).Count(relevant.Contains) / (double)relevant.Length;

    private static string Here([CallerFilePath] string path = "") => path;
}
