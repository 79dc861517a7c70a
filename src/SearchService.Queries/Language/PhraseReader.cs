namespace SearchService.Queries.Language;

/// <summary>Reads what stands between two quotes.</summary>
internal sealed class PhraseReader(QueryWarnings warnings)
{
    /// <returns>Null where nothing to search for stands there.</returns>
    public PhraseNode? Read(string inner, int position, int? distance)
    {
        List<PhraseTerm> terms = [];
        for (var at = 0; at < inner.Length; at++)
        {
            if (char.IsWhiteSpace(inner[at]))
            {
                continue;
            }

            var end = at;
            while (end < inner.Length && !char.IsWhiteSpace(inner[end]))
            {
                end++;
            }

            if (Term(inner[at..end], position + at, distance) is { } term)
            {
                terms.Add(term);
            }

            at = end;
        }

        // The distance of one word to itself means nothing; a lone placeholder is one only through its distance.
        var alone = terms is [{ Any: PhrasePlaceholder.None }];
        return terms.Count == 0 ? null : new PhraseNode(terms, alone ? null : distance);
    }

    private PhraseTerm? Term(string word, int position, int? distance)
    {
        var any = word.ToLowerInvariant() switch
        {
            "<person>" => PhrasePlaceholder.Person,
            "<place>" => PhrasePlaceholder.Place,
            _ => PhrasePlaceholder.None,
        };
        if (any != PhrasePlaceholder.None && distance is not null)
        {
            return new PhraseTerm("", any);
        }

        if (any != PhrasePlaceholder.None)
        {
            warnings.Add(QueryWarningCode.PlaceholderWithoutDistance, position,
                $"`{word}` works only in a phrase with a distance such as \"…\"~5; it was read as a word.");
        }

        if (word.Contains('*'))
        {
            warnings.Add(QueryWarningCode.WildcardInPhrase, position,
                $"`{word}`: a wildcard has no meaning inside quotes; it was left out.");
        }

        var core = Trimmed(word.Replace("*", "", StringComparison.Ordinal));
        return core.Length == 0 ? null : new PhraseTerm(core);
    }

    internal static string Trimmed(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !QueryCharacters.IsWordAt(word, start))
        {
            start++;
        }

        while (end > start && !QueryCharacters.IsWordAt(word, end - 1))
        {
            end--;
        }

        return word[start..end];
    }
}
