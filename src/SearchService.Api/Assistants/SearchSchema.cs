namespace SearchService.Api.Assistants;

/// <summary>The parameters of a search, told to assistants. A test holds that each of them is read.</summary>
internal static class SearchSchema
{
    /// <summary>What narrows a search, for every tool that looks at the articles found.</summary>
    public const string Filters = """
        "q": {"type": "string", "examples": ["\"ice breaker\" Vladivostok", "title:ferry OR harbo*r", "person:Lavrov date:2019..2021"],
              "description": "Words, all of which must occur, and phrases, OR, -word, word*, title:, person:, date:. Empty: all."},
        "person": {"type": "array", "items": {"type": "string"}, "description": "People who must occur, by any spelling; -NAME must not."},
        "place": {"type": "array", "items": {"type": "string"}, "description": "Places that must occur, by any name; -NAME must not."},
        "source": {"type": "array", "items": {"type": "string"}, "description": "The newspaper or agency."},
        "author": {"type": "array", "items": {"type": "string"}, "description": "The writer."},
        "section": {"type": "array", "items": {"type": "string"}, "description": "The section of the newspaper."},
        "language": {"type": "array", "items": {"type": "string"}, "description": "A code such as en or de."},
        "country": {"type": "array", "items": {"type": "string"}, "description": "Of one of its places: a code such as RU or DE."},
        "from_date": {"type": "string", "description": "Published on or after: YYYY, YYYY-MM or YYYY-MM-DD."},
        "to_date": {"type": "string", "description": "Published on or before: YYYY, YYYY-MM or YYYY-MM-DD."},
        "mentions": {"type": "string", "description": "A date or range that the text mentions: 2019, 2019-05, 2019..2021."},
        "near": {"type": "string", "description": "A place in the article lies near this point: latitude,longitude."},
        "km": {"type": "number", "exclusiveMinimum": 0, "description": "How near, in kilometres; 50 by default."}
        """;

    public const string Size = """
        "size": {"type": "integer", "minimum": 1, "maximum": 100, "description": "How many; 10 by default."}
        """;
}
