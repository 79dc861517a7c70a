using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SearchService.Archive.Json;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Readers;

namespace SearchService.Archive.Inbox;

/// <summary>Takes articles that are posted as JSON lines. What is acknowledged stands, synced, in the inbox.</summary>
public sealed class PostedArticles(InboxFolder inbox, JsonArticles reader, IArticleSearcher articles)
{
    private const int MadeIdBytes = 8;

    /// <summary>Checks every line, writes the good ones, and answers for each in order.</summary>
    public async Task<IReadOnlyList<PostedLine>> AcceptAsync(Stream lines, CancellationToken cancellation)
    {
        var answers = new List<PostedLine>();
        var accepted = new List<ReadOnlyMemory<byte>>();
        var number = 0;
        await foreach (var line in JsonLines.ReadAsync(lines, cancellation).ConfigureAwait(false))
        {
            number++;
            if (line.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            answers.Add(Check(line, number, accepted));
        }

        if (accepted.Count > 0)
        {
            await inbox.AppendAsync(accepted, cancellation).ConfigureAwait(false);
        }

        return answers;
    }

    private PostedLine Check(byte[] line, int number, List<ReadOnlyMemory<byte>> accepted)
    {
        var outcome = reader.Read(line, "posted");
        if (outcome is EntryRejected { Rejection: var rejection })
        {
            return Rejected(number, rejection);
        }

        var read = (ArticleRead)outcome;
        var warnings = read.Warnings.Count > 0 ? read.Warnings : null;
        if (read.Article.Id is { } given)
        {
            if (articles.Find(given) is { } other && other.Folder != InboxFolder.LedgerName)
            {
                return Rejected(number, new Rejection(
                    RejectionCode.DuplicateId, $"The file {other.File} in {other.Folder} holds the article '{given}': change that file, or give another id."));
            }

            accepted.Add(OneLine(line));
            return new PostedLine(number, given.Value, null) { Warnings = warnings };
        }

        var made = $"posted-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MadeIdBytes))}";
        accepted.Add(WithId(line, made));
        return new PostedLine(number, made, null) { Warnings = warnings };
    }

    private static PostedLine Rejected(int number, Rejection rejection) =>
        new(number, null, new RejectionResponse(rejection.Code.Name, rejection.Reason));

    private static byte[] WithId(byte[] line, string id)
    {
        var article = Parse(line);
        var inner = article["_source"] as JsonObject ?? article["article"] as JsonObject ?? article;
        inner["id"] = id;
        return Encoding.UTF8.GetBytes(article.ToJsonString());
    }

    /// <summary>The reader is generous about comments and commas; what is kept is plain JSON.</summary>
    private static byte[] OneLine(byte[] line) => Encoding.UTF8.GetBytes(Parse(line).ToJsonString());

    private static JsonObject Parse(byte[] line) => JsonNode.Parse(
        line, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip })!.AsObject();
}
