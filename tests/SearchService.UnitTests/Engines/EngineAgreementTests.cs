using SearchService.Articles;
using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>Random queries of random articles: both engines find the same, and count the same.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class EngineAgreementTests(ClusterFixture cluster)
{
    private const int Queries = 60;

    private static readonly string[] Words =
    [
        "ferry", "ferries", "harbour", "harbours", "e-mail", "email", "C-130", "C130", "U.S.", "US", "well-known", "1,000", "1000", "3.5",
        "café", "cafe", "O'Brien", "ship's", "the", "of", "navires", "port", "東京湾", "船", "Ångström", "aangstroem", "node.js", "2023",
    ];

    private static readonly string[] Plain = ["ferry", "ferries", "harbour", "café", "Ångström", "aangstroem", "port", "1000"];

    private static readonly string[] Forms =
    [
        "{0}", "{0} {1}", "{0} OR {1}", "{0} -{1}", "NOT {0}", "\"{0} {1}\"", "\"{0} {1} {2}\"", "\"{3} {4}\"~3", "\"{3} {4} {5}\"~6",
        "title:{0}", "text:{0}", "text:\"{0} {1}\"", "{0}*", "*{0}", "{0}~", "{0}~1", "title:{0}*", "date:2023", "date:2022-03..2023-01",
        "mentions:2020", "source:{0}", "author:{0}", "({0} OR {1}) {2}", "title:*", "{0}^2 {1}", "*", "-date:2023 {0}", "{0} {1} {2}",
    ];

    [ContractTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_queries_have_the_same_hits_and_counts_in_both(int seed)
    {
        var random = new Random(seed);
        Story[] stories = [.. Enumerable.Range(0, 40).Select(i => RandomStory(random, i))];
        using ISampleEngine embedded = SampleIndex.With(stories);
        using ISampleEngine shared = SampleCluster.With(cluster, stories);
        for (var i = 0; i < Queries; i++)
        {
            var query = string.Format(
                null, Pick(random, Forms), Pick(random, Words), Pick(random, Words), Pick(random, Words), Pick(random, Plain), Pick(random, Plain),
                Pick(random, Plain));
            var request = new SearchRequest
            {
                Query = query,
                Match = Pick(random, [MatchMode.Auto, MatchMode.All, MatchMode.Most]),
                Size = 100,
                Copies = Pick(random, [CopyMode.Fold, CopyMode.All]),
                Facets = [new(FacetField.Sources, 1000), new(FacetField.Authors, 1000), new(FacetField.Months, 1000)],
            };
            var (expected, told) = (Told(embedded, request), Told(shared, request));
            Assert.Equal($"seed {seed}, {request.Match} {query}: {expected}", $"seed {seed}, {request.Match} {query}: {told}");
        }
    }

    private static string Told(ISampleEngine engine, SearchRequest request)
    {
        var result = engine.Search(request);
        var groups = request.Copies == CopyMode.All ? engine.Found(request) : "";
        var facets = result.Facets.Select(facet => string.Join(", ", facet.Values.Select(value => $"{NameKey.Of(value.Value ?? "-")} {value.Count}")));
        return $"{result.Query.ReadAs}: {result.Total} of {result.Articles} and {result.PartialTotal}, {groups} [{string.Join("; ", facets)}]";
    }

    private static Story RandomStory(Random random, int number)
    {
        var story = new Story($"s{number:00}").Text(Text(random, random.Next(1, 25))).Language(Pick(random, ["en", "fr", "ja"]));
        story = random.Next(2) == 0 ? story.Title(Text(random, 3)) : story;
        story = random.Next(3) == 0 ? story.Caption(Text(random, 3), Text(random, 2)) : story;
        story = random.Next(2) == 0 ? story.Published(Pick(random, ["2022", "2022-03", "2023-01-01", "2023-09-12T22:30:00+10:00"])) : story;
        story = random.Next(2) == 0 ? story.Source(Pick(random, ["The Ferry", "the ferry", "Harbour Post"])) : story;
        story = random.Next(2) == 0 ? story.Author(Pick(random, ["Ann O'Brien", "ANN O’BRIEN", "Café Ek"])) : story;
        story = random.Next(3) == 0 ? story.Speaks(Pick(random, ["2019", "2020-05", "2021"])) : story;
        return random.Next(4) == 0 ? story.CopyOf($"s{random.Next(0, 8):00}") : story;
    }

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(random, Words))) + ".";

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
