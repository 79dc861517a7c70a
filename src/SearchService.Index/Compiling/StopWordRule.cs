using SearchService.Indexing.Words.Analysis;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Which words of a query are asked for although nearly every article of a language holds them: those written as names ("Will Smith",
/// "WHO fever", "IT outage"), and all of them where a query holds nothing else. A query has no language: a word is left out for the
/// articles of the languages in which it is a stop word, and asked of the others.
/// </summary>
internal sealed class StopWordRule(IReadOnlyList<TextAnalyzer> languages)
{
    private const int FewestOfHeadline = 4;

    /// <summary>Words that a headline writes with a capital and no name begins with alone.</summary>
    private static readonly HashSet<string> NoNames = ["the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for",
        "by", "with", "from", "as", "is", "are"];

    /// <summary>The languages whose articles need not hold the word, or none.</summary>
    /// <param name="parts">All that must hold together.</param>
    /// <param name="at">Which of them.</param>
    public IReadOnlyList<string> LeavingOut(IReadOnlyList<QueryNode> parts, int at)
    {
        if (parts[at] is not WordNode word || IsWrittenAsName(parts, at, word.Text))
        {
            return [];
        }

        return [.. languages.Select(analyzer => analyzer.Language)
            .Where(language => IsStopWord(language, word) && !IsAll(language, parts))];
    }

    /// <summary>Whether the articles of every language need not hold it.</summary>
    public bool IsEverywhere(IReadOnlyList<string> leavingOut) => leavingOut.Count == languages.Count;

    private static bool IsAll(string language, IReadOnlyList<QueryNode> parts) =>
        parts.All(part => part is EverythingNode || (part is WordNode word && IsStopWord(language, word)));

    private static bool IsStopWord(string language, WordNode word) => SearchStopWords.Contains(language, word.Text);

    private static bool IsWrittenAsName(IReadOnlyList<QueryNode> parts, int at, string word)
    {
        if (!char.IsUpper(word[0]))
        {
            return false;
        }

        var words = parts.OfType<WordNode>().Select(each => each.Text).ToList();
        if (word.Length > 1 && word.All(char.IsUpper))
        {
            return words.Exists(other => other.Any(char.IsLower));
        }

        var isHeadline = words.Count >= FewestOfHeadline && words.TrueForAll(other => !char.IsLower(other[0]));
        var beginsName = at > 0 || (parts.Count > 1 && parts[1] is WordNode next && char.IsUpper(next.Text[0]));
        return beginsName && !isHeadline && !NoNames.Contains(word.ToLowerInvariant());
    }
}
