using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Storage.Writing;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Ledger;

namespace SearchService.OpenSearch.Writing;

/// <summary>An article as a document of the cluster, written from the same content as the embedded index's.</summary>
internal static class ClusterDocument
{
    public const string IdPrefix = "article-";

    public const string KindRival = "rival";

    /// <exception cref="ArgumentException">The article holds what JSON cannot: half of a pair of surrogates.</exception>
    public static BulkLine Of(IndexedArticle indexed)
    {
        ArgumentNullException.ThrowIfNull(indexed);
        var content = indexed is { Corrected: null, Draft: { } draft }
            ? draft.Take()
            : ArticleContent.Of(indexed.Article, indexed.Entities, indexed.Shown, indexed.Corrected?.Changes ?? []);
        var bytes = new ArrayBufferWriter<byte>(4 * content.StoredArticle.Length + 1024);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(ClusterFields.Kind, IndexFields.KindArticle);
            json.WriteString(ClusterFields.Line, LineIdOf(indexed.Id));
            json.WriteString(ClusterFields.File, LedgerLines.KeyOf(indexed.File));
            json.WriteString(ClusterFields.Id, indexed.Id.Value);
            json.WriteString(ClusterFields.Group, (indexed.CopyOf ?? indexed.Id).Value);
            if (indexed.CopyOf is { } first)
            {
                json.WriteString(ClusterFields.CopyOf, first.Value);
            }

            AddWords(json, content);
            CountedLines.Add(json, content);
            AddDates(json, content);
            AddLedger(json, indexed);
            AddStored(json, indexed, content);
            json.WriteEndObject();
        }

        return new BulkLine(LineIdOf(indexed.Id), bytes.WrittenMemory);
    }

    /// <summary>
    /// An article whose id an article of another file has, as a document beside: nobody finds it, and whoever ends the build decides.
    /// </summary>
    public static BulkLine RivalOf(BulkLine line, FileKey file, string entry)
    {
        ArgumentNullException.ThrowIfNull(line);
        var own = BeginningOf(IndexFields.KindArticle, line.Id);
        var name = LedgerLines.RivalIdOf(file, entry, line.Id);
        byte[] document = [.. BeginningOf(KindRival, name), .. line.Document!.Value.Span[own.Length..]];
        return new BulkLine(name, document);
    }

    /// <summary>The name of an article's document: a hash, since names are shorter than ids may be.</summary>
    public static string LineIdOf(ArticleId id) =>
        IdPrefix + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)).AsSpan(0, 18));

    private static byte[] BeginningOf(string kind, string line) => Encoding.UTF8.GetBytes(
        $$"""{"{{ClusterFields.Kind}}":"{{kind}}","{{ClusterFields.Line}}":"{{line}}",""");

    private static void AddWords(Utf8JsonWriter json, ArticleContent content)
    {
        foreach (var part in content.Parts.GroupBy(part => part.Part.Kind))
        {
            json.WriteStartArray(ClusterFields.WordsOf(part.Key));
            foreach (var each in part)
            {
                json.WriteStringValue(PositionText.WordsOf(each.Words));
            }

            json.WriteEndArray();
        }

        foreach (var field in content.Parts.GroupBy(part => ClusterFields.StemsOf(part.Part.Kind)))
        {
            json.WriteString(field.Key, PositionText.StemsOf(field.Select(part => part.Words)));
        }

        json.WriteStartArray(ClusterFields.Ranked);
        foreach (var part in content.Parts)
        {
            var words = PositionText.RankedOf(part.Words);
            for (var time = 0; time < part.Weight; time++)
            {
                json.WriteStringValue(words);
            }
        }

        json.WriteEndArray();
        json.WriteBase64String(ClusterFields.Profile, content.Profile);
        json.WriteString(ClusterFields.Analyzed, content.Analyzed);
        json.WriteNumber(ClusterFields.Length, content.Parts.Sum(part => part.Words.Tokens.Count(token => token.Step > 0)));
        Add(json, "tails", content.Tails);
    }

    private static void AddDates(Utf8JsonWriter json, ArticleContent content)
    {
        if (content.Article.Published is { } time)
        {
            var days = time.Days;
            AddRange(json, ClusterFields.Published, [(days.First.SortKey, days.Last.SortKey)]);
            json.WriteNumber(ClusterFields.PublishedSort, time.SortKey);
        }

        AddRange(json, ClusterFields.MentionDays, content.MentionDays);
    }

    private static void AddRange(Utf8JsonWriter json, string field, IReadOnlyList<(int First, int Last)> ranges)
    {
        json.WriteStartArray(field);
        foreach (var (first, last) in ranges)
        {
            json.WriteStartObject();
            json.WriteNumber("gte", first);
            json.WriteNumber("lte", last);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void AddLedger(Utf8JsonWriter json, IndexedArticle indexed)
    {
        json.WriteString(ClusterFields.Hash, indexed.Hash);
        if (indexed.Corrected is not null)
        {
            json.WriteString(ClusterFields.Corrected, IndexFields.CorrectedYes);
        }

        if (indexed.Article.PublishedFrom is { } from)
        {
            json.WriteString(ClusterFields.PublishedFrom, from.ToString());
        }

        if (indexed.Versions.Count > 0)
        {
            json.WriteNumber(ClusterFields.FirstSeen, indexed.Versions[0].Seen.UtcTicks);
        }

        if (indexed.Article.Embargo is { } embargo)
        {
            json.WriteString(ClusterFields.Embargo, Sight.MomentOf(embargo));
        }

        Add(json, ClusterFields.SketchKey, indexed.Sketch.IsEmpty ? [] : [.. SketchKeys.Terms(indexed.Sketch)]);
    }

    private static void AddStored(Utf8JsonWriter json, IndexedArticle indexed, ArticleContent content)
    {
        json.WriteStartObject(ClusterFields.Stored);
        json.WritePropertyName("article");
        json.WriteRawValue(content.Blocks is null
            ? content.StoredArticle
            : JsonSerializer.SerializeToUtf8Bytes(indexed.Article, StoredJson.Default.Article));
        json.WriteBase64String("entities", content.FoundEntities);
        if (indexed.Corrected is { } corrected)
        {
            json.WriteBase64String("corrected_entities", EntitiesCodec.Encode(corrected.Entities, indexed.Article));
        }

        json.WriteString("folder", indexed.File.Folder);
        json.WriteString("name", indexed.File.Name);
        json.WriteString("entry", indexed.Entry);
        json.WriteString("entities_version", EntitiesCodec.Stamp(indexed.EntitiesVersion));
        json.WriteString("versions", VersionsCodec.Encode(indexed.Versions));
        if (!indexed.Sketch.IsEmpty)
        {
            json.WriteBase64String("sketch", indexed.Sketch.Span);
        }

        json.WriteEndObject();
    }

    private static void Add(Utf8JsonWriter json, string field, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(field);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }
}
