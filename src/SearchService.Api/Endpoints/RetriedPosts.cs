using System.Security.Cryptography;
using System.Text.Json;
using SearchService.Archive.Inbox;
using SearchService.Stores.Posts;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>
/// Posts that carry an <c>Idempotency-Key</c>: the same again gets the same answer, and is written once. A post whose answer was lost in a
/// kill is taken anew, and makes the same articles, since an article without an id gets it from its line.
/// </summary>
internal sealed class RetriedPosts(PostedArticles posted, PostStore posts)
{
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 255;

    /// <param name="sender">The name of the API key that posts: two programs may count their posts alike.</param>
    /// <param name="key">As it was sent; null where the post carries none.</param>
    /// <param name="lines">The articles.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What became of each line, or what is wrong with the key.</returns>
    public async Task<(IReadOnlyList<PostedAnswer> Answers, RequestError? Fault)> AcceptAsync(
        string? sender, string? key, IAsyncEnumerable<byte[]> lines, CancellationToken cancellation)
    {
        if (key is null)
        {
            return (await posted.AcceptAsync(lines, cancellation), null);
        }

        if (key.Length is 0 or > LongestKey || !key.All(character => character is >= ' ' and <= '~'))
        {
            return ([], new RequestError(
                ErrorCode.InvalidParameter, $"'{Header}' has {key.Length} characters: expected 1 to {LongestKey}, printable ASCII.",
                Header));
        }

        // No key contains a line break.
        var kept = $"{sender}\n{key}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (posts.Find(kept) is not { } before)
        {
            var answers = await posted.AcceptAsync(Hashed(lines, hash), cancellation);
            posts.Keep(kept, new PostRecord(
                hash.GetHashAndReset(), JsonSerializer.Serialize(answers, WireJson.Readable.IReadOnlyListPostedAnswer)));
            return (answers, null);
        }

        await foreach (var line in Hashed(lines, hash).WithCancellation(cancellation))
        {
            _ = line;
        }

        return hash.GetHashAndReset().AsSpan().SequenceEqual(before.Body)
            ? (JsonSerializer.Deserialize(before.Answer, WireJson.Readable.IReadOnlyListPostedAnswer)!, null)
            : ([], new RequestError(
                ErrorCode.KeyReused, $"'{Header}' is '{key}', which was used before with another body: give each post its own key.",
                Header));
    }

    private static async IAsyncEnumerable<byte[]> Hashed(IAsyncEnumerable<byte[]> lines, IncrementalHash hash)
    {
        await foreach (var line in lines)
        {
            hash.AppendData(line);
            hash.AppendData("\n"u8);
            yield return line;
        }
    }
}
