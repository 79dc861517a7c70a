using SearchService.Articles;
using SearchService.Entities.Dates;

namespace SearchService.Entities;

/// <summary>Gathers the dates of an article: mentions of one value are one date.</summary>
internal static class DateMentions
{
    public static List<DateExpression> Find(ArticleTexts parts, Article article)
    {
        var dates = new Dictionary<string, (DayRange? Days, List<Mention> Mentions)>(StringComparer.Ordinal);
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var match in DateGrammar.Find(parts.Texts[part], article.Published, article.Language))
            {
                if (!dates.TryGetValue(match.Value, out var date))
                {
                    dates[match.Value] = date = (match.Days, []);
                }

                date.Mentions.Add(parts.Mention(part, match.Span));
            }
        }

        foreach (var declared in article.Declared.Dates)
        {
            if (PartialDate.TryParse(declared, out var day))
            {
                dates.TryAdd(day.ToString(), (day.Days, []));
            }
        }

        // The sort is stable: equally frequent dates stay in the order in which they were first met.
        return [.. dates
            .OrderByDescending(date => date.Value.Mentions.Count)
            .Select(date => new DateExpression(date.Key, date.Value.Days, date.Value.Mentions))];
    }
}
