namespace SearchService.Indexing.Matching;

/// <summary>
/// Which of some articles belong to groups of copies that count once: mostly few of them, so that whoever counts passes over the others
/// without asking. To ask for the group of each article anew for each facet took as long as counting its values.
/// </summary>
/// <param name="places">Their places among the articles, in order.</param>
/// <param name="groups">The group of each.</param>
internal readonly ref struct FoundCopies(ReadOnlySpan<int> places, ReadOnlySpan<int> groups)
{
    /// <summary>Their places among the articles, in order.</summary>
    public ReadOnlySpan<int> Places { get; } = places;

    /// <summary>The group of each.</summary>
    public ReadOnlySpan<int> Groups { get; } = groups;
}
