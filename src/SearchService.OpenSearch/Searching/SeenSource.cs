using System.Text.Json;
using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;
using SearchService.OpenSearch.Asking;

namespace SearchService.OpenSearch.Searching;

/// <summary>What is read back of an article, as far as whoever asks may see it.</summary>
internal static class SeenSource
{
    private static readonly byte[] NoEntities = EntitiesCodec.Encode(ArticleEntities.None, new Article { Text = "" });

    /// <summary>Begins the group of what stands alone: no id begins so, and an id may be the name of a group.</summary>
    private const string Alone = "\0";

    /// <summary>Of an article of a closed source title, source, language and date; it stands alone, whatever it is a copy of.</summary>
    public static HitSource Of(HitSource source, Sight sight) => source.Sources is not { } sources || !sight.Closes(sources) ? source
        : new HitSource(source.Id, source.Group is null ? null : Alone + source.Id, source.Stored is { } stored ? Restricted(stored) : null)
        {
            Line = source.Line,
        };

    private static StoredFields Restricted(StoredFields stored)
    {
        // Of some fields alone, as a part of an article is read, its text is not among them.
        if (stored.Article.ValueKind != JsonValueKind.Object || !stored.Article.TryGetProperty("text", out _))
        {
            return stored with { Name = "", Entry = "", Folder = "" };
        }

        var article = stored.Article.Deserialize(StoredJson.Default.Article)
            ?? throw new InvalidDataException("A stored article is empty.");
        return new StoredFields(
            JsonSerializer.SerializeToElement(article.Restricted(), StoredJson.Default.Article), NoEntities, null, "", "", "", "");
    }
}
