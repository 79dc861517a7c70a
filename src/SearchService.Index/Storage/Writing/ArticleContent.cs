using System.Text.Json;
using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>
/// What an index holds of an article, but for its id, its file and its place among copies: split into words once. Every engine writes
/// its documents from this, so that what one finds the others find.
/// </summary>
internal sealed record ArticleContent
{
    /// <summary>How often a word of a title counts.</summary>
    public const int TitleWeight = 3;

    public required Article Article { get; init; }

    /// <summary>What is shown and searched: what was found, or what corrections made of it.</summary>
    public required ArticleEntities Shown { get; init; }

    /// <summary>What was found, in <see cref="EntitiesCodec"/>'s form.</summary>
    public required byte[] FoundEntities { get; init; }

    /// <summary>The article as JSON; without its text where that is kept in <see cref="Blocks"/>.</summary>
    public required byte[] StoredArticle { get; init; }

    /// <summary>Of a long text; null where it is short.</summary>
    public required TextBlocks? Blocks { get; init; }

    /// <summary>The language whose analyzer split the text.</summary>
    public required string Analyzed { get; init; }

    /// <summary>Title, summary, text and captions, as far as there are any.</summary>
    public required IReadOnlyList<AnalyzedPart> Parts { get; init; }

    /// <summary>In <see cref="ArticleProfile"/>'s form.</summary>
    public required byte[] Profile { get; init; }

    /// <summary>In languages that join compounds, the marked stems of long words from their end to their beginning.</summary>
    public required IReadOnlyList<string> Tails { get; init; }

    public required NameForms People { get; init; }

    public required NameForms Places { get; init; }

    /// <summary>The days of every date expression, as sort keys; no two stretches overlap.</summary>
    public required IReadOnlyList<(int First, int Last)> MentionDays { get; init; }

    /// <param name="article">The article.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="shown">What is shown and searched: the same, or what corrections made of it.</param>
    /// <param name="changes">What they changed.</param>
    public static ArticleContent Of(Article article, ArticleEntities found, ArticleEntities shown, IReadOnlyList<NameChange> changes)
    {
        var analyzer = TextAnalyzers.For(article.Language);
        var profile = new ArticleProfile();
        var tails = new HashSet<string>();
        List<AnalyzedPart> parts = [];
        TextBlocks? blocks = null;
        foreach (var (part, text) in SearchedParts.Of(article).Where(each => !string.IsNullOrWhiteSpace(each.Text)))
        {
            var analyzed = AnalyzedText.Of(analyzer, text, EntityMarkers.Of(shown, part));
            var weight = part.Kind == ArticlePartKind.Title ? TitleWeight : 1;
            blocks = part == ArticlePart.Text && text.Length > TextBlocks.WholeLength ? TextBlocks.Of(text, analyzed) : blocks;
            parts.Add(new AnalyzedPart(part, analyzed, weight));
            profile.Add(analyzed, weight);
            if (analyzer.Joins)
            {
                // Only long stems are compounds.
                analyzed.ForEachRanked(
                    term => _ = term.Length is > 9 and < 64 && tails.Add(term[(analyzer.Language.Length + 1)..]));
            }
        }

        var kept = blocks is null ? article : article with { Text = "" };
        return new ArticleContent
        {
            Article = article,
            Shown = shown,
            FoundEntities = EntitiesCodec.Encode(found, article),
            StoredArticle = JsonSerializer.SerializeToUtf8Bytes(kept, StoredJson.Default.Article),
            Blocks = blocks,
            Analyzed = analyzer.Language,
            Parts = parts,
            Profile = profile.Encode(),
            Tails = [.. tails.Select(stem => StemMarker.Term(analyzer.Language, StemMarker.Reversed(stem)))],
            People = NameForms.Of(shown.People.Select(person => (person.Name, person.Mentions)), changes, NameKind.Person),
            Places = NameForms.Of(shown.Places.Select(place => (place.Name, place.Mentions)), changes, NameKind.Place),
            MentionDays = Union(shown.Dates.Select(date => date.Days).OfType<DayRange>().Concat(SpokenRanges.Of(article, shown.Dates))),
        };
    }

    /// <summary>Overlapping ranges become one: whether something overlaps any of them stays the same, in fewer bytes.</summary>
    private static List<(int First, int Last)> Union(IEnumerable<DayRange> ranges)
    {
        var union = new List<(int First, int Last)>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            var (first, last) = (range.First.SortKey, range.Last.SortKey);
            if (union.Count > 0 && first <= union[^1].Last)
            {
                union[^1] = (union[^1].First, Math.Max(union[^1].Last, last));
            }
            else
            {
                union.Add((first, last));
            }
        }

        return union;
    }
}

/// <param name="Part">A part of an article.</param>
/// <param name="Words">Its words.</param>
/// <param name="Weight">How often each counts for ranking.</param>
internal sealed record AnalyzedPart(ArticlePart Part, AnalyzedText Words, int Weight);
