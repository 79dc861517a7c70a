using System.Text.Json;
using SearchService.Readers.Names;

namespace SearchService.Readers.Json;

/// <summary>What archives write where a string or a list of strings is meant: numbers, objects with a name, lists of these.</summary>
internal static class JsonValues
{
    private static readonly string[] NameKeys = ["name", "@value", "by", "title",
        "fullName", "full_name", "display_name", "displayName", "value", "label",
        "rendered", "main", "original", "$oid", "$numberLong", "$t", "#text", "_text", "#cdata-section", "__cdata", "caption", "text",
        "basic", "stringValue", "timestampValue", "integerValue"];

    /// <summary>The value as a text, or null where it is none or blank.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => NameIn(value),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        _ => null,
    };

    /// <summary>The value as texts: of a list those of its items.</summary>
    public static IReadOnlyList<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(Text).OfType<string>().Select(text => text.Trim()).Distinct()]
        : Text(value) is { } text ? [text.Trim()] : [];

    /// <summary>The items of a list as paragraphs; one that comes again, such as a refrain, stays.</summary>
    public static IReadOnlyList<string> Paragraphs(JsonElement list) =>
        [.. list.EnumerateArray().Select(Text).OfType<string>().Select(text => text.Trim())];

    /// <summary>The value as names: a list gives one each, a text is split where it holds several.</summary>
    public static IReadOnlyList<string> Authors(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(AuthorIn).Select(AuthorNames.Single).OfType<string>().Distinct()]
        : NamesIn(AuthorIn(value));

    /// <summary>A text may be a printed list, or names parted by semicolons, each of which may be turned round.</summary>
    private static IReadOnlyList<string> NamesIn(string? text) =>
        text is null ? []
        : ListedText.Read(text) is { } listed ? [.. listed.Select(AuthorNames.Single).OfType<string>().Distinct()]
        : text.Contains(';', StringComparison.Ordinal) ? AuthorNames.Split(text.Split(';'))
        : AuthorNames.Split(text);

    /// <summary>The value as names that the file declares; a text may hold several, parted by semicolons.</summary>
    public static IReadOnlyList<string> Declared(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? ListedText.Read(value.GetString()!)
            ?? value.GetString()!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : Texts(value);

    private static string? AuthorIn(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || NameIn(value) is not null)
        {
            return Text(value);
        }

        foreach (var key in (ReadOnlySpan<string>)["author", "person", "user", "profile"])
        {
            if (value.TryGetProperty(key, out var inner) && inner.ValueKind == JsonValueKind.Object)
            {
                return AuthorIn(inner);
            }
        }

        return FirstAndLast(value);
    }

    private static string? FirstAndLast(JsonElement value)
    {
        string?[] parts = [Part(value, "firstname", "first", "given", "givenname"),
            Part(value, "lastname", "last", "family", "familyname")];
        var name = string.Join(' ', parts.OfType<string>());
        return name.Length > 0 ? name : null;
    }

    private static string? Part(JsonElement value, params string[] keys) => value.EnumerateObject()
        .Where(field => keys.Contains(field.Name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant())
            && field.Value.ValueKind == JsonValueKind.String)
        .Select(field => field.Value.GetString())
        .FirstOrDefault();

    /// <summary>What JSON:API and its kin wrap: <c>{"data": {"attributes": {"name": …}}}</c>.</summary>
    private static JsonElement? Inner(JsonElement value)
    {
        foreach (var key in (ReadOnlySpan<string>)["data", "attributes", "fields"])
        {
            if (value.TryGetProperty(key, out var inner) && inner.ValueKind == JsonValueKind.Object)
            {
                return inner;
            }
        }

        return null;
    }

    private static string? NameIn(JsonElement value)
    {
        foreach (var key in NameKeys)
        {
            if (value.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String
                && !string.IsNullOrWhiteSpace(name.GetString()))
            {
                return name.GetString();
            }
        }

        return value.TryGetProperty("name", out var wrapped) && wrapped.ValueKind == JsonValueKind.Object ? NameIn(wrapped)
            : Inner(value) is { } inner ? NameIn(inner)
            : null;
    }
}
