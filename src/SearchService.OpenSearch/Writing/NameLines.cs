using System.Text.Json;
using SearchService.Indexing.Storage.Writing;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// The names of one kind in an article: their keys, what is counted, the words of all forms, and the keys that forms stand for.
/// </summary>
internal static class NameLines
{
    /// <param name="json">Takes them.</param>
    /// <param name="field">Of their keys.</param>
    /// <param name="names">As they are shown.</param>
    /// <param name="forms">In which the article prints them; null where only the names themselves are found.</param>
    /// <returns>The keys.</returns>
    public static IReadOnlyCollection<string> Add(Utf8JsonWriter json, string field, IEnumerable<string> names, NameForms? forms)
    {
        List<(string Key, string Form)> keyed = [.. NameField.Keyed(names)];
        if (keyed.Count == 0)
        {
            return [];
        }

        Add(json, field, keyed.Select(name => name.Key));
        Add(json, ClusterFields.FormsOf(field), keyed.Select(name => name.Key + NameField.Separator + name.Form));
        Add(json, ClusterFields.NameWordsOf(field), keyed.Select(name => name.Form)
            .Concat((forms?.Printed ?? []).Where(form => !string.IsNullOrWhiteSpace(form)))
            .Select(form => PositionText.WordsOf(AnalyzedText.Of(TextAnalyzers.Names, form))));
        if (forms is not null)
        {
            Add(json, ClusterFields.AliasesOf(field), forms.Aliases.Select(alias => NameField.Alias(alias.Form, alias.Key)));
        }

        return [.. keyed.Select(name => name.Key)];
    }

    /// <summary>Values as they are.</summary>
    public static void Add(Utf8JsonWriter json, string field, IEnumerable<string> values)
    {
        json.WriteStartArray(field);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
