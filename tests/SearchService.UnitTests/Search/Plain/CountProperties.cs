using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Queries;

namespace SearchService.UnitTests.Search.Plain;

public sealed class CountProperties
{
    [Property(MaxTest = 30)]
    public Property Facets_count_the_names_of_the_hits() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = SampleIndex.With(RandomStories.Make(seed, random.Next(1, 90)));
            var words = RandomStories.Some(random, random.Next(1, 4));
            var request = new SearchRequest
            {
                Query = string.Join(random.Next(2) == 0 ? " AND " : " OR ", words),
                Match = MatchMode.All,
                Size = 100,
                Facets = [new FacetRequest(FacetField.People, random.Next(1, 30)), new FacetRequest(FacetField.Sources)],
            };
            var result = index.Search(request);
            return (result.Total == result.Hits.Count
                && Plain(result.Hits.Select(hit => hit.Entities.People.Select(person => person.Name).Distinct()), request.Facets[0].Count)
                    .SequenceEqual(result.Facets[0].Values)
                && Plain(result.Hits.Select(hit => new[] { hit.Source! }), request.Facets[1].Count).SequenceEqual(result.Facets[1].Values))
                .Label($"{request.Query}: {string.Join(", ", result.Facets.SelectMany(facet => facet.Values))}");
        });

    [Property(MaxTest = 30)]
    public Property An_order_by_date_is_that_of_all_hits_sorted() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = SampleIndex.With(RandomStories.Make(seed, random.Next(1, 60)));
            index.Append(RandomStories.Make(seed + 1, random.Next(1, 20)).Select(story => story with { Id = $"more-{story.Id}" }));
            index.Refresh();
            var (from, size) = (random.Next(20), random.Next(1, 40));
            var query = random.Next(3) == 0 ? "" : RandomStories.Some(random, 1)[0];
            return new[] { SortOrder.Newest, SortOrder.Oldest, SortOrder.Relevance }.All(sort =>
            {
                var request = new SearchRequest { Query = query, Match = MatchMode.All, Sort = sort, Size = 100 };
                var all = index.Search(request).Hits;

                // Scores are rounded where they are shown: where there are any, they were compared more exactly.
                var sorted = sort == SortOrder.Relevance && query.Length > 0 ? all : Sorted(all, sort);
                var page = index.Search(request with { From = from, Size = size }).Hits;
                return page.Select(hit => hit.Id).SequenceEqual(sorted.Skip(from).Take(size).Select(hit => hit.Id));
            }).Label($"{query}, {size} from {from}");
        });

    private static IEnumerable<SearchHit> Sorted(IEnumerable<SearchHit> hits, SortOrder sort) => (sort switch
    {
        SortOrder.Oldest => hits.OrderBy(hit => hit.Published?.SortKey ?? long.MaxValue),
        _ => hits.OrderBy(_ => 0),
    }).ThenByDescending(hit => hit.Published?.SortKey ?? 0).ThenBy(hit => hit.Id.Value, StringComparer.Ordinal);

    /// <summary>The most frequent values, equal ones in the order of their letters, and how many articles have none.</summary>
    private static IEnumerable<FacetValue> Plain(IEnumerable<IEnumerable<string>> values, int count)
    {
        var articles = values.Select(each => each.ToList()).ToList();
        var none = articles.Count(each => each.Count == 0);
        return articles.SelectMany(each => each).CountBy(value => value)
            .OrderByDescending(value => value.Value).ThenBy(value => value.Key.ToUpperInvariant(), StringComparer.Ordinal).Take(count)
            .Select(value => new FacetValue(value.Key, value.Value))
            .Concat(none > 0 ? [new FacetValue(null, none)] : []);
    }
}
