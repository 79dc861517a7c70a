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
    public Property Copies_count_once_as_if_each_group_were_gathered() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var first = new Dictionary<string, string>();
            using var index = SampleIndex.With([.. RandomStories.Make(seed, random.Next(1, 60)).Select((story, i) =>
            {
                first[story.Id] = i % 4 == 3 ? $"s{i - random.Next(1, 4):000}" : story.Id;
                return first[story.Id] == story.Id ? story : story.CopyOf(first[story.Id]);
            })]);
            var request = new SearchRequest
            {
                Query = string.Join(" OR ", RandomStories.Some(random, random.Next(1, 4))),
                Match = MatchMode.All,
                Size = 100,
                Filters = random.Next(2) == 0 ? [] : [new FieldFilter(FilterField.Source, "Echo")],
                Facets = [new FacetRequest(FacetField.People, 100), new FacetRequest(FacetField.Sources, 100)],
            };
            var (once, each) = (index.Search(request), index.Search(request with { Copies = CopyMode.All }));
            var groups = each.Hits.GroupBy(hit => first[hit.Id.Value]).ToList();
            var people = Plain(groups.Select(group => group.SelectMany(hit => hit.Entities.People).Select(one => one.Name).Distinct()), 100);
            return (once.Total == groups.Count && once.Articles == each.Total
                && once.Hits.Select(hit => first[hit.Id.Value]).Order().SequenceEqual(groups.Select(group => group.Key).Order())
                && people.SequenceEqual(once.Facets[0].Values)
                && (request.Filters.Count > 0
                    || Plain(groups.Select(group => group.Select(hit => hit.Source!).Distinct()), 100).SequenceEqual(once.Facets[1].Values)))
                .Label($"{request.Query}: {once.Total} of {groups.Count}; {string.Join(", ", once.Facets.SelectMany(facet => facet.Values))}");
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
