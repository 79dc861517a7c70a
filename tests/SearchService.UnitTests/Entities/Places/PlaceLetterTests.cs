using SearchService.Articles.Letters;
using SearchService.Entities.Places;
using Xunit;

namespace SearchService.UnitTests.Entities.Places;

public sealed class PlaceLetterTests
{
    [Fact]
    public void Names_of_places_fold_their_letters_as_texts_do()
    {
        // One letter is read as another on purpose: see LetterFolding. Marks of Indian scripts part words in names of places.
        var other = Enumerable.Range('A', 0x10000 - 'A').Select(code => (char)code)
            .Where(letter => char.IsLetterOrDigit(letter) && letter is not ('ə' or 'Ə') && ComposedText.Of(letter.ToString()).IsAsGiven)
            .Where(letter => Folding.Fold(letter.ToString()) is { Length: <= 4 } folded && folded.All(char.IsLetterOrDigit)
                && Key($"q{letter}") != Key($"q{folded}"))
            .Select(letter => $"{letter} U+{(int)letter:X4}").ToList();

        Assert.True(other.Count == 0, $"{other.Count}: {string.Join(", ", other.Take(50))}");
    }

    [Theory]
    [InlineData("Kraków", "Krakow")]
    [InlineData("København", "Kobenhavn")]
    [InlineData("Ὀλυμπία", "Ολυμπια")]
    [InlineData("المنامة", "المنامه")]
    [InlineData("Королёв", "Королев")]
    [InlineData("臺北", "台北")]
    [InlineData("Ǻlesund", "Alesund")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => Assert.Equal(Key(one), Key(other));

    private static string Key(string name) => PlaceKey.Folded(name);
}
