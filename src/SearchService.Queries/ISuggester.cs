namespace SearchService.Queries;

/// <summary>Completes what is being typed. Safe for use by many threads at once.</summary>
public interface ISuggester
{
    /// <summary>
    /// People, places, titles and words that go on from what was typed, by any of their words; where few do, also those that
    /// are spelled nearly so. Names first, each kind by number of articles.
    /// </summary>
    /// <param name="typed">The beginning of a name, title or word; the first 100 characters count.</param>
    /// <param name="count">How many of each kind at most, 1 to 50.</param>
    IReadOnlyList<Suggestion> Suggest(string typed, int count = 5);
}

public enum SuggestionKind
{
    Person,
    Place,
    Title,
    Word,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">As printed.</param>
/// <param name="Articles">Articles that hold it; 1 for a title.</param>
/// <param name="Query">The query that finds them.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, long Articles, string Query);
