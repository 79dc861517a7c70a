using System.Text.Json;
using System.Text.Json.Nodes;

namespace SearchService.OpenSearch.Generations;

/// <summary>How the articles of a generation lie in the cluster: <c>article-index.json</c>, which is written into this library.</summary>
internal static class ArticleIndex
{
    /// <summary>
    /// The layout. An index of another number is refused.
    /// 1: words, other spellings and markers of a position in one field for each part, stems beside.
    /// 2: lines of the ledger beside the articles, each with its file; where a publication was found. Built anew with reindex.
    /// 3: the end of an embargo, and how many words an article has. Built anew with reindex.
    /// 4: sections. Built anew with reindex.
    /// 5: where the words stand that ranking counts. Built anew with reindex.
    /// 6: what tells whether copies name the same, and profiles beside the source. Built anew with reindex.
    /// </summary>
    public const int Schema = 6;

    /// <summary>The name under which a generation is written to.</summary>
    public static string WritingNameOf(string generation) => generation + ".writing";

    /// <summary>The name under which the parts of a shared build are written, for as long as it is not ended.</summary>
    public static string PartsNameOf(string generation) => generation + ".parts";

    /// <summary>Settings and mapping of a new index.</summary>
    /// <param name="name">Of the generation.</param>
    /// <param name="shards">How many parts; fixed for the life of the index.</param>
    /// <param name="replicas">How many further copies of each.</param>
    public static byte[] Definition(string name, int shards, int replicas)
    {
        const string Resource = "SearchService.OpenSearch.Generations.article-index.json";
        using var stream = typeof(ArticleIndex).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The library lacks its definition of the index.");
        var definition = JsonNode.Parse(stream)!;
        var index = definition["settings"]!["index"]!;
        index["number_of_shards"] = shards;
        index["number_of_replicas"] = replicas;
        definition["mappings"]!["_meta"] = new JsonObject { ["schema"] = Schema };
        definition["aliases"] = new JsonObject { [WritingNameOf(name)] = new JsonObject() };
        return JsonSerializer.SerializeToUtf8Bytes(definition, NodeJson.Default.JsonNode);
    }
}
