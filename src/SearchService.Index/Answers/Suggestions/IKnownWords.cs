namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>The words of an archive, as far as misspelled ones are put right by them.</summary>
internal interface IKnownWords
{
    /// <summary>How many articles have a word in their text, and how many in their title.</summary>
    int Articles(string word);

    /// <summary>The most frequent word in enough articles that differs from one in so many letters at most; null for none.</summary>
    string? Near(string word, int edits, int least);

    /// <summary>Of some words near one, the most frequent that stands in enough articles; null for none.</summary>
    string? MostFrequent(IEnumerable<string> near, string word, int least) => near
        .Where(other => other != word && Articles(other) >= least)
        .OrderByDescending(Articles).ThenBy(other => other, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>As articles print a word.</summary>
    string Printed(string word);
}
