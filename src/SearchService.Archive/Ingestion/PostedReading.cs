using System.Globalization;
using System.Runtime.CompilerServices;
using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// Reads what was posted, in batches of lines. Of several lines for one article only the last is read as one: a first pass over the lines
/// notes where each id stands last.
/// </summary>
internal sealed class PostedReading(JsonArticles reader, IReadOnlyList<PostedPart> parts, Func<ReadOutcome, PreparedEntry> prepare)
{
    private const int BatchSize = 32;

    private readonly Dictionary<ArticleId, (int File, int Line)> _last = [];

    /// <summary>All parts, in the order in which they were posted.</summary>
    public async IAsyncEnumerable<Task<Batch>> BatchesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var line in Lines(parts[i], cancellation).Where(line => !PostedLine.IsControl(line.Bytes)))
            {
                if (IdOf(line.Bytes) is { } id)
                {
                    _last[id] = (i, line.Number);
                }
            }
        }

        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var batch in Batches(parts[i], i, cancellation))
            {
                yield return batch;
            }
        }

        await Task.CompletedTask;
    }

    private IEnumerable<Task<Batch>> Batches(PostedPart part, int index, CancellationToken cancellation)
    {
        var (end, lines, first) = (part.From, part.Lines, true);
        foreach (var chunk in Lines(part, cancellation).Chunk(BatchSize))
        {
            // A line before the part was read only to be restored.
            end = Math.Max(end, chunk[^1].End);
            lines = Math.Max(lines, chunk[^1].Number);
            var wanted = chunk.Where(line => Counts(part, index, line)).ToList();
            var (mark, isFirst) = (InboxMark.Of(part.File, end, lines), first);
            var (read, upTo) = (part, end);
            first = false;
            yield return Task.Run(
                () => Batch.Posted(read, upTo, mark, isFirst, [.. wanted.Select(line => Prepare(read, line))]), cancellation);
        }

        if (first)
        {
            yield return Task.FromResult(Batch.Posted(part, end, InboxMark.Of(part.File, end, lines), true, []));
        }
    }

    private static IEnumerable<PostedText> Lines(PostedPart part, CancellationToken cancellation) => part.Restored.Count == 0
        ? part.File.Lines(part.From, part.Lines, cancellation)
        : part.File.Lines(0, 0, cancellation);

    private bool Counts(PostedPart part, int index, PostedText line)
    {
        if (line.Bytes.AsSpan().Trim(" \t\r"u8).IsEmpty || PostedLine.IsControl(line.Bytes))
        {
            return false;
        }

        var id = IdOf(line.Bytes);
        return id is null
            ? line.Number > part.Lines
            : _last[id.Value] == (index, line.Number) && (line.Number > part.Lines || part.Restored.Contains(id.Value));
    }

    private ArticleId? IdOf(byte[] line) => PostedLine.IdOf(line) ?? (reader.Read(line, "") as ArticleRead)?.Article.Id;

    private PreparedEntry Prepare(PostedPart part, PostedText line) =>
        prepare(reader.Read(line.Bytes, $"{part.File.Name}#{line.Number.ToString(CultureInfo.InvariantCulture)}"));
}
