using System.Text.Json.Serialization;
using SearchService.Articles;

namespace SearchService.Wire.Json;

/// <param name="Start">Offset into the part, in UTF-16 code units.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Text">The words as printed.</param>
/// <param name="In">The part, if it is not the text: <c>title</c>, <c>summary</c>, <c>captions[0]</c>.</param>
public sealed record MentionResponse(
    int Start, int End, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? In)
{
    public static MentionResponse From(Mention mention) => new(
        mention.Span.Start, mention.Span.End, mention.Text, mention.In == ArticlePart.Text ? null : mention.In.ToString());
}

/// <param name="Name">The fullest form of the name.</param>
public sealed record PersonResponse(string Name, IReadOnlyList<MentionResponse> Mentions);

/// <param name="Name">The common English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
public sealed record PlaceResponse(string Name, string? Country, double? Lat, double? Lon, IReadOnlyList<MentionResponse> Mentions);

/// <param name="Value">TIMEX3: ISO 8601 with TimeML's extensions.</param>
public sealed record DateResponse(string Value, IReadOnlyList<MentionResponse> Mentions);

/// <summary>Entities as they are written in JSON.</summary>
/// <param name="People">Most mentioned first.</param>
/// <param name="Places">Most mentioned first.</param>
/// <param name="Dates">Most mentioned first.</param>
public sealed record EntitiesResponse(
    IReadOnlyList<PersonResponse> People, IReadOnlyList<PlaceResponse> Places, IReadOnlyList<DateResponse> Dates)
{
    public static EntitiesResponse From(ArticleEntities entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        return new(
            [.. entities.People.Select(person => new PersonResponse(person.Name, Mentions(person.Mentions)))],
            [.. entities.Places.Select(place => new PlaceResponse(
                place.Name, place.Country, place.Location?.Latitude, place.Location?.Longitude, Mentions(place.Mentions)))],
            [.. entities.Dates.Select(date => new DateResponse(date.Value, Mentions(date.Mentions)))]);
    }

    /// <summary>Only the mentions in the text, and names that occur in the metadata alone; other names are left out.</summary>
    public static EntitiesResponse InText(ArticleEntities entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        return From(new ArticleEntities(
            [.. entities.People.Where(person => IsInText(person.Mentions))
                .Select(person => person with { Mentions = InText(person.Mentions) })],
            [.. entities.Places.Where(place => IsInText(place.Mentions)).Select(place => place with { Mentions = InText(place.Mentions) })],
            [.. entities.Dates.Where(date => IsInText(date.Mentions)).Select(date => date with { Mentions = InText(date.Mentions) })]));
    }

    private static bool IsInText(IReadOnlyList<Mention> mentions) =>
        mentions.Count == 0 || mentions.Any(mention => mention.In == ArticlePart.Text);

    private static List<Mention> InText(IReadOnlyList<Mention> mentions) => [.. mentions.Where(mention => mention.In == ArticlePart.Text)];

    private static List<MentionResponse> Mentions(IReadOnlyList<Mention> mentions) => [.. mentions.Select(MentionResponse.From)];
}
