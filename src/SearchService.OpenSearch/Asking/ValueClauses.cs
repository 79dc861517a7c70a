using System.Globalization;
using System.Text.Json;
using SearchService.Articles;

namespace SearchService.OpenSearch.Asking;

/// <summary>Articles with a term, as it stands in the index.</summary>
internal sealed record TermClause(string Field, string Term) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("term");
        json.WriteStartObject(Field);
        json.WriteString("value", Term);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Articles with one of some terms; not scored.</summary>
internal sealed record TermsClause(string Field, IReadOnlyList<string> Terms) : FieldClause(Field)
{
    /// <summary>The <c>index.max_terms_count</c> of the index: more stand in several clauses.</summary>
    private const int MostTerms = 65_536;

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("bool");
        json.WriteStartArray("should");
        foreach (var terms in Terms.Chunk(MostTerms))
        {
            json.WriteStartObject();
            json.WriteStartObject("terms");
            json.WriteStartArray(Field);
            foreach (var term in terms)
            {
                json.WriteStringValue(term);
            }

            json.WriteEndArray();
            json.WriteNumber("boost", 0);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("minimum_should_match", 1);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Articles in which a field has a value.</summary>
internal sealed record ExistsClause(string Field) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("exists");
        json.WriteString("field", Field);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Articles of which a stretch of days has a day in common with another; both as sort keys.</summary>
internal sealed record DaysClause(string Field, DayRange Days) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("range");
        json.WriteStartObject(Field);
        json.WriteNumber("gte", Days.First.SortKey);
        json.WriteNumber("lte", Days.Last.SortKey);
        json.WriteString("relation", "intersects");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Articles with a place within a distance of a point.</summary>
internal sealed record DistanceClause(string Field, GeoPoint Centre, double Kilometres) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("geo_distance");
        json.WriteString("distance", string.Create(CultureInfo.InvariantCulture, $"{Kilometres:0.######}km"));
        json.WriteStartObject(Field);
        json.WriteNumber("lat", Centre.Latitude);
        json.WriteNumber("lon", Centre.Longitude);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Articles with a number in a field.</summary>
internal sealed record NumbersClause(string Field) : FieldClause(Field)
{
    /// <summary>Larger ones; null for all.</summary>
    public long? After { get; init; }

    /// <summary>Those that are no larger; null for all.</summary>
    public long? UpTo { get; init; }

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("range");
        json.WriteStartObject(Field);
        if (After is { } after)
        {
            json.WriteNumber("gt", after);
        }

        if (UpTo is { } last)
        {
            json.WriteNumber("lte", last);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
