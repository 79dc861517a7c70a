using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Corpora;

/// <summary>
/// The texts of English-Corpora.org (News on the Web, COCA and others), streamed: a line for each article, which begins with its number,
/// <c>@@4492831</c>; words and marks are parted by spaces. Line n is named <c>file.txt#n</c>. The corpora leave out ten words in every two
/// hundred, which are shown as an ellipsis.
/// </summary>
internal sealed partial class EnglishCorporaReader(ReaderOptions options) : IFormatReader
{
    public static bool Is(string text) => Opening().IsMatch(text);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var line in StreamedLines.Of(entry, options.MaxTextBytes, cancellation))
        {
            if (line.Length == 0)
            {
                continue;
            }

            var file = FormattableString.Invariant($"{entry.File}#{++number}");
            yield return line.Length >= options.MaxTextBytes ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
                : Number().Match(line) is not { Success: true } id ? new EntryRejected(
                    file, Rejections.Malformed("The line of the corpus does not begin with a number."))
                : ToArticle(line, id) is { } article ? new ArticleRead(file, article) { MayBeDatedByPath = false }
                : new EntryRejected(file, Rejections.NoText("The line of the corpus has no text behind its number."));
        }
    }

    private static Article? ToArticle(string line, Match number)
    {
        string? title = null;
        var paragraphs = new List<string>();
        var isTitle = false;
        foreach (var part in Mark().Split(line[number.Length..]))
        {
            if (part is "h" or "p")
            {
                isTitle = part == "h";
            }
            else if (Printed(part) is { Length: > 0 } text)
            {
                if (isTitle && title is null)
                {
                    title = text;
                }
                else
                {
                    paragraphs.Add(text);
                }
            }
        }

        return paragraphs.Count == 0 ? null : new Article
        {
            Text = string.Join("\n\n", paragraphs),
            Title = title,
            Id = ArticleId.Given(number.Groups["id"].Value),
        };
    }

    /// <summary>Words and marks as they were printed.</summary>
    private static string Printed(string tokens) =>
        Spaces.Clean(Quoted().Replace(Opened().Replace(Closed().Replace(LeftOut().Replace(tokens, " … "), "$1"), "$1"), "\"$1\""));

    [GeneratedRegex(@"\A(?:@@\d{3,12}|##\d{6,12})\s", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\A(?:@@|##)(?<id>\d{3,12})\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Number();

    [GeneratedRegex(@"<(h|p)>", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?:\s*@){2,}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex LeftOut();

    [GeneratedRegex(
        @"\s+([,.;:!?)\]%]|n't\b|'(?:s|re|ve|ll|d|m)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Closed();

    [GeneratedRegex(@"""\s+([^""]{1,2000}?)\s*""", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"([(\[$£€])\s+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Opened();
}
