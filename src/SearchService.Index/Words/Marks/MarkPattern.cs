using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Words.Marks;

/// <summary>Something that a query looks for, as it is found again in the words of an article.</summary>
/// <param name="Scope">The parts of an article it was looked for in.</param>
/// <param name="Weight">How much it tells apart; a passage that holds it is worth so much more.</param>
internal abstract record MarkPattern(MarkScope Scope, double Weight);

internal enum MarkScope
{
    Anywhere,
    Title,
    Text,
}

/// <summary>A word, by its stems or by its forms.</summary>
internal sealed record WordPattern(MarkScope Scope, double Weight, IReadOnlySet<string> Stems, IReadOnlySet<string> Words)
    : MarkPattern(Scope, Weight);

/// <summary>Words in a row, or, with a distance, in any order with at most so many others between the first and the last.</summary>
/// <param name="Words">
/// Each word in its spellings, as the index holds them; a marker of <see cref="EntityMarkers"/> stands for any person or place.
/// </param>
/// <param name="Offsets">In a row: how far behind the first each word stands.</param>
internal sealed record PhrasePattern(
    MarkScope Scope, double Weight, IReadOnlyList<IReadOnlyList<string>> Words, IReadOnlyList<int> Offsets, int? Distance)
    : MarkPattern(Scope, Weight);

/// <summary>All mentions of the people, or else places, that have one of these keys or a name that holds the words in a row.</summary>
internal sealed record EntityPattern(double Weight, bool People, IReadOnlySet<string> Keys, IReadOnlyList<string> Words)
    : MarkPattern(MarkScope.Anywhere, Weight)
{
    /// <summary>
    /// Middle names and initials that a given name and a family name leave out: "John Kennedy" is asked for, "John F. Kennedy" printed.
    /// </summary>
    public const int MostLeftOut = 2;

    /// <summary>Whether the words are a given name and a family name, which find a name with others between them.</summary>
    public static bool LeavesOut(bool people, IReadOnlyList<string> words) => people && words.Count == 2;
}
