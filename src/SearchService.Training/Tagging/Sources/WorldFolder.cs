namespace SearchService.Training.Tagging.Sources;

/// <summary>One collection of labelled texts in a language.</summary>
/// <param name="TitleWeight">What a line counts that is no sentence.</param>
internal sealed record WorldSource(
    string Name, string Language, float Weight, Func<string, IEnumerable<LabelledText>> Read, float? TitleWeight = null);

/// <summary>The folder that the tagger of all languages is trained from; docs/model-card.md describes its files.</summary>
internal static class WorldFolder
{
    /// <summary>Pages of newspapers, which mark no sentences.</summary>
    private const int MostTokens = 400;

    /// <summary>Passages of Wikipedia.</summary>
    public const string Wikipedia = "wikiann";

    private const float PassagesOfWikipedia = 0.5f;

    /// <summary>Most of the Russian ones are titles, in the first case and turned around; its sentences are few.</summary>
    private const float RussianPassages = 1;

    private const float RussianTitles = 0.25f;

    public static IReadOnlyList<WorldSource> Sources { get; } =
    [
        .. new[] { "de", "es", "nl", "pl", "ru" }.Select(language => new WorldSource(
            Wikipedia, language, language == "ru" ? RussianPassages : PassagesOfWikipedia,
            folder => new TokenColumns(0, ^1).Read(Wikipedia, Path.Combine(folder, "multi", "train", language + ".wikiann.conll.gz")),
            language == "ru" ? RussianTitles : null)),
        .. new[] { "de", "fr", "nl" }.Select(language => new WorldSource(
            "europeana", language, 1, folder => new TokenColumns(0, ^1, MostTokens)
                .Read("europeana", Path.Combine(folder, "multi", "train", language + ".europeana.bio.gz")))),
    ];
}
