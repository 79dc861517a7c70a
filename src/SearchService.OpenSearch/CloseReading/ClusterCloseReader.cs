using SearchService.Articles;
using SearchService.Indexing.Answers.CloseReading;
using SearchService.Indexing.Compiling;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;
using SearchService.Queries;

namespace SearchService.OpenSearch.CloseReading;

/// <summary>
/// Reads articles of a cluster word by word, as the embedded engine does: what is found is fetched and read here, a thousand articles at a
/// time.
/// </summary>
internal sealed class ClusterCloseReader(ClusterSearcher searcher, QueryReader queries) : ICloseReader
{
    public Concordance Concordance(ConcordanceRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ClusterArticles.Told(() => searcher.NewestAsync(
            async index =>
            {
                var found = await FoundWords.OfAsync(index, queries, request.Search, cancellation).ConfigureAwait(false);
                var pages = new ConcordancePages(request, LinesOf(found, request));
                var read = !found.HasPatterns ? found.Total : BoundedReading.Read(
                    pages.MostText, found.Articles(cancellation), () => pages.IsFull, pages.Add, cancellation);
                return new Concordance(found.Reading, found.Total, read, pages.Total, pages.Page(id => found.Find(id, cancellation)));
            },
            new Concordance(Reading(request.Search), 0, 0, 0, []), cancellation));
    }

    public IEnumerable<ConcordanceLine> Lines(ConcordanceRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = ClusterArticles.Told(() => searcher.NewestAsync<FoundWords?>(
            async index => await FoundWords.OfAsync(index, queries, request.Search, cancellation).ConfigureAwait(false),
            null, cancellation));
        if (found is not { HasPatterns: true })
        {
            yield break;
        }

        var linesOf = LinesOf(found, request);
        foreach (var stored in ClusterArticles.Told(found.Articles(cancellation)))
        {
            foreach (var line in linesOf(stored).Of(stored))
            {
                yield return line;
            }
        }
    }

    public WordsOverTime Words(WordsRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var within = request.Within with { Copies = CopyMode.All, Sort = SortOrder.Oldest };
        var nothing = new WordsOverTime(request.Interval, [], 0,
            [.. request.Queries.Select(query => new CountedWord(Reading(within with { Query = query }), 0, [], 0))]);
        return ClusterArticles.Told(() => searcher.NewestAsync(
            async index =>
            {
                var all = await FoundWords.OfAsync(index, queries, within with { Query = "" }, cancellation).ConfigureAwait(false);
                var field = request.Interval == TimelineInterval.Year ? ClusterFields.Year : ClusterFields.Month;
                var words = await index.SumsAsync(all.Found, field, ClusterFields.Length, cancellation).ConfigureAwait(false);
                List<WordPeriod> periods = [.. words.Where(period => period.Key.Length > 0 && period.Value > 0)
                    .OrderBy(period => period.Key, StringComparer.Ordinal).Select(period => new WordPeriod(period.Key, period.Value))];
                List<CountedWord> counted = [];
                foreach (var query in request.Queries)
                {
                    var found = await FoundWords.OfAsync(index, queries, within with { Query = query }, cancellation).ConfigureAwait(false);
                    counted.Add(Counted(found, request.Interval, periods, cancellation));
                }

                return new WordsOverTime(request.Interval, periods, words.GetValueOrDefault(""), counted);
            },
            nothing, cancellation));
    }

    public Collocates Collocates(CollocatesRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ClusterArticles.Told(() => searcher.NewestAsync(
            async index =>
            {
                var found = await FoundWords.OfAsync(index, queries, request.Search, cancellation).ConfigureAwait(false);
                var (read, near) = Read(found, request, cancellation);
                var totals = new ClusterWordTotals(index);
                var all = await totals.AllAsync(cancellation).ConfigureAwait(false);
                return new Collocates(
                    found.Reading, found.Total, read, near.Matches, near.Near, all,
                    near.Best(all, words => Blocking.Wait(totals.OfWordsAsync(words, cancellation))));
            },
            new Collocates(Reading(request.Search), 0, 0, 0, 0, 0, []), cancellation));
    }

    private static (long Read, Neighbourhood Near) Read(FoundWords found, CollocatesRequest request, CancellationToken cancellation)
    {
        var near = new Neighbourhood(request);
        var read = !found.HasPatterns ? found.Total : BoundedReading.Read(
            BoundedReading.MostSplit, found.Articles(cancellation), () => false,
            stored => near.Add(found.PartsOf(stored), stored), cancellation);
        return (read, near);
    }

    /// <summary>Matches by period. Every article that is found is read: a part of them would pass for the whole.</summary>
    private static CountedWord Counted(
        FoundWords found, TimelineInterval interval, List<WordPeriod> periods, CancellationToken cancellation)
    {
        Dictionary<string, long> matches = new(StringComparer.Ordinal);
        if (found.HasPatterns)
        {
            foreach (var stored in found.Articles(cancellation))
            {
                var period = PeriodOf(stored.Article.Published, interval);
                matches[period] = matches.GetValueOrDefault(period) + found.PartsOf(stored).Count(stored);
            }
        }

        return new CountedWord(
            found.Reading, found.Total, [.. periods.Select(period => matches.GetValueOrDefault(period.Value))],
            matches.GetValueOrDefault(""));
    }

    private static string PeriodOf(PublicationTime? published, TimelineInterval interval) => published?.Date is not { } date ? ""
        : interval == TimelineInterval.Year ? new PartialDate(date.Year).ToString()
        : date.Month is null ? ""
        : (date with { Day = null }).ToString();

    private static Func<StoredArticle, ConcordanceLines> LinesOf(FoundWords found, ConcordanceRequest request)
    {
        MatchedParts? known = null;
        ConcordanceLines? lines = null;
        return stored =>
        {
            // What decides the order is kept with the lines, as long as the same is sought in every article.
            var parts = found.PartsOf(stored);
            lines = parts == known ? lines! : new ConcordanceLines(parts, request);
            known = parts;
            return lines;
        };
    }

    private QueryReading Reading(SearchRequest request) =>
        FoundWords.ReadingOf(request, queries.Read(request.Query, request.Synonyms, languages: []));
}
