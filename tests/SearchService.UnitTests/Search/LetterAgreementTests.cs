using SearchService.Queries;
using SearchService.UnitTests.Articles.Letters;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>Text, words, phrases and patterns fold alike for every letter of Unicode.</summary>
public sealed class LetterAgreementTests
{
    [Fact]
    public void Every_letter_is_found_as_a_word_and_by_a_pattern()
    {
        var letters = AllLetters.Of().ToList();
        var chunks = letters.Chunk(4_000).ToList();
        using var index = SampleIndex.With([.. chunks.Select((chunk, i) => new Story($"s{i}").Text(string.Join(" ; ", chunk.Select(letter => $"qz{letter}zq"))))]);
        List<string> missed = [];

        // Every seventh letter beyond the first alphabets: a search for each takes long.
        for (var i = 0; i < letters.Count; i += i < 3_000 ? 1 : 97)
        {
            var (letter, story) = (letters[i], $"s{i / 4_000}");
            foreach (var query in new[] { $"qz{letter}zq", $"\"qz{letter}zq\"" })
            {
                if (!index.Found(query).Split(' ').Contains(story))
                {
                    missed.Add($"{query} U+{char.ConvertToUtf32(letter, 0):X4}");
                }
            }
        }

        Assert.True(missed.Count == 0, $"{missed.Count}: {string.Join(", ", missed.Take(50))}");
    }
}
