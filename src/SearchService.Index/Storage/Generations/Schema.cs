namespace SearchService.Indexing.Storage.Generations;

/// <summary>The layout of the index. An index of another version is rebuilt, never guessed at.</summary>
internal static class Schema
{
    /// <summary>
    /// 1: first layout.
    /// 2: a field for ranking, exact lengths in norms, aliases of names, markers beside names in text, days, profiles of words, groups of
    /// copies only where there are copies.
    /// 3: when an article was first seen.
    /// 4: one folding of letters, words split in whole and in parts, several stems of a word, the language of the analyzer, tails of
    /// compounds.
    /// 5: keys of sketches as terms, by which copies are asked for.
    /// 6: profiles without single letters; -tzki as a spelling of -tsky.
    /// 7: stems of Hebrew and Persian, further ones of Bulgarian and Ukrainian; Hebrew abbreviations are one word.
    /// 8: long texts in blocks, documents of their own; entities with what their mentions say; words that change in the middle.
    /// 9: signs that are letters in a square or circle, and radicals of Chinese characters, as these; groups of digits behind a space or of
    /// two, as one number.
    /// 10: whether the date of publication is unknown or guessed, as a term.
    /// 11: embargoes.
    /// 12: "rock'n'roll" as three words and one.
    /// 13: sections.
    /// </summary>
    public const string Version = "13";

    /// <summary>The key of the version in a commit's user data.</summary>
    public const string Key = "schema";
}
