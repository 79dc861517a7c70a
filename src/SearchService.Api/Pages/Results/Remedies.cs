using SearchService.Archive.Statistics;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Results;

/// <summary>Something else to ask where nothing was found.</summary>
/// <param name="Text">What it does, in words.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Count">What is found there, more than 0.</param>
public sealed record Remedy(string Text, SearchAddress Address, long Count);

/// <summary>Why nothing may have been found, and what finds something.</summary>
/// <param name="Period">What is wrong with the time that was asked for, a sentence each.</param>
/// <param name="Found">Most found first.</param>
public sealed record Remedies(IReadOnlyList<string> Period, IReadOnlyList<Remedy> Found)
{
    public static readonly Remedies None = new([], []);

    private static readonly string[] Time = ["from_date", "to_date"];

    /// <summary>Each costs a count, so that none is offered that finds nothing.</summary>
    public static Remedies Of(
        SearchAddress address, SearchRequest request, IArticleSearcher articles, ArchiveTimes times, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(times);
        var offers = Offers(address, request).ToList();
        var asked = offers.ConvertAll(offer => offer.Request with
        {
            From = 0,
            Size = 0,
            Cursor = null,
            Facets = [],
            Timelines = [],
            Significant = 0,
            Explain = false,
        });
        var found = asked.Count == 0 ? [] : articles.Search(asked, cancellation);
        return new Remedies(
            [.. PeriodFaults(request, times)],
            [.. offers.Zip(found, (offer, result) => new Remedy(offer.Text, offer.Address, result.Total))
                .Where(remedy => remedy.Count > 0).OrderByDescending(remedy => remedy.Count)]);
    }

    private static IEnumerable<(string Text, SearchAddress Address, SearchRequest Request)> Offers(
        SearchAddress address, SearchRequest request)
    {
        var query = request.Query;
        var all = request with { Match = MatchMode.All };
        if (request is { FromDate: { } from, ToDate: { } to } && IsAfter(from, to))
        {
            yield return ("Swap the two dates", address.With("from_date", address["to_date"]).With("to_date", address["from_date"]),
                all with { FromDate = to, ToDate = from });
        }
        else if (request.FromDate is not null || request.ToDate is not null)
        {
            yield return ("Search all times", address.Without(Time), all with { FromDate = null, ToDate = null });
        }

        if (ActiveFilter.Of(address.Without(Time)).Count > 0)
        {
            yield return ("Search without the filters", SearchAddress.Empty.With("q", query), new SearchRequest { Query = query });
        }

        if (query.Contains('"', StringComparison.Ordinal))
        {
            var apart = query.Replace("\"", "", StringComparison.Ordinal);
            yield return ("Search for the words of the phrase separately", address.With("q", apart), all with { Query = apart });
        }
        else if (query.Length > 0 && query.All(char.IsLetter))
        {
            var (near, begun) = (query + "~", query + "*");
            yield return ("Allow a spelling that differs in a letter or two", address.With("q", near), all with { Query = near });
            yield return ("Any word that starts like this", address.With("q", begun), all with { Query = begun });
        }

        if (query.Length > 0 && request.Match != MatchMode.Most)
        {
            yield return ("Allow any of the words to be missing", address.With("match", "most"), request with { Match = MatchMode.Most });
        }
    }

    private static IEnumerable<string> PeriodFaults(SearchRequest request, ArchiveTimes times)
    {
        if (request is { FromDate: { } from, ToDate: { } to } && IsAfter(from, to))
        {
            yield return $"The period ends before it begins: {Shell.Words.Date(from)} is later than {Shell.Words.Date(to)}.";
        }
        else if (times.Ends(TimelineInterval.Year) is { } years && PartialDate.TryParse(years.First, out var oldest)
            && PartialDate.TryParse(years.Last, out var newest)
            && ((request.FromDate is { } begin && IsAfter(begin, newest)) || (request.ToDate is { } end && IsAfter(oldest, end))))
        {
            var (first, last) = times.Ends(TimelineInterval.Day) ?? years;
            yield return $"The archive holds articles from {Shell.Words.Days(first)} to {Shell.Words.Days(last)}, and none from the time "
                + "that is asked for.";
        }
    }

    /// <summary>Whether all days that a date may mean are behind those of another.</summary>
    private static bool IsAfter(PartialDate date, PartialDate other) => date.Days.First.SortKey > other.Days.Last.SortKey;
}
