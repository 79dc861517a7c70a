using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Json;

/// <summary>
/// The fields of an article as services and scrapers give them: 1. those of the object, and of one inside that holds the text
/// (<c>fields</c> of the Guardian and of Airtable, <c>attributes</c> of JSON:API); 2. what some services write apart, put together under a
/// name that is known. Names that mean something else in one service are changed.
/// </summary>
internal static class ServiceFields
{
    /// <summary>Parts of an object that may hold its text.</summary>
    public static readonly string[] Inner = ["fields", "attributes", "content", "data", "properties", "post", "story"];

    public static IEnumerable<JsonField> Of(JsonElement article) => PlatformPost.Of(article) ?? OfService(article);

    /// <summary>Trafilatura and others call the address of a page its source.</summary>
    public static bool IsAddressNamedSource(JsonProperty field) => field.NameEquals("source")
        && field.Value.ValueKind == JsonValueKind.String && field.Value.GetString()!.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<JsonField> OfService(JsonElement article)
    {
        var isScan = Has(article, "lccn") || Has(article, "heading") || Has(article, "ocr_eng");
        var hasBodies = Bodies(article).Any();
        var isMail = Has(article, "from") || Has(article, "sender");
        var post = PostCollection.Of(article).ToList();
        var isMessage = TelegramMessage.Is(article);
        foreach (var field in article.EnumerateObject())
        {
            if (Inner.Contains(field.Name) && JsonLists.HasText(field.Value))
            {
                foreach (var inner in field.Value.EnumerateObject())
                {
                    yield return new JsonField(inner.Name, inner.Value);
                }
            }
            else if (isMessage && field.NameEquals("text") && TelegramMessage.TextOf(field.Value) is { } told)
            {
                yield return JsonField.Made("text", told);
            }
            else if (isMessage && field.NameEquals("from"))
            {
                yield return new JsonField(TelegramMessage.SenderField(article), field.Value);
            }
            else if (isScan && field.NameEquals("title") && field.Value.ValueKind == JsonValueKind.String)
            {
                yield return JsonField.Made("source", PaperOf(field.Value.GetString()!));
            }
            else if (!(hasBodies && field.NameEquals("bodies")) && !(post.Count > 0 && field.NameEquals("contents")))
            {
                yield return new JsonField(isMail && field.NameEquals("subject") ? "title" : Renamed(field, isScan), field.Value);
            }
        }

        foreach (var field in Made(article).Concat(post))
        {
            yield return field;
        }
    }

    /// <summary>Trove and Chronicling America call the paper's name the title; the article's is its heading, or there is none.</summary>
    private static string Renamed(JsonProperty field, bool isScan) =>
        isScan && field.NameEquals("title") ? "source"
        : IsAddressNamedSource(field) ? "source_url"
        : field.Name;

    /// <summary>Library catalogues write <c>New-York tribune. [volume]</c>; the kind of medium is no part of the name.</summary>
    private static string PaperOf(string catalogued)
    {
        var kind = catalogued.EndsWith(']') ? catalogued.LastIndexOf('[') : -1;
        return (kind > 0 ? catalogued[..kind] : catalogued).Trim();
    }

    /// <summary>Fundus gives the text in sections, each with a headline and paragraphs.</summary>
    private static string? Sections(JsonElement article)
    {
        if (article.ObjectOf("body") is not { } body)
        {
            return null;
        }

        var paragraphs = body.ItemsOf("sections").Where(section => section.ValueKind == JsonValueKind.Object)
            .SelectMany(section => section.ItemsOf("headline").Concat(section.ItemsOf("paragraphs")))
            .Where(paragraph => paragraph.ValueKind == JsonValueKind.String).Select(paragraph => paragraph.GetString()!.Trim())
            .Where(paragraph => paragraph.Length > 0).ToList();
        return paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : null;
    }

    private static IEnumerable<JsonField> Made(JsonElement article)
    {
        if ((Sections(article) ?? (JsonLists.HasText(article) ? null : ComposedDocument.TextOf(article))) is { } text)
        {
            yield return JsonField.Made("text", text);
        }

        // ninjs 2 gives headlines by their part.
        foreach (var headline in article.ItemsOf("headlines").Where(headline => Is(headline, "role", "main")).Take(1))
        {
            yield return new JsonField("title", headline, IsMade: true);
        }

        if (Local(article, "date", "date_gmt") is { } date)
        {
            yield return JsonField.Made("published", date);
        }

        if (Local(article, "modified", "modified_gmt") is { } modified)
        {
            yield return JsonField.Made("modifiedat", modified);
        }

        if (article.ObjectOf("credits") is { } credits && credits.TryGetProperty("by", out var by))
        {
            yield return new JsonField("authors", by, IsMade: true);
        }

        if (article.ObjectOf("taxonomy") is { } taxonomy && taxonomy.TryGetProperty("primary_section", out var section))
        {
            yield return new JsonField("section", section, IsMade: true);
        }

        if (article.ObjectOf("_embedded") is { } embedded)
        {
            foreach (var author in embedded.ItemsOf("author").Take(1))
            {
                yield return new JsonField("authors", author, IsMade: true);
            }

            foreach (var term in embedded.ItemsOf("wp:term")
                .SelectMany(terms => terms.ValueKind == JsonValueKind.Array ? terms.EnumerateArray() : [])
                .Where(term => Is(term, "taxonomy", "category")).Take(1))
            {
                yield return new JsonField("section", term, IsMade: true);
            }
        }

        if (article.ObjectOf("yoast_head_json") is { } head)
        {
            if (head.TryGetProperty("author", out var author))
            {
                yield return new JsonField("author", author, IsMade: true);
            }

            if (head.TryGetProperty("og_site_name", out var site))
            {
                yield return new JsonField("sitename", site, IsMade: true);
            }
        }

        foreach (var field in Bodies(article).Concat(Tags(article)).Concat(Keywords(article)).Concat(DescribedFields.Of(article)))
        {
            yield return field;
        }
    }

    /// <summary>ninjs 2 gives the text in several types; plain text is taken before markup.</summary>
    private static IEnumerable<JsonField> Bodies(JsonElement article) => article.ItemsOf("bodies")
        .Where(body => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("value", out _))
        .OrderBy(body => Is(body, "contenttype", "text/plain") ? 0 : 1)
        .Take(1)
        .Select(body => new JsonField(
            Is(body, "contenttype", "text/plain") ? "bodytext" : "bodyhtml", body.GetProperty("value"), IsMade: true));

    /// <summary>The Guardian lists its writers among the tags.</summary>
    private static IEnumerable<JsonField> Tags(JsonElement article)
    {
        var names = article.ItemsOf("tags").Where(tag => Is(tag, "type", "contributor") && tag.TryGetProperty("webTitle", out _))
            .Select(tag => tag.GetProperty("webTitle").ToString()).ToList();
        return names.Count == 0 ? [] : [new JsonField("creators", JsonSerializer.SerializeToElement(names), IsMade: true)];
    }

    /// <summary>The New York Times declares persons and places by the kind of its keywords.</summary>
    private static IEnumerable<JsonField> Keywords(JsonElement article)
    {
        foreach (var (kind, meaning) in (IEnumerable<(string, string)>)[("persons", "people"), ("glocations", "places"),
            ("Person", "people"), ("Location", "places")])
        {
            var names = article.ItemsOf("keywords").Where(keyword => Is(keyword, "name", kind) && keyword.TryGetProperty("value", out _))
                .Select(keyword => Natural(keyword.GetProperty("value").ToString(), meaning)).ToList();
            if (names.Count > 0)
            {
                yield return new JsonField(meaning, JsonSerializer.SerializeToElement(names), IsMade: true);
            }
        }
    }

    private static string Natural(string name, string meaning) =>
        meaning == "people" && name.Split(", ") is [var family, var given] ? $"{given} {family}" : name;

    /// <summary>A site's own clock without an offset, where the same moment stands beside it in UTC: WordPress.</summary>
    private static string? Local(JsonElement article, string local, string utc)
    {
        if (!article.TryGetProperty(local, out var here) || !article.TryGetProperty(utc, out var there)
            || here.ValueKind != JsonValueKind.String || there.ValueKind != JsonValueKind.String
            || !PublicationTime.TryParse(here.GetString(), out var clock) || !PublicationTime.TryParse(there.GetString(), out var moment)
            || clock.Time is null || clock.Offset is not null || moment.Time is null)
        {
            return null;
        }

        var offset = TimeSpan.FromSeconds(clock.SortKey - (moment with { Offset = null }).SortKey);
        return offset.Duration() <= TimeSpan.FromHours(14) && offset.Seconds == 0 ? (clock with { Offset = offset }).ToString() : null;
    }

    private static bool Has(JsonElement article, string name) => article.TryGetProperty(name, out _);

    private static bool Is(JsonElement item, string name, string value) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var given) && given.ValueKind == JsonValueKind.String
        && given.GetString()!.StartsWith(value, StringComparison.OrdinalIgnoreCase);
}
