using SearchService.Articles;

namespace SearchService.Archive.Corrections;

/// <summary>
/// What spellings of one name sound like, when the languages of newspapers carried it over: "Piotr Wiśniewski" and "Petr Vishnevsky"
/// differ, "Dmitrij Peskow" and "Dmitry Peskov" do not. Rougher than
/// <see cref="NameKey"/>, which joins names by itself: this only proposes.
/// </summary>
internal static class NameSound
{
    /// <summary>Groups of letters and the sound they are written for; the longer ones first.</summary>
    private static readonly (string Letters, string Sound)[] Sounds =
    [
        ("schtsch", "S"), ("chtch", "S"), ("shch", "S"), ("tsch", "C"), ("tch", "C"), ("dsch", "Z"), ("sch", "S"), ("sh", "S"),
        ("sz", "S"), ("sj", "S"), ("cz", "C"), ("ch", "C"), ("zh", "Z"), ("dj", "Z"), ("dzh", "Z"), ("kh", "h"), ("ph", "f"),
        ("th", "t"), ("ck", "k"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "ai"), ("ij", "i"),
        ("iy", "i"), ("yi", "i"), ("ii", "i"), ("ey", "e"), ("ay", "ai"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yu", "u"),
        ("iu", "u"), ("ju", "u"), ("ye", "e"), ("je", "e"), ("w", "v"), ("q", "k"), ("c", "k"), ("x", "ks"), ("y", "i"),
        ("j", "i"), ("z", "s"), ("Z", "S"), ("C", "S"), ("h", ""), ("gu", "g"), ("S", "s"),
    ];

    /// <summary>The sound of a name: of each of its words without the vowels at its end, two letters alike taken for one.</summary>
    public static string Of(string name) => string.Join(' ', NameKey.Of(name).Split(' ').Select(OfWord));

    private static string OfWord(string word)
    {
        foreach (var (letters, sound) in Sounds)
        {
            word = word.Replace(letters, sound, StringComparison.Ordinal);
        }

        var kept = word.Where((letter, place) => place == 0 || letter != word[place - 1]).ToArray();
        var sounded = new string(kept).TrimEnd('a', 'e', 'i', 'o', 'u');
        return sounded.Length > 1 ? sounded : new string(kept);
    }
}
