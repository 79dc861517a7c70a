using System.Text.Json.Serialization;

namespace SearchService.Articles;

/// <summary>What names one article for good: links and cursors carry it, and it survives renames and reindexing.</summary>
/// <param name="Value">1 to 512 characters, compared by ordinal; given by the file or made when the article is first seen.</param>
[JsonConverter(typeof(ArticleIdJson))]
public readonly record struct ArticleId(string Value)
{
    /// <summary>The longest id that is accepted from a file, in UTF-16 code units.</summary>
    public const int MaxLength = 512;

    /// <summary>
    /// Whether a segment of an address can hold it: not "." and ".." (RFC 3986, section 5.2.4), and nothing with U+0000 in it.
    /// </summary>
    public bool IsAddressable => Value is not ("." or "..") && !Value.Contains('\0');

    /// <summary>The id that a file gives; null where it is empty or longer than <see cref="MaxLength"/>.</summary>
    public static ArticleId? Given(string? text) => text is { Length: > 0 and <= MaxLength } ? new ArticleId(text) : null;

    public override string ToString() => Value;
}
