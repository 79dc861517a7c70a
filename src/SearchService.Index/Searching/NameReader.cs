using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>Says who is meant by the people and places that a request asks for, and who else may be.</summary>
/// <param name="snapshot">The state of the index.</param>
/// <param name="request">What is asked.</param>
/// <param name="count">How many hits another request has.</param>
internal sealed class NameReader(Snapshot snapshot, SearchRequest request, Func<SearchRequest, long> count)
{
    /// <summary>Of more the most frequent in the archive are offered; each takes a search.</summary>
    private const int MostOffered = 10;

    public IReadOnlyList<NameReading> Of(QueryNode tree)
    {
        var filters = request.Filters.Where(filter => !filter.Exclude && filter.Field is FilterField.Person or FilterField.Place);
        return
        [
            .. filters.SelectMany(filter => filter.Values.Select(value =>
                Read(filter with { Value = value, Or = [] }, [.. request.Filters.Where(other => other != filter)]))),
            .. Asked(tree).Select(filter => Read(filter, request.Filters)),
        ];
    }

    /// <param name="beside">The filters that stay when another is chosen.</param>
    private NameReading Read(FieldFilter filter, IReadOnlyList<FieldFilter> beside)
    {
        var isPerson = filter.Field == FilterField.Person;
        var lookup = isPerson ? NameLookup.People(snapshot) : NameLookup.Places(snapshot);
        var (one, others) = (lookup.One(filter.Value), lookup.MayBe(filter.Value));
        if (one.Count == 0 && others.Count == 0)
        {
            return new NameReading(filter.Field, filter.Value, null, new HashSet<string>(), []);
        }

        var known = KnownNames.Of(snapshot, isPerson ? IndexFields.Person : IndexFields.Place);
        var offered = others.Select(known.Find).OfType<KnownName>().OrderByDescending(name => name.Articles).Take(MostOffered)
            .Select(name => new FacetValue(name.Text, count(request with { Filters = [.. beside, filter with { Value = name.Text }] })))
            .Where(value => value.Count > 0).OrderByDescending(value => value.Count);
        return new NameReading(
            filter.Field, filter.Value, one.Count > 0 ? known.Find(one[0])?.Text : null, one.ToHashSet(StringComparer.Ordinal),
            [.. offered]);
    }

    /// <summary>The names behind <c>person:</c> and <c>place:</c> that every hit must hold.</summary>
    private static IEnumerable<FieldFilter> Asked(QueryNode tree) => tree switch
    {
        AllNode all => all.Parts.SelectMany(Asked),
        FieldNode { Field: QueryField.Person } person => Names(person.Inner).Select(name => new FieldFilter(FilterField.Person, name)),
        FieldNode { Field: QueryField.Place } place => Names(place.Inner).Select(name => new FieldFilter(FilterField.Place, name)),
        _ => [],
    };

    private static IEnumerable<string> Names(QueryNode inner) => inner switch
    {
        WordNode word => [word.Text],
        PhraseNode { Distance: null } phrase => [string.Join(' ', phrase.Terms.Select(term => term.Text))],
        _ => [],
    };
}
