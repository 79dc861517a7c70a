using SearchService.Articles;
using SearchService.Entities.Dates;

namespace SearchService.Entities;

/// <summary>Gathers the dates of an article: mentions of one value are one date.</summary>
internal static class DateMentions
{
    /// <summary>What the grammar finds in each part.</summary>
    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it for the whole article.</param>
    public static List<IReadOnlyList<DateMatch>> Find(ArticleTexts parts, Article article, string language) =>
        [.. parts.Texts.Select(text => ReferenceEquals(text, article.Text) && ArticleLanguage.IsDeclared(article.Language, language)
            ? DateGrammar.FindIn(text, article.Published, language)
            : DateGrammar.Find(text, article.Published, language))];

    /// <summary>What was found in the paragraphs of one language and in those of another, by part, in the order of the text.</summary>
    public static List<IReadOnlyList<DateMatch>> Merge(List<IReadOnlyList<DateMatch>> one, List<IReadOnlyList<DateMatch>> other) =>
        [.. one.Zip(other, (left, right) => (IReadOnlyList<DateMatch>)[.. left.Concat(right).OrderBy(match => match.Span.Start)])];

    /// <summary>The dates of the article, with what the file's metadata declares.</summary>
    public static List<DateExpression> Join(ArticleTexts parts, Article article, List<IReadOnlyList<DateMatch>> found)
    {
        var dates = new Dictionary<string, (DayRange? Days, List<Mention> Mentions)>(StringComparer.Ordinal);
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var match in found[part])
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
