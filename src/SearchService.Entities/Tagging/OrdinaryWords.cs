namespace SearchService.Entities.Tagging;

/// <summary>
/// The words of Russian in all their forms, names left out: "Доллары" at the start of a sentence is a word, "Равеля" is none. Of 3,000
/// names one is taken for a word.
/// </summary>
internal sealed class OrdinaryWords
{
    private const int Longest = 40;

    private readonly HashedWords _words;

    private OrdinaryWords(HashedWords words) => _words = words;

    public int Count => _words.Count;

    public bool Contains(ReadOnlySpan<char> word, string language) =>
        Know(language) && word.Length <= Longest && _words.Contains(Hash(word));

    /// <summary>Whether the list has the words of this language.</summary>
    public static bool Know(string? language) => language == "ru";

    /// <param name="words">In small letters.</param>
    /// <param name="file">What is written to.</param>
    public static void Write(IEnumerable<string> words, Stream file) => HashedWords.Write(words.Select(word => Hash(word)), file);

    /// <exception cref="InvalidDataException">The stream is cut off.</exception>
    public static OrdinaryWords Read(Stream file) => new(HashedWords.Read(file));

    private static uint Hash(ReadOnlySpan<char> word)
    {
        Span<char> lowered = stackalloc char[Longest];
        lowered = lowered[..word.ToLowerInvariant(lowered)];
        lowered.Replace('ё', 'е');
        return (uint)(FeatureHash.Of(lowered, 78) >> 32);
    }
}
