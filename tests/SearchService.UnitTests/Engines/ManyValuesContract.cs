using SearchService.Articles;
using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>Facets of more values than a shard of a cluster tells: what is shown is what counting every article gives.</summary>
public abstract class ManyValuesContract
{
    private const int Articles = 500;
    private const int Names = 400;

    private protected abstract ISampleEngine With(params Story[] stories);

    [ContractTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_most_frequent_values_are_exact(int seed)
    {
        var random = new Random(seed);
        List<Told> articles = [.. Enumerable.Range(0, Articles).Select(number => Told.Random(random, number))];
        using var index = With([.. articles.Select(article => article.ToStory())]);
        foreach (var query in new[] { "ferry", "harbour", "ferry OR harbour", "source:\"Post 1\"", "source:\"Post 2\" harbour", "*" })
        {
            foreach (var (copies, count) in new[] { (CopyMode.Fold, 10), (CopyMode.Fold, 3), (CopyMode.Fold, 40), (CopyMode.All, 10) })
            {
                var request = new SearchRequest
                {
                    Query = query,
                    Copies = copies,
                    Match = MatchMode.All,
                    Facets = [new(FacetField.People, count), new(FacetField.Places, count), new(FacetField.Sources, count)],
                    Timelines = [TimelineInterval.Year],
                };
                var result = index.Search(request);
                var found = articles.Where(article => article.Fits(query)).ToList();
                var groups = found.GroupBy(article => copies == CopyMode.Fold ? article.Group : article.Id).ToList();
                var what = $"seed {seed}, {query}, {copies}, {count}";
                Assert.Equal($"{what}: {groups.Count} of {found.Count}", $"{what}: {result.Total} of {result.Articles}");
                AssertCounts(what, groups, article => article.People, count, result.Facets[0]);
                AssertCounts(what, groups, article => article.Places, count, result.Facets[1]);
                AssertCounts(what, groups, article => [article.Source], count, result.Facets[2]);
                AssertYears(what, groups, result.Timelines[0]);
            }
        }
    }

    private static void AssertCounts(
        string what, List<IGrouping<string, Told>> groups, Func<Told, IReadOnlyList<string>> values, int count, Facet facet)
    {
        var expected = groups.SelectMany(group => group.SelectMany(values).Distinct()).CountBy(value => value)
            .OrderByDescending(value => value.Value).ThenBy(value => NameKey.Of(value.Key), StringComparer.Ordinal).Take(count)
            .Select(value => $"{value.Key} {value.Value}").ToList();
        var without = groups.Count(group => group.All(article => values(article).Count == 0));
        expected.AddRange(without > 0 ? [$"none {without}"] : []);
        Assert.Equal(
            $"{what}: {string.Join(", ", expected)}",
            $"{what}: {string.Join(", ", facet.Values.Select(value => $"{value.Value ?? "none"} {value.Count}"))}");
    }

    private static void AssertYears(string what, List<IGrouping<string, Told>> groups, Timeline timeline)
    {
        var expected = groups.SelectMany(group => group.Select(article => article.Year).OfType<string>().Distinct()).CountBy(year => year)
            .OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => $"{year.Key} {year.Value}");
        Assert.Equal(
            $"{what}: {string.Join(", ", expected)}; {groups.Count(group => group.All(article => article.Year is null))}",
            $"{what}: {string.Join(", ", timeline.Buckets.Select(bucket => $"{bucket.Value} {bucket.Count}"))}; {timeline.Undated}");
    }

    /// <summary>
    /// An article as the test knows it. A copy may name others than the first of its group, and be found where that is not.
    /// </summary>
    private sealed record Told(
        string Id, string Group, string Text, string Source, string? Year, IReadOnlyList<string> People, IReadOnlyList<string> Places)
    {
        public static Told Random(Random random, int number)
        {
            var id = $"a{number:000}";
            var group = random.Next(3) == 0 && number > 0 ? $"a{random.Next(0, Math.Min(number, 60)):000}" : id;
            return new Told(
                id, number < 60 ? id : group, random.Next(3) switch { 0 => "ferry", 1 => "harbour", _ => "ferry harbour" },
                $"Post {random.Next(1, 4)}", random.Next(4) == 0 ? null : $"{random.Next(2001, 2009)}",
                Some(random, "Person"), Some(random, "Town"));
        }

        public Story ToStory()
        {
            var story = new Story(Id).Text(Text).Source(Source);
            story = Year is null ? story : story.Published(Year);
            story = People.Aggregate(story, (each, name) => each.Person(name));
            story = Places.Aggregate(story, (each, name) => each.Place(name, "NO"));
            return Group == Id ? story : story.CopyOf(Group);
        }

        public bool Fits(string query) => query switch
        {
            "*" or "ferry OR harbour" => true,
            "source:\"Post 1\"" => Source == "Post 1",
            "source:\"Post 2\" harbour" => Source == "Post 2" && Text.Contains("harbour", StringComparison.Ordinal),
            _ => Text.Contains(query, StringComparison.Ordinal),
        };

        /// <summary>A few names are frequent and most are rare.</summary>
        private static List<string> Some(Random random, string kind) =>
        [
            .. Enumerable.Range(0, random.Next(0, 5))
                .Select(_ => $"{kind} Number{(int)(Names * Math.Pow(random.NextDouble(), 4)):000}").Distinct(),
        ];
    }
}

public sealed class EmbeddedManyValuesTests : ManyValuesContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterManyValuesTests(ClusterFixture cluster) : ManyValuesContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
