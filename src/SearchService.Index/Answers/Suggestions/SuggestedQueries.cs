using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>The queries that suggestions are found by, and those that they bring; the same on every engine.</summary>
internal static class SuggestedQueries
{
    /// <summary>The newest articles in whose titles all of this stands, the last word begun.</summary>
    /// <param name="words">What was typed: words in lower case without accents, one space between two.</param>
    /// <param name="count">How many articles.</param>
    public static SearchRequest Titles(string words, int count)
    {
        var typed = words.Split(' ');
        var begun = TreeBuilder.All([.. typed[..^1].Select(word => new WordNode(word)), new WildcardNode(typed[^1] + "*")]);
        return new SearchRequest
        {
            Query = TreeBuilder.In(QueryField.Title, begun).ToString(),
            Match = MatchMode.All,
            Size = count,
            Sort = SortOrder.Newest,
            Facets = [],
        };
    }

    /// <summary>The titles of hits, each once.</summary>
    public static IEnumerable<string> TitlesOf(SearchResult found) => found.Hits.Select(hit => hit.Title).OfType<string>().Distinct();

    public static Suggestion Title(string title) => new(SuggestionKind.Title, title, 1, Of(QueryField.Title, title));

    public static Suggestion Name(SuggestionKind kind, QueryField field, string name, long articles) =>
        new(kind, name, articles, Of(field, name));

    public static PhraseNode Phrase(string text) =>
        new([.. text.Replace('"', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new PhraseTerm(word))], null);

    private static string Of(QueryField field, string text) => new FieldNode(field, Phrase(text)).ToString();
}
