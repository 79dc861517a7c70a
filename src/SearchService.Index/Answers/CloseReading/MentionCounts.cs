using SearchService.Articles;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>Counts where people and places are mentioned in articles, without reading any text. For one query and one thread.</summary>
internal sealed class MentionCounts(IReadOnlyList<MarkPattern> patterns)
{
    private readonly NamedMentions _named = new(patterns);

    /// <summary>Whether patterns can be counted so: a word is found in the text alone.</summary>
    public static bool Knows(IReadOnlyList<MarkPattern> patterns) => patterns.All(pattern => pattern is EntityPattern);

    /// <summary>How many matches an article has.</summary>
    public long Of(ArticleEntities entities) => _named.Of(entities).GroupBy(mention => mention.Part, mention => mention.Mark)
        .Sum(part => (long)MatchedParts.Apart(part.OrderBy(mark => mark.Span.Start).ThenBy(mark => mark.Span.End)).Count);
}
