using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Asking;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>The most frequent values of one facet, as far as they are known.</summary>
/// <param name="request">The facet.</param>
/// <param name="counts">What is known of the counts.</param>
internal sealed class TopValues(FacetRequest request, BoundedCounts counts)
{
    /// <summary>More values than these are not asked for one by one: all are read then.</summary>
    private const int MostAsked = 500;

    /// <summary>The printed form of each key that was asked for.</summary>
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    public string Field => FoldedCounts.KeyFieldOf(request.Field);

    /// <summary>The field of keys with their printed forms; null where values are shown as they are.</summary>
    public string? Forms => FacetCounts.FieldOf(request.Field) is var counted && counted != Field ? counted : null;

    public BoundedCounts Counts { get; set; } = counts;

    public IReadOnlyList<string> Unsure => Counts.Unsure(request.Count);

    /// <summary>Whether all values have to be read.</summary>
    public bool NeedsAll => Counts.MayMiss(request.Count) || Unsure.Count > MostAsked;

    /// <summary>Values that will be shown and whose printed form is not known.</summary>
    public IReadOnlyList<string> Unnamed => Forms is null ? []
        : [.. Counts.Best(request.Count).Select(value => value.Value).Where(value => !_forms.ContainsKey(value))];

    public void Name(string key, string form) => _forms[key] = form;

    /// <summary>Shows what has no printed form as it is.</summary>
    public void NameAsKeys()
    {
        foreach (var key in Unnamed)
        {
            Name(key, key);
        }
    }

    /// <param name="without">How many hits have no value.</param>
    public Facet Facet(long without)
    {
        List<FacetValue> values = [.. Counts.Best(request.Count).Select(value =>
            new FacetValue(_forms.GetValueOrDefault(value.Value, value.Value), value.Count))];
        if (without > 0)
        {
            values.Add(new FacetValue(null, without));
        }

        return new Facet(request.Field, values);
    }
}

/// <summary>Asks for what is not known yet of the most frequent values, as long as something is.</summary>
/// <param name="index">The state of the archive.</param>
/// <param name="query">What is found.</param>
/// <param name="counted">Of that, the articles that are counted.</param>
/// <param name="copies">Of that, those that are further copies.</param>
internal sealed class TopValuesReading(ClusterIndex index, Clause query, Clause counted, Clause copies)
{
    /// <summary>Articles of which printed forms are read at once, at least: what most of them print is shown.</summary>
    private const int FormsIn = 40;

    /// <summary>
    /// Names whose articles are read for it, at least: the rarest. Frequent ones stand in most of these articles, too.
    /// </summary>
    private const int Rarest = 8;

    /// <summary>Every value of a field with its count, in order.</summary>
    public static async Task<List<(string Value, long Count)>> AllAsync(
        ClusterIndex index, Clause counted, string field, CancellationToken cancellation)
    {
        List<(string Value, long Count)> counts = [];
        await foreach (var value in index.CountsAsync(counted, [field], cancellation).ConfigureAwait(false))
        {
            if (value.Key[field] is { } key)
            {
                counts.Add((key, value.DocCount));
            }
        }

        return counts;
    }

    /// <param name="values">The facets.</param>
    /// <param name="added">What is added to the counts of values, by field and by what stands for the value.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task SettleAsync(IReadOnlyList<TopValues> values,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> added, CancellationToken cancellation)
    {
        foreach (var facet in values.Where(facet => facet.NeedsAll))
        {
            var counts = await AllAsync(index, counted, facet.Field, cancellation).ConfigureAwait(false);
            var ofCopies = await AllAsync(index, copies, facet.Field, cancellation).ConfigureAwait(false);
            facet.Counts = new BoundedCounts(
                counts.Concat(ofCopies.Select(value => (value.Value, 0L))).DistinctBy(value => value.Value),
                added[facet.Field], FoldedCounts.TokensOf(facet.Field));
        }

        if (values.Any(facet => facet.Unsure.Count > 0))
        {
            var counts = await index.AskAsync(index.Body(counted) with { Beside = [.. values.SelectMany(UnsureOf)] }, cancellation)
                .ConfigureAwait(false);
            for (var i = 0; i < values.Count; i++)
            {
                Settle(values[i], counts.Aggregations!.GetValueOrDefault(UnsureName(i)));
            }
        }

        while (values.Any(facet => facet.Unnamed.Count > 0))
        {
            await NameAsync([.. values.Where(facet => facet.Unnamed.Count > 0)], cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the printed forms of values, of at least one each time.</summary>
    private async Task NameAsync(IReadOnlyList<TopValues> values, CancellationToken cancellation)
    {
        var before = values.Sum(facet => facet.Unnamed.Count);
        var rarest = values.SelectMany(facet => facet.Unnamed.Select(key => (facet.Field, Key: key, Count: facet.Counts.Of(key))))
            .OrderBy(name => name.Count).ThenBy(name => name.Key, StringComparer.Ordinal).Take(Math.Max(Rarest, before / 4));
        var named = Clause.AnyOf(rarest.GroupBy(name => name.Field, name => name.Key).Select(keys => Clause.OneOf(keys.Key, keys)));
        var answer = await index.AskAsync(index.Body(new BoolClause { Filter = [query, named] }) with
        {
            Size = Math.Max(FormsIn, before),
            Values = [.. values.Select(facet => facet.Forms!).Distinct()],
        }, cancellation).ConfigureAwait(false);
        foreach (var facet in values)
        {
            var sought = facet.Unnamed.ToHashSet(StringComparer.Ordinal);
            var forms = answer.Hits.Hits.SelectMany(hit => hit.FormsOf(facet.Forms!)).CountBy(form => form, StringComparer.Ordinal)
                .Where(form => sought.Contains(NameField.KeyOf(form.Key)))
                .OrderBy(form => form.Value).ThenByDescending(form => form.Key, StringComparer.Ordinal);
            foreach (var (form, _) in forms)
            {
                facet.Name(NameField.KeyOf(form), form[(form.IndexOf(NameField.Separator, StringComparison.Ordinal) + 1)..]);
            }
        }

        if (values.Sum(facet => facet.Unnamed.Count) == before)
        {
            foreach (var facet in values)
            {
                facet.NameAsKeys();
            }
        }
    }

    private static void Settle(TopValues facet, CountedAnswer? counted)
    {
        if (counted is not null)
        {
            var found = counted.Buckets!.ToDictionary(bucket => bucket.Key[""]!, bucket => bucket.DocCount, StringComparer.Ordinal);
            foreach (var value in facet.Unsure)
            {
                facet.Counts.Settle(value, found.GetValueOrDefault(value));
            }
        }
    }

    private static IEnumerable<Aggregation> UnsureOf(TopValues facet, int at) =>
        facet.Unsure is { Count: > 0 } unsure ? [new FrequentOf(UnsureName(at), facet.Field, unsure.Count) { Only = unsure }] : [];

    private static string UnsureName(int facet) => FormattableString.Invariant($"unsure{facet}");
}
