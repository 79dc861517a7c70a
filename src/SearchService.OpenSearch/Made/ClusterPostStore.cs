using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SearchService.Stores.Posts;

namespace SearchService.OpenSearch.Made;

/// <summary>Answers to posts in the cluster, a document each.</summary>
internal sealed class ClusterPostStore(MadeIndex index, TimeProvider time) : PostStore
{
    /// <summary>So many are taken away with each that is kept, where they are too old.</summary>
    private const int MostForgotten = 10;

    private readonly MadeRecords<KeptPost> _records = new(
        index, "post", RecordJson.Default.KeptPost, post => MadeOrder.Of(post.At, post.Id));

    public override PostRecord? Find(string key) =>
        _records.Find(IdOf(key)) is { } found && found.At > time.GetUtcNow() - Kept ? new PostRecord(found.Body, found.Answer) : null;

    public override void Keep(string key, PostRecord post)
    {
        var now = time.GetUtcNow();
        var kept = new KeptPost(IdOf(key), post.Body, post.Answer, now);
        _records.Change(kept.Id, _ => (kept, true));
        foreach (var old in _records.List(most: MostForgotten).TakeWhile(old => old.At <= now - Kept).ToList())
        {
            _records.Remove(old.Id);
        }
    }

    /// <summary>A key may be longer than an id, and hold any characters.</summary>
    private static string IdOf(string key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
