using System.Security.Cryptography;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Readers;
using SearchService.Wire.Json;

namespace SearchService.Archive.Inbox;

/// <summary>
/// Takes articles that are posted, one in a line. What is acknowledged stands, synced, in the inbox. Whoever got no answer may post the
/// same again: an article that brings no id gets it from its line, so that the same line is the same article.
/// </summary>
/// <param name="inbox">Keeps them.</param>
/// <param name="reader">Reads them.</param>
/// <param name="articles">What is there already.</param>
public sealed class PostedArticles(InboxFolder inbox, JsonArticles reader, IArticleSearcher articles)
{
    /// <summary>
    /// The most levels that values of a posted article may be nested: what is answered in JSON is nested a little deeper.
    /// </summary>
    public const int MaxDepth = 60;

    private const int MadeIdBytes = 10;

    /// <summary>Whether other services took something that this one has not brought in yet.</summary>
    public bool HasMoreElsewhere() => inbox.HasMore();

    /// <summary>Checks every line, writes the good ones, and answers for each in order.</summary>
    public async Task<IReadOnlyList<PostedAnswer>> AcceptAsync(IAsyncEnumerable<byte[]> lines, CancellationToken cancellation)
    {
        var answers = new List<PostedAnswer>();
        var accepted = new List<(ArticleId Id, ReadOnlyMemory<byte> Line)>();
        var number = 0;
        await foreach (var line in lines.WithCancellation(cancellation).ConfigureAwait(false))
        {
            number++;
            if (!line.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                answers.Add(Check(line, number, accepted));
            }
        }

        // What has begun to be written is written to its end, whoever hangs up meanwhile.
        var refused = accepted.Count > 0
            ? await inbox.AppendAsync(accepted, CancellationToken.None).ConfigureAwait(false)
            : new HashSet<ArticleId>();
        return refused.Count == 0
            ? answers
            : [.. answers.Select(
                answer => answer.Id is { } id && refused.Contains(new ArticleId(id)) ? Withdrawn(answer.Line, id) : answer)];
    }

    private PostedAnswer Check(byte[] line, int number, List<(ArticleId Id, ReadOnlyMemory<byte> Line)> accepted)
    {
        var outcome = reader.Read(line, "posted");
        if (outcome is EntryRejected { Rejection: var rejection })
        {
            return Rejected(number, rejection);
        }

        var read = (ArticleRead)outcome;
        var given = read.Article.Id;

        if (given is { IsAddressable: false })
        {
            return Rejected(number, new Rejection(
                RejectionCode.Malformed,
                "The id is '.' or '..' or contains the character U+0000, which no address can contain: give another id."));
        }

        if (given is { } own && articles.Find(own) is { } other && other.Folder != InboxFolder.LedgerName)
        {
            return Rejected(number, new Rejection(
                RejectionCode.DuplicateId,
                $"The file {other.File} in {other.Folder} holds the article '{own}': change that file, or give another id."));
        }

        var id = given ?? IdOf(line);
        if (reader.OneLine(line, id, MaxDepth, out var fault) is not { } kept)
        {
            return Rejected(number, fault!);
        }

        accepted.Add((id, kept));
        return new PostedAnswer(number, id.Value, null) { Warnings = read.Warnings.Count > 0 ? read.Warnings : null };
    }

    private static ArticleId IdOf(byte[] line)
    {
        var hash = SHA256.HashData(line.AsSpan().Trim(" \t\r"u8));
        return new ArticleId($"posted-{Convert.ToHexStringLower(hash.AsSpan(0, MadeIdBytes))}");
    }

    private static PostedAnswer Withdrawn(int line, string id) =>
        Rejected(line, new Rejection(RejectionCode.Withdrawn, $"The article '{id}' was withdrawn: restore it first, or give another id."));

    private static PostedAnswer Rejected(int number, Rejection rejection) =>
        new(number, null, new RejectionResponse(rejection.Code.Name, rejection.Reason));
}
