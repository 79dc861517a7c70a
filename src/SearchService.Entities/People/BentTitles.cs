using System.Collections.Frozen;
using SearchService.Entities.Tagging;

namespace SearchService.Entities.People;

/// <summary>Titles of men in another case than the first, "президента", "prezydenta": a name behind one stands in that case too.</summary>
internal static class BentTitles
{
    private const int LongestTitle = 32;

    private static readonly Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words = new(Read);

    /// <param name="word">In any case of its letters.</param>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestTitle)
        {
            return false;
        }

        Span<char> lowered = stackalloc char[LongestTitle];
        return Words.Value.Contains(lowered[..word.ToLowerInvariant(lowered)]);
    }

    /// <summary>Those of the titles that are another one with a man's ending.</summary>
    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var titles = $"{SlavicTitles.All} {WorldTitles.Trimmed}".Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
        CaseEndings.Ending[] endings =
        [
            .. new[] { "ru", "uk", "pl", "cs", "sk", "hr" }.SelectMany(language => CaseEndings.In(language)!.Men.Given.All)
                .Where(ending => !ending.First.EndsWith('а') && !ending.First.EndsWith('a')),
        ];
        return titles.Where(title => Array.Exists(endings, ending => ending.Lead(title) is { } first && titles.Contains(first)))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
