using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Languages;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Markdown;

/// <summary>The lines between heading and story that name paper, day and writer, where no front matter does.</summary>
/// <param name="Text">The story below them.</param>
internal sealed record MarkdownHead(string Text, string? Source, PublicationTime? Published, IReadOnlyList<string> Authors)
{
    private const int MostLines = 3;
    private static readonly char[] Parters = ['|', '•', '·'];

    public static MarkdownHead Read(string text, TimeZoneInfo zone)
    {
        var style = DateStyle.Of(zone, LanguageDetection.Guess(text));
        var head = new MarkdownHead(text, null, null, []);
        for (var line = 0; line < MostLines; line++)
        {
            var end = head.Text.IndexOf("\n\n", StringComparison.Ordinal);
            if (end < 0 || head.With(head.Text[..end], style) is not { } next)
            {
                break;
            }

            head = next with { Text = head.Text[(end + 2)..] };
        }

        return head;
    }

    /// <summary>What the line adds, or null where it is the story's own.</summary>
    private MarkdownHead? With(string line, DateStyle style) =>
        ImprintLine.Read(line, style) is { } imprint
            ? this with
            {
                Source = Source ?? imprint.Source,
                Published = Published
            ?? imprint.Published,
                Authors = [.. Authors, .. imprint.Authors]
            }
        : PublicationLine.Read(line, style) is { } date ? this with { Published = Published ?? date.Published }
        : line.IndexOfAny(Parters) > 0 && !Byline.IsBesideDay(line)
            ? WithParts(line.Split(Parters, StringSplitOptions.TrimEntries), style)
        : Byline.Read(line) is { } authors
            ? this with { Authors = [.. Authors, .. authors], Published = Published ?? DayBeside(line, style) }
        : null;

    private static PublicationTime? DayBeside(string byline, DateStyle style) => byline.Split(Parters, StringSplitOptions.TrimEntries)
        .Select(part => PublicationLine.Read(part, style)?.Published ?? TrailingDate.Read(part, style)?.Time)
        .FirstOrDefault(time => time is not null);

    /// <summary><c>By Ann Lee | September 12, 2023</c>: all parts must be understood.</summary>
    private MarkdownHead? WithParts(string[] parts, DateStyle style)
    {
        MarkdownHead? head = this;
        for (var i = 0; i < parts.Length && head is not null; i++)
        {
            head = head.With(parts[i], style);
        }

        return head;
    }
}
