using System.Text.Json;
using SearchService.Archive.Export;
using SearchService.Archive.Inbox;
using SearchService.Archive.Settings;
using SearchService.Readers;

namespace SearchService.Archive.Uploads;

/// <summary>
/// Files that somebody hands to the service: read as those of an archive folder are, and kept as articles that were posted, so that no
/// folder has to be written to. The files themselves are not kept.
/// </summary>
/// <param name="settings">How they are read.</param>
/// <param name="posted">Keeps the articles.</param>
public sealed class UploadedFiles(ArchiveSettings settings, PostedArticles posted)
{
    /// <summary>Reads and keeps what lies in a folder.</summary>
    /// <param name="folder">Where the files lie while they are read.</param>
    /// <param name="cancellation">Gives up; what is acknowledged by then stands.</param>
    /// <returns>What became of each entry of each file, those that were read first.</returns>
    public async Task<IReadOnlyList<UploadedAnswer>> AcceptAsync(string folder, CancellationToken cancellation)
    {
        List<(string File, IReadOnlyList<string> Warnings, byte[] Line)> read = [];
        List<UploadedAnswer> rejected = [];
        foreach (var outcome in ArchiveReading.Outcomes(settings, [folder], cancellation))
        {
            if (outcome is ArticleRead { Article: var article } entry)
            {
                read.Add((entry.File, entry.Warnings, JsonSerializer.SerializeToUtf8Bytes(
                    ExportedArticle.From(article.Id, article), ExportJson.Readable.ExportedArticle)));
            }
            else if (outcome is EntryRejected { Rejection: var rejection } refused)
            {
                rejected.Add(new UploadedAnswer(refused.File, null, rejection.Reason, []));
            }
        }

        var answers = await posted.AcceptAsync(read.Select(each => each.Line).ToAsyncEnumerable(), cancellation).ConfigureAwait(false);
        return
        [
            .. read.Zip(answers, (file, answer) =>
                new UploadedAnswer(file.File, answer.Id, answer.Error?.Reason, [.. file.Warnings, .. answer.Warnings ?? []])),
            .. rejected,
        ];
    }
}

/// <summary>What became of a file, or of an entry in it.</summary>
/// <param name="File">The file, and the entry in it.</param>
/// <param name="Id">The article's id; null where it was rejected.</param>
/// <param name="Error">Why it was rejected, a sentence.</param>
/// <param name="Warnings">What could not be read as it was meant, a sentence each.</param>
public sealed record UploadedAnswer(string File, string? Id, string? Error, IReadOnlyList<string> Warnings);
