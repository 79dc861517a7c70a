using SearchService.Articles;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>
/// Two dates that a text joins ("2019-21", "from May to July 2019", "between 1990 and 1995") are two expressions, but a search
/// for the time between them means the article too.
/// </summary>
internal static class SpokenRanges
{
    private const int LongestJoin = 12;

    /// <summary>The days from the first of each such pair to the end of the second.</summary>
    public static IEnumerable<DayRange> Of(Article article, IReadOnlyList<DateExpression> dates)
    {
        var mentions = dates
            .Where(date => date.Days is not null)
            .SelectMany(date => date.Mentions.Select(mention => (mention.In, mention.Span, Days: date.Days!.Value)))
            .OrderBy(mention => mention.In.Kind).ThenBy(mention => mention.In.Index).ThenBy(mention => mention.Span.Start)
            .ToList();
        for (var i = 1; i < mentions.Count; i++)
        {
            var (first, second) = (mentions[i - 1], mentions[i]);
            if (first.In == second.In
                && first.Days.First <= second.Days.Last
                && AreJoined(article.TextOf(first.In), first.Span, second.Span))
            {
                yield return new DayRange(first.Days.First, second.Days.Last);
            }
        }
    }

    private static bool AreJoined(ReadOnlySpan<char> text, TextSpan first, TextSpan second) =>
        second.Start - first.End is > 0 and <= LongestJoin && text[first.End..second.Start].Trim() switch
        {
            "-" or "–" or "—" or "/" or "to" or "through" or "thru" or "until" or "till" => true,
            "and" => text[..first.Start].TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
}
