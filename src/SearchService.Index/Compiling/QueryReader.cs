using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Reads what was typed, with the other names of places and, where asked, synonyms put beside it. Safe for use by many threads at once.
/// </summary>
/// <param name="synonymsFile">In Solr's format; it need not exist.</param>
/// <param name="placeNames">The name under which a place is indexed, by one in any language; null where it is the same or unknown.</param>
internal sealed class QueryReader(string? synonymsFile, Func<string, string?> placeNames)
{
    private readonly SynonymsFile _synonyms = new(synonymsFile);
    private readonly PlaceChoice _places = new(placeNames);

    /// <param name="query">As typed.</param>
    /// <param name="synonyms">Whether synonyms are put beside.</param>
    /// <param name="snapshot">Its languages say which endings a synonym has; null where there is no index.</param>
    public ParsedQuery Read(string query, bool synonyms, Snapshot? snapshot) =>
        Read(query, synonyms, synonyms && snapshot is not null ? LanguagesInUse.Of(snapshot) : []);

    /// <param name="query">As typed.</param>
    /// <param name="synonyms">Whether synonyms are put beside.</param>
    /// <param name="languages">They say which endings a synonym has.</param>
    public ParsedQuery Read(string query, bool synonyms, IReadOnlyList<TextAnalyzer> languages)
    {
        var parsed = QueryParser.Parse(query);
        var tree = WithPlaces(parsed.Tree);
        return parsed with { Tree = synonyms ? _synonyms.Current.Apply(tree, [.. languages.Select(Endings)]) : tree };
    }

    /// <summary>The other names of places put beside those asked for.</summary>
    public QueryNode WithPlaces(QueryNode tree) => _places.Apply(tree);

    /// <summary>A filter on places that also lets through those that some language calls so.</summary>
    public FieldFilter WithPlaces(FieldFilter filter) => filter.Field != FilterField.Place ? filter
        : filter with { Or = [.. filter.Or, .. filter.Values.Select(placeNames).OfType<string>()] };

    private static WordStems Endings(TextAnalyzer language) => new(language.Language, text => Stems(language, text));

    private static string Stems(TextAnalyzer language, string text) =>
        string.Join(' ', TokenizedWord.Split(language, text).Select(word => word.Stems.Count > 0 ? word.Stems[0] : word.Word));
}
