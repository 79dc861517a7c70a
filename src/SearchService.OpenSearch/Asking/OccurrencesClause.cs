using System.Text.Json;

namespace SearchService.OpenSearch.Asking;

/// <summary>Articles with a term, each scored by how often it stands there.</summary>
internal sealed record OccurrencesClause(string Field, string Term) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("script_score");
        json.WritePropertyName("query");
        new TermClause(Field, Term).Write(json);
        json.WriteStartObject("script");

        // The same text for every word: the cluster compiles it once.
        json.WriteString("source", "termFreq(params.field, params.term)");
        json.WriteStartObject("params");
        json.WriteString("field", Field);
        json.WriteString("term", Term);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
