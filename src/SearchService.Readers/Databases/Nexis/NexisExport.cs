using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Readers.Databases.Nexis;

/// <summary>
/// LexisNexis, Nexis and Nexis Uni. The older form opens each document with <c>1 of 10 DOCUMENTS</c>, paper, day, and the headline
/// below them; the newer one closes each with <c>End of Document</c>, and its headline stands above paper and day.
/// </summary>
internal sealed partial class NexisExport : IDatabaseExport
{
    public bool Tells(string head) =>
        Numbered().IsMatch(head) || Closing().IsMatch(head) || (BodyLabel().IsMatch(head) && LoadDate().IsMatch(head))
        || (Cover().IsMatch(head) && BodyLabel().IsMatch(head));

    public DocumentEdge EdgeAt(string line) => line.Length > 80 ? DocumentEdge.None
        : Numbered().IsMatch(line) ? DocumentEdge.Start
        : Closing().IsMatch(line) ? DocumentEdge.End
        : DocumentEdge.None;

    public Article? Read(IReadOnlyList<string> document, TimeZoneInfo zone) => NexisDocument.Read(document, zone);

    public bool IsDocument(IReadOnlyList<string> document) => document.Any(line => EdgeAt(line) != DocumentEdge.None)
        || document.Any(line => LoadDate().IsMatch(line));

    [GeneratedRegex(
        @"^[ \t\u00A0]*(?:document\s+|dokument\s+)?\d{1,6}\s+(?:of|von|de|van|di|sur)\s+\d{1,6}\s*(?:documents?|dokument(?:en?)?"
        + @"|documenten)[ \t\u00A0]*\r?$|^[ \t\u00A0]*(?:document|dokument)\s+\d{1,6}\s+(?:of|von|de|van"
        + @"|di)\s+\d{1,6}[ \t\u00A0]*\r?$(?!\s*(?:_{10}|[^\n]*\n\s*\n(?:Author|Abstract|Publication info|Full text|Title|Subject):))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*End of Document\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\s*(?:Body|BODY:?)\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex BodyLabel();

    [GeneratedRegex(
        @"^\s*LOAD-DATE:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex LoadDate();

    [GeneratedRegex(
        @"^\s*(?:Job Number:|Client/Matter:|Search Type:)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Cover();
}
