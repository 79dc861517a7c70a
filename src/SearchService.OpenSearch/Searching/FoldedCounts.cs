using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Writing;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// Counts what a query finds, exactly and with its copies folded: articles, hits, and the most frequent values of fields. Where the most
/// frequent values of each shard settle which are the most frequent of all, no others are read.
/// </summary>
/// <remarks>
/// 1. One request counts the articles, the most frequent values among those that are no further copies, and lists further copies with
///    what they have.
/// 2. A second one lists the first articles of their groups in the same way; so what the groups add is known.
/// 3. Counts that may still matter and are not known are asked for, with the printed forms of what is shown.
/// What is read grows with the further copies among what is found.
/// </remarks>
internal sealed class FoldedCounts
{
    /// <summary>Further copies that are listed in one answer.</summary>
    private const int CopiesAtOnce = 10_000;

    /// <summary>Values that are counted in one answer, where all are.</summary>
    private const int ValuesAtOnce = 2_000;

    /// <summary>Values that every shard tells, as many times as are shown; and some more.</summary>
    private const int Wider = 3;
    private const int More = 20;

    private const string Copies = "copies";
    private const string Alone = "alone";
    private const string Firsts = "firsts";

    private static readonly ExistsClause IsCopy = new(ClusterFields.CopyOf);

    private readonly ClusterIndex _index;
    private readonly Clause _query;
    private readonly IReadOnlyList<FacetRequest> _facets;
    private readonly List<string> _fields;

    /// <summary>What tells of a copy which values it has: each field of one value, or all as one.</summary>
    private readonly List<string> _telling;

    private readonly FoundGroups _groups;
    private readonly CountedAnswer _alone;
    private readonly Clause _counted;

    private FoldedCounts(ClusterIndex index, Clause query, CopyMode mode, IReadOnlyList<FacetRequest> facets,
        List<string> fields, SearchAnswer answer)
    {
        (_index, _query, _facets, _fields, _telling) = (index, query, facets, fields, TellingOf(facets, fields));
        _groups = new FoundGroups(_fields.Count);
        _alone = answer.Aggregations![Alone];
        _counted = new BoolClause { Must = [query], Filter = [PartOf(mode)] };
        Articles = answer.Hits.Total!.Value;
    }

    /// <summary>Fields of which some article has more values than are told.</summary>
    private readonly HashSet<string> _untold = new(StringComparer.Ordinal);

    /// <summary>How many articles are found.</summary>
    public long Articles { get; }

    /// <summary>How many hits these are.</summary>
    public long Total => _alone.DocCount!.Value + _groups.WithoutFirst;

    /// <summary>Whether a facet can be counted so.</summary>
    public static bool CanCount(FacetRequest facet) => facet.Prefix is null;

    /// <param name="index">The state of the archive, all of which is seen.</param>
    /// <param name="query">What is found.</param>
    /// <param name="mode">Whether copies are folded.</param>
    /// <param name="facets">The facets that will be asked for.</param>
    /// <param name="whole">Fields of one value for each article, of which all values will be asked for.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<FoldedCounts> OfAsync(ClusterIndex index, Clause query, CopyMode mode, IReadOnlyList<FacetRequest> facets,
        IReadOnlyList<string> whole, CancellationToken cancellation)
    {
        List<string> fields = [.. facets.Select(facet => KeyFieldOf(facet.Field)).Concat(whole).Distinct()];
        var answer = await index.AskAsync(index.Body(query) with
        {
            CountsAll = true,
            Beside =
            [
                new AmongThose(Alone, PartOf(mode), [.. facets.SelectMany(FrequentIn), .. whole.SelectMany(AllIn)]),
                .. CopiesIn(mode, TellingOf(facets, fields)),
            ],
        }, cancellation).ConfigureAwait(false);
        var counts = new FoldedCounts(index, query, mode, facets, fields, answer);
        if (mode == CopyMode.Fold)
        {
            await counts.GroupAsync(answer.Aggregations![Copies], cancellation).ConfigureAwait(false);
        }

        return counts;
    }

    /// <summary>How many hits have each value of a field, in its order, and how many have none.</summary>
    public async Task<(List<(string Value, long Count)> Counts, long Without)> AllAsync(string field, CancellationToken cancellation)
    {
        var at = _fields.IndexOf(field);
        var added = _groups.Added(at);
        var first = _alone.Of(field);
        List<(string Value, long Count)> counts =
        [
            .. first.Buckets!.Count < ValuesAtOnce
                ? first.Buckets.Select(value => (value.Key[field]!, value.DocCount))
                : await TopValuesReading.AllAsync(_index, _counted, field, cancellation).ConfigureAwait(false),
        ];
        counts = counts.ConvertAll(value => (value.Value, value.Count + (added.Remove(value.Value, out var more) ? more : 0)));
        return (
            [.. counts.Concat(added.Select(value => (value.Key, value.Value))).OrderBy(value => value.Item1, StringComparer.Ordinal)],
            _alone.Of(WithoutName(field)).DocCount!.Value + _groups.AddedWithout(at));
    }

    /// <summary>The facets, in the order in which they were asked for; null where some copy has more values than are told.</summary>
    public async Task<IReadOnlyList<Facet?>> FacetsAsync(CancellationToken cancellation)
    {
        Dictionary<string, IReadOnlyDictionary<string, long>> added = new(StringComparer.Ordinal);
        List<TopValues> values = [];
        for (var i = 0; i < _facets.Count; i++)
        {
            var field = KeyFieldOf(_facets[i].Field);
            added[field] = _groups.Added(_fields.IndexOf(field));
            values.Add(new TopValues(_facets[i], new BoundedCounts(_alone.Of(FrequentName(i)), added[field], TokensOf(field))));
        }

        var copies = new BoolClause { Must = [_query], Filter = [IsCopy] };
        await new TopValuesReading(_index, _query, _counted, copies).SettleAsync(values, added, cancellation).ConfigureAwait(false);
        return [.. values.Select((each, at) => _untold.Contains(each.Field) ? null : each.Facet(
            _alone.Of(WithoutName(at)).DocCount!.Value + _groups.AddedWithout(_fields.IndexOf(each.Field))))];
    }

    /// <summary>Lists the groups of which a copy was found.</summary>
    private async Task GroupAsync(CountedAnswer first, CancellationToken cancellation)
    {
        if (first.Buckets!.Count < CopiesAtOnce)
        {
            foreach (var copy in first.Buckets)
            {
                _groups.AddCopies(copy.Key[ClusterFields.CopyOf]!, ValuesOf(copy));
            }
        }
        else
        {
            var copies = new BoolClause { Must = [_query], Filter = [IsCopy] };
            await foreach (var copy in _index.CountsAsync(copies, [ClusterFields.CopyOf, .. _telling], cancellation)
                .ConfigureAwait(false))
            {
                _groups.AddCopies(copy.Key[ClusterFields.CopyOf]!, ValuesOf(copy));
            }
        }

        foreach (var some in _groups.Names.Chunk(CopiesAtOnce))
        {
            var firsts = new BoolClause { Must = [_query], Filter = [Clause.OneOf(ClusterFields.Group, some)], Not = [IsCopy] };
            var answer = await _index.AskAsync(_index.Body(firsts) with
            {
                Beside = [new CombinedValues(Firsts, [ClusterFields.Group, .. _telling], CopiesAtOnce)],
            }, cancellation).ConfigureAwait(false);
            foreach (var article in answer.Aggregations![Firsts].Buckets!)
            {
                _groups.AddFirst(article.Key[ClusterFields.Group]!, ValuesOf(article));
            }
        }
    }

    private List<IReadOnlyList<string>> ValuesOf(Combination listed)
    {
        if (_facets.Count == 0)
        {
            return [.. _fields.Select(field => ValueOf(listed, field))];
        }

        var parts = ToldValues.PartsOf(listed.Key[ClusterFields.Told]!);
        return [.. _fields.Select(field => TokensOf(parts, field))];
    }

    private static IReadOnlyList<string> ValueOf(Combination listed, string field) => listed.Key[field] is { } value ? [value] : [];

    private IReadOnlyList<string> TokensOf(string[] parts, string field)
    {
        var tokens = ToldValues.TokensOf(parts, field);
        if (tokens is null)
        {
            _untold.Add(field);
        }

        return tokens ?? [];
    }

    private static IEnumerable<Aggregation> CopiesIn(CopyMode mode, List<string> telling) =>
        mode == CopyMode.Fold ? [new CombinedValues(Copies, [ClusterFields.CopyOf, .. telling], CopiesAtOnce)] : [];

    private static List<string> TellingOf(IReadOnlyList<FacetRequest> facets, List<string> fields) =>
        facets.Count == 0 ? fields : [ClusterFields.Told];

    private static Clause PartOf(CopyMode mode) => mode == CopyMode.Fold ? new BoolClause { Not = [IsCopy] } : Clause.Articles;

    private static IEnumerable<Aggregation> FrequentIn(FacetRequest facet, int at) =>
    [
        new FrequentOf(FrequentName(at), KeyFieldOf(facet.Field), facet.Count * Wider + More),
        new WithoutValue(WithoutName(at), KeyFieldOf(facet.Field)),
    ];

    private static IEnumerable<Aggregation> AllIn(string field) =>
        [new CombinedValues(field, [field], ValuesAtOnce), new WithoutValue(WithoutName(field), field)];

    /// <summary>The field of the keys that a facet counts.</summary>
    public static string KeyFieldOf(FacetField field) => field switch
    {
        FacetField.People => ClusterFields.Person,
        FacetField.Places => ClusterFields.Place,
        FacetField.Sources => ClusterFields.Source,
        FacetField.Authors => ClusterFields.Author,
        FacetField.Sections => ClusterFields.Section,
        _ => FacetCounts.FieldOf(field),
    };

    /// <summary>What stands for the values of a field in what the groups add.</summary>
    public static Func<string, string> TokensOf(string field) => value => ToldValues.TokenOf(field, value);

    private static string FrequentName(int facet) => FormattableString.Invariant($"frequent{facet}");

    private static string WithoutName(int facet) => FormattableString.Invariant($"without{facet}");

    private static string WithoutName(string field) => $"without {field}";
}
