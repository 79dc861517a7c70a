using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>
/// First and last names of people all over the world, in Latin letters; a name in Cyrillic or Greek is looked up as it is carried over.
/// Of 25,000 words that are no names one is taken for one.
/// </summary>
internal sealed class PersonNames
{
    public const int Longest = 32;

    private readonly HashedWords _names;

    private PersonNames(HashedWords names) => _names = names;

    public bool Contains(ReadOnlySpan<char> name) => name.Length <= Longest && _names.Contains(Hash(name));

    public static void Write(IEnumerable<string> names, Stream file) => HashedWords.Write(names.Select(name => Hash(name)), file);

    /// <exception cref="InvalidDataException">The stream is cut off.</exception>
    public static PersonNames Read(Stream file) => new(HashedWords.Read(file));

    private static uint Hash(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[Longest * 3];
        return (uint)(FeatureHash.Of(plain[..Romanization.Write(name, plain)], 77) >> 32);
    }
}
