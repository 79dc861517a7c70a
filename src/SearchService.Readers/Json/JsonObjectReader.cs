using System.Text;
using System.Text.Unicode;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Json;

/// <summary>
/// A file that is one JSON object: an article, or a wrapper around a list of them (an API's answer, a JSON Feed, a table).
/// </summary>
internal sealed class JsonObjectReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        ReadOnlyMemory<byte> json = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
        if (!Utf8.IsValid(json.Span) || json.Span.Contains((byte)0))
        {
            if (TextDecoder.Decode(bytes, declared: null, entry.Warnings, out rejection) is not { } text)
            {
                return [new EntryRejected(entry.File, rejection!)];
            }

            json = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        }

        return articles.ReadAll(json, entry.File, '#');
    }
}
