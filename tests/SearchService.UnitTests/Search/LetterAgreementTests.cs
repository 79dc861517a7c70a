using SearchService.UnitTests.Articles.Letters;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>Text, words and patterns fold alike for every letter of Unicode.</summary>
public sealed class LetterAgreementTests
{
    /// <summary>As many words as one query may have.</summary>
    private const int InAQuery = 250;

    [Fact]
    public void Every_letter_of_a_text_is_found_by_the_same_letter()
    {
        var chunks = AllLetters.Of().Chunk(InAQuery).ToList();
        using var index = SampleIndex.With(
            [.. chunks.Select((chunk, i) => new Story($"s{i}").Text(string.Join(" ; ", chunk.Select(Word))))]);
        List<string> missed = [];
        for (var i = 0; i < chunks.Count; i++)
        {
            if (!index.Found(string.Join(' ', chunks[i].Select(Word))).Split(' ').Contains($"s{i}"))
            {
                missed.AddRange(chunks[i].Where(letter => !index.Found(Word(letter)).Split(' ').Contains($"s{i}")).Select(Named));
            }
        }

        Assert.True(missed.Count == 0, $"{missed.Count}: {string.Join(", ", missed.Take(50))}");
    }

    [Fact]
    public void A_letter_of_a_pattern_is_folded_as_in_a_text()
    {
        var letters = AllLetters.Of().Take(1_500).ToList();
        using var index = SampleIndex.With([.. letters.Select((letter, i) => new Story($"s{i}").Text(Word(letter)))]);
        var missed = letters.Where((letter, i) => !index.Found($"qz{letter}z*").Split(' ').Contains($"s{i}")).Select(Named).ToList();
        Assert.True(missed.Count == 0, $"{missed.Count}: {string.Join(", ", missed.Take(50))}");
    }

    private static string Word(string letter) => $"qz{letter}zq";

    private static string Named(string letter) => $"{letter} U+{char.ConvertToUtf32(letter, 0):X4}";
}
