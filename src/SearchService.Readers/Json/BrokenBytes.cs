using System.Text;
using System.Text.Unicode;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Json;

/// <summary>
/// JSON of files that is UTF-8 but for a few broken bytes: they are read as U+FFFD, or left out where they are 0, and the article says so.
/// What is posted is not mended: its sender can be asked.
/// </summary>
internal static class BrokenBytes
{
    public static (ReadOnlyMemory<byte> Json, string? Warning) Mend(ReadOnlyMemory<byte> json)
    {
        var hasNulls = json.Span.Contains((byte)0);
        if (!hasNulls && (Utf8.IsValid(json.Span) || !TextDecoder.IsMendable(json.Span, isDeclared: false)))
        {
            return (json, null);
        }

        var warnings = new List<string>();
        var whole = Nulls.Without(json.Span, warnings);
        var mended = Utf8.IsValid(whole) || !TextDecoder.IsMendable(whole, isDeclared: false)
            ? whole.ToArray()
            : Encoding.UTF8.GetBytes(TextDecoder.Mended(whole, warnings));
        return (mended, warnings.Count == 0 ? null : string.Join(' ', warnings));
    }

    public static ReadOutcome Warned(ReadOutcome outcome, string? warning) =>
        outcome is ArticleRead read && warning is not null ? read with { Warnings = [.. read.Warnings, warning] } : outcome;
}
