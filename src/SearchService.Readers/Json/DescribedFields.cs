using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>
/// What stands apart from a text and describes it: <c>meta</c> and <c>metadata</c> of collections of texts, <c>warc_headers</c> of crawls,
/// <c>thread</c> of Webhose, the parts of OpenAlex. It counts where the object itself says nothing of the kind.
/// </summary>
internal static class DescribedFields
{
    private static readonly string[] Names = ["meta", "metadata", "warc_headers", "thread"];

    private static readonly FieldMeaning[] Described =
    [
        FieldMeaning.Url, FieldMeaning.Title, FieldMeaning.Summary, FieldMeaning.Authors, FieldMeaning.Source, FieldMeaning.Section,
        FieldMeaning.Published, FieldMeaning.Modified, FieldMeaning.Language,
    ];

    public static IEnumerable<JsonField> Of(JsonElement article)
    {
        var parts = Names.Select(name => article.ObjectOf(name)).OfType<JsonElement>().ToList();
        if (parts.Count > 0)
        {
            var said = article.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null)
                .Select(field => FieldNames.Find(field.Name)?.Meaning).ToHashSet();
            foreach (var field in parts.SelectMany(part => part.EnumerateObject()))
            {
                var name = ServiceFields.IsAddressNamedSource(field) ? "source_url" : field.Name;
                if (FieldNames.Find(name)?.Meaning is { } meaning && Described.Contains(meaning) && !said.Contains(meaning))
                {
                    yield return new JsonField(name, field.Value, IsMade: true);
                }
            }
        }

        foreach (var field in OpenAlex(article))
        {
            yield return field;
        }
    }

    /// <summary>OpenAlex gives of each word of the abstract where it stands.</summary>
    private static IEnumerable<JsonField> OpenAlex(JsonElement work)
    {
        if (work.ObjectOf("abstract_inverted_index") is { } index)
        {
            var words = index.EnumerateObject().Where(word => word.Value.ValueKind == JsonValueKind.Array)
                .SelectMany(word => word.Value.EnumerateArray().Where(at => at.ValueKind == JsonValueKind.Number)
                    .Select(at => (At: at.GetDouble(), Word: word.Name)))
                .OrderBy(word => word.At).Select(word => word.Word);
            yield return JsonField.Made("text", string.Join(' ', words));
        }

        if (work.TryGetProperty("authorships", out var authorships) && authorships.ValueKind == JsonValueKind.Array)
        {
            var names = authorships.EnumerateArray().Select(each => each.ObjectOf("author")).OfType<JsonElement>()
                .Where(author => author.TryGetProperty("display_name", out _)).Select(author => author.GetProperty("display_name"));
            yield return JsonField.Made("authors", names);
        }

        if (work.ObjectOf("primary_location") is { } location)
        {
            if (location.TryGetProperty("landing_page_url", out var page))
            {
                yield return new JsonField("url", page, IsMade: true);
            }

            if (location.ObjectOf("source") is { } source && source.TryGetProperty("display_name", out var name))
            {
                yield return new JsonField("source", name, IsMade: true);
            }
        }
    }
}
