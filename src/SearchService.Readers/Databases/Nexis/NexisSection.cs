using System.Text.RegularExpressions;

namespace SearchService.Readers.Databases.Nexis;

/// <summary>Parts <c>Section A; Column 0; Foreign Desk; Pg. 1</c> into section and page.</summary>
internal static partial class NexisSection
{
    public static (string? Section, string? Page) Read(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
        {
            return (null, null);
        }

        var page = Page().Match(printed);
        var section = page.Success ? printed.Remove(page.Index, page.Length).Trim(' ', ';', ',') : printed.Trim();
        return (section.Length > 0 ? section : null, page.Success ? page.Groups["page"].Value : null);
    }

    [GeneratedRegex(
        @"[;,]?\s*\b(?:Pg|Pp?|S|Blz|pág|Page|Seite|Pagina)\b\.?\s*(?<page>[A-Z]{0,3}\d[\w\-, ]{0,20}?)\s*(?=;|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Page();
}
