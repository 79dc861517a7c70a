using System.Security.Cryptography;

namespace SearchService.Entities.Tagging;

/// <summary>Model and lexicon as they are built into this assembly.</summary>
internal static class TaggerResources
{
    private const string ModelName = "tagger.bin";
    private const string LexiconName = "lexicon.bin";
    private const string WorldName = "world.bin";
    private const string PeopleName = "people.bin";
    private const string WordsName = "words.bin";

    /// <summary>A hash of all files.</summary>
    public static string Version { get; } = Hash(ModelName) + Hash(LexiconName) + Hash(WorldName) + Hash(PeopleName) + Hash(WordsName);

    public static TaggerModel Model()
    {
        using var stream = Open(ModelName);
        return TaggerModel.Read(stream);
    }

    /// <summary>The model of all languages but English.</summary>
    public static TaggerModel WorldModel()
    {
        using var stream = Open(WorldName);
        return TaggerModel.Read(stream);
    }

    public static PersonNames People()
    {
        using var stream = Open(PeopleName);
        return PersonNames.Read(stream);
    }

    public static OrdinaryWords Words()
    {
        using var stream = Open(WordsName);
        return OrdinaryWords.Read(stream);
    }

    public static WordLexicon Lexicon()
    {
        using var stream = Open(LexiconName);
        return WordLexicon.Read(stream);
    }

    private static string Hash(string name)
    {
        using var stream = Open(name);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static Stream Open(string name) => typeof(TaggerResources).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
}
