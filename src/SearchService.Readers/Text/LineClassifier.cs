using SearchService.Readers.Dates;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text;

/// <summary>Tells what each line is, then what the lists behind their headings take in.</summary>
internal static class LineClassifier
{
    private const int LongestList = 20;
    private const int LongestItem = 25;
    private const int ShortestHeadline = 4;
    private const int FewestMenuItems = 2;

    /// <summary>With the mark of the item.</summary>
    private const int LongestMenuItem = 4;

    /// <summary>Lists that would take more of the text than this are no lists: the rule has met a story.</summary>
    private const double MostInLists = 0.5;

    public static ScrapedLineKind[] Classify(IReadOnlyList<ScrapedParagraph> paragraphs, DateStyle style)
    {
        var kinds = new ScrapedLineKind[paragraphs.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = KindOf(paragraphs[i].Text, style);
        }

        VerseLines.Keep(paragraphs, kinds);
        ContentsList.Mark(paragraphs, kinds);
        MarkItems(paragraphs, kinds);
        MarkLinks(paragraphs, kinds);
        MarkMenuOnTop(paragraphs, kinds);
        return kinds;
    }

    /// <summary>A list of a few words each above all else is the menu of the page that the text was taken from.</summary>
    private static void MarkMenuOnTop(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds)
    {
        var items = paragraphs.TakeWhile(IsMenuItem).Count();
        if (items >= FewestMenuItems && items < kinds.Length)
        {
            Array.Fill(kinds, ScrapedLineKind.Menu, 0, items);
        }
    }

    private static bool IsMenuItem(ScrapedParagraph item) =>
        item is { Words: <= LongestMenuItem, EndsSentence: false, Text: ['*' or '•' or '·' or '◦' or '+' or '-' or '–', ' ', ..] };

    private static ScrapedLineKind KindOf(string line, DateStyle style) =>
        MenuLines.Is(line) ? ScrapedLineKind.Menu
        : ListHeadings.IsStories(line) ? ScrapedLineKind.Stories
        : ListHeadings.IsPartners(line) ? ScrapedLineKind.Partners
        : ReaderAppeals.Is(line) ? ScrapedLineKind.Promotion
        : AgencyNames.Alone(line) is not null ? ScrapedLineKind.Agency
        : PhotoCredit.CaptionIn(line) is { } caption ? (caption.Length == 0 ? ScrapedLineKind.Credit : ScrapedLineKind.Caption)
        : HeaderField.Read(line) is not null ? ScrapedLineKind.Field
        : PublicationLine.Read(line, style) is not null ? ScrapedLineKind.Date
        : Byline.ReadCredit(line) is not null ? ScrapedLineKind.ReportingCredit
        : Byline.Read(line, style.Language) is not null ? ScrapedLineKind.Byline
        : SourceLine.Read(line, style) is not null ? ScrapedLineKind.Source
        : ImprintLine.Read(line, style) is not null ? ScrapedLineKind.Imprint
        : SectionNames.Read(line) is not null ? ScrapedLineKind.Section
        : IsAddress(line) ? ScrapedLineKind.Address
        : ScrapedLineKind.Story;

    private static bool IsAddress(string line) =>
        !line.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static void MarkItems(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds)
    {
        var marked = (ScrapedLineKind[])kinds.Clone();
        int inLists = 0, all = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            all += paragraphs[i].Text.Length;
            if (kinds[i] is not (ScrapedLineKind.Stories or ScrapedLineKind.Partners))
            {
                continue;
            }

            for (var j = i + 1; j < kinds.Length && j <= i + LongestList && IsItem(paragraphs, kinds, i, j); j++)
            {
                inLists += marked[j] == ScrapedLineKind.Story ? paragraphs[j].Text.Length : 0;
                marked[j] = marked[j] == ScrapedLineKind.Story ? ScrapedLineKind.Item : marked[j];
            }
        }

        if (inLists <= all * MostInLists)
        {
            marked.CopyTo(kinds, 0);
        }
    }

    /// <summary>The headline below <c>Read more</c>, where the story goes on behind it.</summary>
    private static void MarkLinks(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds)
    {
        for (var i = 1; i + 2 < kinds.Length; i++)
        {
            if (kinds[i] == ScrapedLineKind.Menu && kinds[i + 1] == ScrapedLineKind.Story && ListHeadings.IsPointer(paragraphs[i].Text)
                && paragraphs[i + 1] is { EndsSentence: false, Words: >= ShortestHeadline and <= LongestItem }
                && kinds[i + 2] == ScrapedLineKind.Story && paragraphs[i - 1].IsProse && paragraphs[i + 2].IsProse)
            {
                kinds[i + 1] = ScrapedLineKind.Item;
            }
        }
    }

    private static bool IsItem(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, int heading, int at)
    {
        if (kinds[at] is ScrapedLineKind.Stories or ScrapedLineKind.Partners)
        {
            return false;
        }

        if (kinds[at] != ScrapedLineKind.Story)
        {
            return kinds[at] is ScrapedLineKind.Menu or ScrapedLineKind.Section or ScrapedLineKind.Credit or ScrapedLineKind.Date;
        }

        var paragraph = paragraphs[at];
        return paragraph.Words <= LongestItem
            && (!paragraph.EndsSentence || paragraph.Text[^1] is '?' or '!' || char.IsAsciiDigit(paragraph.Text[0])
                || IsTeaser(paragraphs, kinds, heading, at));
    }

    /// <summary>A sentence below a partner's headline, with another headline or nothing of the story behind it.</summary>
    private static bool IsTeaser(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, int heading, int at) =>
        kinds[heading] == ScrapedLineKind.Partners
        && at > heading + 1
        && !paragraphs[at - 1].EndsSentence
        && (at + 1 == kinds.Length || kinds[at + 1] != ScrapedLineKind.Story || !paragraphs[at + 1].EndsSentence);
}
