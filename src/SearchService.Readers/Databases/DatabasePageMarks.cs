using System.Text.RegularExpressions;

namespace SearchService.Readers.Databases;

/// <summary>Tells a page that a database exported by what only its pages have.</summary>
internal static partial class DatabasePageMarks
{
    public static bool IsExport(string head) => Marks().IsMatch(head);

    /// <summary>
    /// Nexis' numbered documents, the classes of Factiva's paragraphs and headlines, those of Europresse's titles and sources.
    /// </summary>
    [GeneratedRegex(
        @"<docfull\b|>\s*End of Document\s*<|>\s*Length:?\s*(?:</\w+>\s*){0,3}:?[\d,.]+\s*words\s*<"
        + @"|>\s*(?:document\s+)?1\s+of\s+\d+\s+documents?\s*<|class=[""']?article [a-z]{2}Article\b"
        + @"|class=[""']?articleParagraph\b|class=[""']?(?:titreArticle|DocPublicationName|docOcurrContainer)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Marks();
}
