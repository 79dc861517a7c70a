using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>
/// Reads what was typed, with the other names of places and, where asked, synonyms put beside it. Safe for use by many threads at once.
/// </summary>
internal sealed class QueryReader(ArticleSearcherOptions options)
{
    private readonly SynonymsFile _synonyms = new(options.SynonymsFile);
    private readonly PlaceChoice _places = new(options.PlaceNames);

    /// <param name="query">As typed.</param>
    /// <param name="synonyms">Whether synonyms are put beside.</param>
    /// <param name="snapshot">Its languages say which endings a synonym has; null where there is no index.</param>
    public ParsedQuery Read(string query, bool synonyms, Snapshot? snapshot)
    {
        var parsed = QueryParser.Parse(query);
        var tree = _places.Apply(parsed.Tree);
        return parsed with { Tree = synonyms ? _synonyms.Current.Apply(tree, Endings(snapshot)) : tree };
    }

    private static List<WordStems> Endings(Snapshot? snapshot) => snapshot is null ? []
        : [.. LanguagesInUse.Of(snapshot).Select(language => new WordStems(language.Language, text => Stems(language, text)))];

    private static string Stems(TextAnalyzer language, string text) =>
        string.Join(' ', TokenizedWord.Split(language, text).Select(word => word.Stems.Count > 0 ? word.Stems[0] : word.Word));
}
