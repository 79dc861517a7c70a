using System.Globalization;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Indexing.Answers.Overviews;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>What tells of an archive in a cluster as a whole.</summary>
internal sealed class ClusterFigures(ClusterClient client, PointsInTime points, Func<Sight> sight) : IArchiveFigures
{
    private static readonly string[] PublicationFields =
    [
        ClusterFields.Id, ClusterFields.Stored + ".folder", ClusterFields.Stored + ".name", ClusterFields.Stored + ".entry",
        ClusterFields.Stored + ".article.published", ClusterFields.Stored + ".article.publishedFrom",
    ];

    public long Bytes()
    {
        var lines = Blocking.Wait(client.AskAsync(HttpMethod.Get,
            $"_cat/indices/{client.Address.Archive}?format=json&h=store.size&bytes=b", default,
            ClusterJson.Default.IReadOnlyListSizeLine, CancellationToken.None));
        return lines.Sum(line => long.TryParse(line.Size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0);
    }

    public IReadOnlyList<SourceMonth> SourceMonths() => Blocking.Wait(SourceMonthsAsync());

    public IEnumerable<StoredPublication> Undated() => Publications(new BoolClause
    {
        Filter = [Clause.Articles],
        Not = [new ExistsClause(ClusterFields.PublishedSort)],
    });

    public IEnumerable<StoredPublication> Guessed() => Publications(Clause.OneOf(
        ClusterFields.PublishedFrom, [nameof(PublishedFrom.Path), nameof(PublishedFrom.Text)]).Unscored());

    private async Task<IReadOnlyList<SourceMonth>> SourceMonthsAsync()
    {
        if (await points.CurrentAsync(CancellationToken.None).ConfigureAwait(false) is not { } point)
        {
            return [];
        }

        var source = ClusterFields.FormsOf(ClusterFields.Source);
        List<(string? Key, string? Form, string? Month, long Articles)> counts = [];
        var counted = new ClusterIndex(client, point, sight()).CountsAsync(
            Clause.Articles, [source, ClusterFields.Month], CancellationToken.None);
        await foreach (var each in counted.ConfigureAwait(false))
        {
            var form = each.Key[source];
            counts.Add((form is null ? null : NameField.KeyOf(form), form, each.Key[ClusterFields.Month], each.DocCount));
        }

        // A source that is printed in several ways is shown as most of its articles print it.
        var shown = counts.Where(each => each.Key is not null).GroupBy(each => each.Key!).ToDictionary(
            forms => forms.Key,
            forms => forms.GroupBy(each => each.Form!).MaxBy(form => form.Sum(each => each.Articles))!.Key);
        return [.. counts.GroupBy(each => (each.Key, each.Month)).Select(same => new SourceMonth(
            same.Key.Key is { } key ? shown[key][(shown[key].IndexOf(NameField.Separator, StringComparison.Ordinal) + 1)..] : null,
            same.Key.Month, (int)same.Sum(each => each.Articles)))];
    }

    private IEnumerable<StoredPublication> Publications(Clause clause)
    {
        if (Blocking.Wait(points.CurrentAsync(CancellationToken.None)) is not { } point)
        {
            yield break;
        }

        var index = new ClusterIndex(client, point, sight());
        const int AtOnce = 1_000;
        string? after = null;
        do
        {
            var hits = Blocking.Wait(index.AskAsync(
                index.Body(clause) with { Size = AtOnce, Sort = HitSort.ByLine, After = after, Read = PublicationFields },
                CancellationToken.None)).Hits.Hits;
            foreach (var source in hits.Select(hit => hit.Source!))
            {
                // Of an article that says nothing of its publication nothing is read back.
                var part = source.Stored!.Article is { ValueKind: JsonValueKind.Object } article
                    ? article.Deserialize(StoredJson.Default.PublicationPart)
                    : null;
                yield return new StoredPublication(
                    new ArticleId(source.Id!), source.Stored.Entry, part?.Published, part?.PublishedFrom);
            }

            after = hits.Count == AtOnce ? hits[^1].Sort.GetRawText() : null;
        }
        while (after is not null);
    }
}
