using System.Text.RegularExpressions;

namespace SearchService.Readers.WebArchives;

/// <summary>Tells a saved page from a letter: both are messages.</summary>
internal static partial class MhtmlMark
{
    public static bool Is(string text, string extension)
    {
        var end = Blank().Match(text) is { Success: true } blank ? blank.Index : text.Length;
        var head = text[..end];
        return Header().IsMatch(head)
            && (extension is ".mht" or ".mhtml"
                || (head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) && Saved().IsMatch(head)));
    }

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\A[A-Za-z\-]{2,40}:[ \t]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Header();

    [GeneratedRegex(
        @"^(?:Snapshot-Content-Location|X-MAF-[\w\-]+|X-MAF):|^From: [<""']?\s*Saved by\b|Produced By Microsoft MimeOLE",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Saved();
}
