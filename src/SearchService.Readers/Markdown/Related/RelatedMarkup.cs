namespace SearchService.Readers.Markdown.Related;

/// <summary>Markups of text files that say the same as Markdown in other marks. They are told by the ending of the name alone.</summary>
internal static class RelatedMarkup
{
    public static bool Is(string extension) => extension is ".adoc" or ".asciidoc" or ".org" or ".rst" or ".textile";

    /// <summary>The text in Markdown; the same text where it is that already.</summary>
    public static string ToMarkdown(string text, string extension) => extension switch
    {
        ".adoc" or ".asciidoc" => AsciiDocText.ToMarkdown(Lines(text)),
        ".org" => OrgText.ToMarkdown(Lines(text)),
        ".rst" => RestructuredText.ToMarkdown(Lines(text)),
        ".textile" => TextileText.ToMarkdown(Lines(text)),
        _ => text,
    };

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];
}
