using System.Globalization;
using SearchService.Readers;

namespace SearchService.Archive.Inbox;

/// <summary>Reads inbox files: articles, of which only the last line for an id counts. Lines that withdraw or restore are no articles.</summary>
internal sealed class InboxReading(JsonArticles reader, InboxState state)
{
    public IEnumerable<ReadOutcome> Read(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            var bytes = System.Text.Encoding.UTF8.GetBytes(line);
            if (bytes.Length == 0 || InboxFolder.ControlOf(bytes) is not null)
            {
                continue;
            }

            var outcome = reader.Read(bytes, $"{name}#{number.ToString(CultureInfo.InvariantCulture)}");
            if (outcome is not ArticleRead { Article.Id: { } id } || state.IsCurrent(id, outcome.File))
            {
                yield return outcome;
            }
        }
    }
}
