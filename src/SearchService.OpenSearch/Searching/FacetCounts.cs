using SearchService.Articles;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Counts the values of a field, exactly: what is read grows with the number of different values among what is found.</summary>
internal sealed class FacetCounts(ClusterIndex index)
{
    /// <param name="request">What is asked.</param>
    /// <param name="query">The articles that are counted.</param>
    /// <param name="copies">How they fold.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<Facet> OfAsync(FacetRequest request, Clause query, CountedCopies copies, CancellationToken cancellation)
    {
        var field = FieldOf(request.Field);
        var hasForms = field.EndsWith(ClusterFields.FormsOf(""), StringComparison.Ordinal);
        var (counts, without) = await ValuesAsync(query, field, hasForms ? NameField.KeyOf : Same, copies, cancellation)
            .ConfigureAwait(false);
        var prefix = request.Prefix is { } typed ? NameKey.OfBeginning(typed) : null;
        List<FacetValue> values =
        [
            .. counts.GroupBy(value => hasForms ? NameField.KeyOf(value.Value) : value.Value)
                .Select(forms => (Forms: forms, Count: forms.Sum(form => form.Count)))
                .Where(value => value.Count > 0
                    && (prefix is null || value.Forms.Any(form => WordBeginnings.Has(form.Value, prefix))))
                .OrderByDescending(value => value.Count).Take(request.Count)
                .Select(value => new FacetValue(Shown(value.Forms.MaxBy(form => form.Count).Value, hasForms), value.Count)),
        ];
        if (without > 0 && prefix is null)
        {
            values.Add(new FacetValue(null, without));
        }

        return new Facet(request.Field, values);
    }

    /// <summary>How many hits have each name of a kind, by its key, with the form that most of them print.</summary>
    public async Task<IEnumerable<(string Key, string Shown, long Count)>> FormsAsync(
        Clause query, string field, CountedCopies copies, CancellationToken cancellation) =>
        (await ValuesAsync(query, ClusterFields.FormsOf(field), NameField.KeyOf, copies, cancellation).ConfigureAwait(false)).Counts
            .GroupBy(value => NameField.KeyOf(value.Value))
            .Select(forms => (forms.Key, Shown(forms.MaxBy(form => form.Count).Value, hasForms: true), forms.Sum(form => form.Count)));

    /// <summary>How the articles of a query spread over time.</summary>
    public async Task<Timeline> TimelineAsync(TimelineInterval interval, Clause query, CountedCopies copies, CountedCopies allCopies,
        CancellationToken cancellation)
    {
        var field = FieldOf(interval);
        return TimelineOf(
            interval,
            await ValuesAsync(query, field, Same, copies, cancellation).ConfigureAwait(false),
            await ValuesAsync(Clause.Articles, field, Same, allCopies, cancellation).ConfigureAwait(false));
    }

    /// <param name="interval">Into which the time is divided.</param>
    /// <param name="found">How many hits each stretch has, and how many have no date.</param>
    /// <param name="all">The same of the whole archive.</param>
    public static Timeline TimelineOf(TimelineInterval interval,
        (List<(string Value, long Count)> Counts, long Without) found, (List<(string Value, long Count)> Counts, long Without) all)
    {
        var everywhere = all.Counts.ToDictionary(value => value.Value, value => value.Count);
        return new Timeline(
            interval,
            [.. found.Counts.Where(value => value.Count > 0)
                .Select(value => new TimelineBucket(value.Value, value.Count, value.Count / (double)everywhere[value.Value]))],
            found.Without);
    }

    private async Task<(List<(string Value, long Count)> Counts, long Without)> ValuesAsync(
        Clause query, string field, Func<string, string> keyOf, CountedCopies copies, CancellationToken cancellation)
    {
        var further = await copies.FurtherAsync(query, field, keyOf, cancellation).ConfigureAwait(false);
        List<(string Value, long Count)> counts = [];
        var without = 0L;
        await foreach (var counted in index.CountsAsync(query, [field], cancellation).ConfigureAwait(false))
        {
            if (counted.Key[field] is { } value)
            {
                counts.Add((value, counted.DocCount - further.GetValueOrDefault(value)));
            }
            else
            {
                without = counted.DocCount - further.GetValueOrDefault("");
            }
        }

        return (counts, without);
    }

    private static string Same(string value) => value;

    private static string Shown(string value, bool hasForms) =>
        hasForms ? value[(value.IndexOf(NameField.Separator, StringComparison.Ordinal) + 1)..] : value;

    /// <summary>The field that a timeline counts.</summary>
    public static string FieldOf(TimelineInterval interval) => interval switch
    {
        TimelineInterval.Year => ClusterFields.Year,
        TimelineInterval.Month => ClusterFields.Month,
        _ => ClusterFields.Day,
    };

    /// <summary>The field whose values a facet counts.</summary>
    public static string FieldOf(FacetField field) => field switch
    {
        FacetField.People => ClusterFields.FormsOf(ClusterFields.Person),
        FacetField.Places => ClusterFields.FormsOf(ClusterFields.Place),
        FacetField.Countries => ClusterFields.Country,
        FacetField.Sources => ClusterFields.FormsOf(ClusterFields.Source),
        FacetField.Authors => ClusterFields.FormsOf(ClusterFields.Author),
        FacetField.Sections => ClusterFields.FormsOf(ClusterFields.Section),
        FacetField.Languages => ClusterFields.Language,
        FacetField.Years => ClusterFields.Year,
        _ => ClusterFields.Month,
    };
}
