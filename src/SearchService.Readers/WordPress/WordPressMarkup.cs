using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SearchService.Readers.Html;
using SearchService.Readers.Text;

namespace SearchService.Readers.WordPress;

/// <summary>
/// Content as WordPress keeps it: HTML in which blank lines part paragraphs, with shortcodes in brackets and comments around blocks.
/// </summary>
internal static partial class WordPressMarkup
{
    private const int MaxDepth = 512;

    public static (string Text, IReadOnlyList<string> Captions) Read(string content)
    {
        var captions = new List<string>();
        var bare = Caption().Replace(Comment().Replace(content, ""), match =>
        {
            Add(captions, match.Groups["content"].Value);
            return "\n\n";
        });
        bare = Embed().Replace(bare, "\n\n");
        bare = Shortcode().Replace(bare, "");
        if (TagDepth.IsDeeperThan(bare, MaxDepth))
        {
            return ("", captions);
        }

        // What WordPress itself does when it shows a post: blank lines become paragraphs.
        using var page = new HtmlParser().ParseDocument(Blank().Replace(bare, "\n<p>\n"));
        foreach (var caption in page.QuerySelectorAll("figcaption, .wp-caption-text").ToList())
        {
            Add(captions, caption.InnerHtml);
            caption.Remove();
        }

        return (page.Body is { } body ? BlockText.Of(body) : "", captions);
    }

    private static void Add(List<string> captions, string markup)
    {
        if (PlainMarkup.ToText(markup) is { } caption && Spaces.Clean(caption) is { Length: > 0 } line && !captions.Contains(line))
        {
            captions.Add(line);
        }
    }

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline, ReadingPattern.Patience)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\[(?:wp_)?caption\b[^\]]*\](?<content>.*?)\[/(?:wp_)?caption\]",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"\[(?<name>embed|gallery|audio|video|playlist|youtube|vimeo|contact-form)\b[^\]]*\](?:[^\[]*\[/\k<name>\])?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Embed();

    /// <summary>
    /// Other shortcodes go, what stands between them stays. Brackets of a text hold no underscore, no slash and no field.
    /// </summary>
    [GeneratedRegex(
        @"\[/?[a-z][a-z0-9]*[_\-][a-z0-9_\-]*(?:\s[^\]]*)?/?\]|\[[a-z][a-z0-9_\-]*\s+[a-z_\-]+=[^\]]*\]|\[/[a-z][a-z0-9_\-]*\]",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\r?\n[ \t]*\r?\n", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Blank();
}
