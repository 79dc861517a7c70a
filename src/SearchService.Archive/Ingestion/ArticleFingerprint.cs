using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Articles;

namespace SearchService.Archive.Ingestion;

/// <summary>A short name for the content of an article, metadata included: equal content has an equal one.</summary>
internal static class ArticleFingerprint
{
    /// <summary>128 bits of SHA-256 over the article's JSON, in lower-case hexadecimal.</summary>
    public static string Of(Article article)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(article, FingerprintJson.Default.Article);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>SHA-256 of a stream's bytes, in lower-case hexadecimal.</summary>
    public static string Of(Stream bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Article))]
internal sealed partial class FingerprintJson : JsonSerializerContext;
