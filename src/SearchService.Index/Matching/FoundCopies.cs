namespace SearchService.Indexing.Matching;

/// <summary>
/// Which of some articles belong to groups of copies that count once: mostly few of them, so that whoever counts passes over the others
/// without asking. To ask for the group of each article anew for each facet took as long as counting its values.
/// </summary>
/// <param name="places">Their places among the articles, in order.</param>
/// <param name="byGroup">Group by group: the group in the upper half, the place in the lower.</param>
internal readonly ref struct FoundCopies(ReadOnlySpan<int> places, ReadOnlySpan<long> byGroup)
{
    /// <summary>Their places among the articles, in order.</summary>
    public ReadOnlySpan<int> Places { get; } = places;

    /// <summary>Group by group, and of a group in the order of their places: the group in the upper half, the place in the lower.</summary>
    public ReadOnlySpan<long> ByGroup { get; } = byGroup;
}
