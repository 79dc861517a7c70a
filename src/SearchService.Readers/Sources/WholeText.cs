using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Html;

namespace SearchService.Readers.Sources;

/// <summary>Takes an entry into memory as text, up to a limit in bytes.</summary>
internal static class WholeText
{
    /// <summary>The text in whatever charset it is, or null and the reason where it is too long or no text.</summary>
    public static string? Read(Entry entry, long limit, CancellationToken cancellation, out Rejection? rejection) =>
        WholeContent.Read(entry, limit, cancellation, out rejection) is { } bytes
            ? TextDecoder.Decode(bytes, declared: null, entry.Warnings, out rejection)
            : null;

    /// <summary>The same of markup, which may declare its charset.</summary>
    public static string? ReadMarkup(Entry entry, long limit, CancellationToken cancellation, out Rejection? rejection) =>
        WholeContent.Read(entry, limit, cancellation, out rejection) is { } bytes
            ? TextDecoder.Decode(bytes, DeclaredCharset.In(bytes), entry.Warnings, out rejection)
            : null;
}
