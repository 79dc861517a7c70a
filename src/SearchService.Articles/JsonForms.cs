using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.Articles;

/// <summary>Writes an id as the string that it is.</summary>
public sealed class ArticleIdJson : JsonConverter<ArticleId>
{
    public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("An article id is a string."));

    public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>Writes a publication time as <see cref="PublicationTime.ToString"/> does.</summary>
public sealed class PublicationTimeJson : JsonConverter<PublicationTime>
{
    public override PublicationTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PublicationTime.TryParse(reader.GetString(), out var time)
            ? time
            : throw new JsonException("A publication time is YYYY, YYYY-MM, YYYY-MM-DD or a day with a time of day.");

    public override void Write(Utf8JsonWriter writer, PublicationTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
