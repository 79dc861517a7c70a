using SearchService.Readers.Dates;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text;

/// <summary>Tells what each line is, then what the lists behind their headings take in.</summary>
internal static class LineClassifier
{
    private const int LongestList = 20;
    private const int LongestItem = 25;

    /// <summary>Lists that would take more of the text than this are no lists: the rule has met a story.</summary>
    private const double MostInLists = 0.5;

    public static LineKind[] Classify(IReadOnlyList<Paragraph> paragraphs, DateStyle style)
    {
        var kinds = new LineKind[paragraphs.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = KindOf(paragraphs[i].Text, style);
        }

        MarkItems(paragraphs, kinds);
        return kinds;
    }

    private static LineKind KindOf(string line, DateStyle style) =>
        MenuLines.Is(line) ? LineKind.Menu
        : ListHeadings.IsStories(line) ? LineKind.Stories
        : ListHeadings.IsPartners(line) ? LineKind.Partners
        : PromotionLines.Is(line) ? LineKind.Promotion
        : AgencyNames.Alone(line) is not null ? LineKind.Agency
        : PhotoCredit.CaptionIn(line) is { } caption ? (caption.Length == 0 ? LineKind.Credit : LineKind.Caption)
        : HeaderField.Read(line) is not null ? LineKind.Field
        : PublicationLine.Read(line, style) is not null ? LineKind.Date
        : Byline.ReadCredit(line) is not null ? LineKind.ReportingCredit
        : Byline.Read(line) is not null ? LineKind.Byline
        : SourceLine.Read(line, style) is not null ? LineKind.Source
        : ImprintLine.Read(line, style) is not null ? LineKind.Imprint
        : SectionNames.Read(line) is not null ? LineKind.Section
        : IsAddress(line) ? LineKind.Address
        : LineKind.Story;

    private static bool IsAddress(string line) =>
        !line.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static void MarkItems(IReadOnlyList<Paragraph> paragraphs, LineKind[] kinds)
    {
        var marked = (LineKind[])kinds.Clone();
        int inLists = 0, all = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            all += paragraphs[i].Text.Length;
            if (kinds[i] is not (LineKind.Stories or LineKind.Partners))
            {
                continue;
            }

            for (var j = i + 1; j < kinds.Length && j <= i + LongestList && IsItem(paragraphs, kinds, i, j); j++)
            {
                inLists += marked[j] == LineKind.Story ? paragraphs[j].Text.Length : 0;
                marked[j] = marked[j] == LineKind.Story ? LineKind.Item : marked[j];
            }
        }

        if (inLists <= all * MostInLists)
        {
            marked.CopyTo(kinds, 0);
        }
    }

    private static bool IsItem(IReadOnlyList<Paragraph> paragraphs, LineKind[] kinds, int heading, int at)
    {
        if (kinds[at] is LineKind.Stories or LineKind.Partners)
        {
            return false;
        }

        if (kinds[at] != LineKind.Story)
        {
            return kinds[at] is LineKind.Menu or LineKind.Section or LineKind.Credit or LineKind.Date;
        }

        var paragraph = paragraphs[at];
        return paragraph.Words <= LongestItem
            && (!paragraph.EndsSentence || paragraph.Text[^1] is '?' or '!' || char.IsAsciiDigit(paragraph.Text[0]) || IsTeaser(paragraphs, kinds, heading, at));
    }

    /// <summary>A sentence below a partner's headline, with another headline or nothing of the story behind it.</summary>
    private static bool IsTeaser(IReadOnlyList<Paragraph> paragraphs, LineKind[] kinds, int heading, int at) =>
        kinds[heading] == LineKind.Partners
        && at > heading + 1
        && !paragraphs[at - 1].EndsSentence
        && (at + 1 == kinds.Length || kinds[at + 1] != LineKind.Story || !paragraphs[at + 1].EndsSentence);
}
