using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.Factiva;

/// <summary>
/// Factiva as text: with its labels (<c>HD</c>, <c>BY</c>, <c>PD</c> …, each alone on its line or in a column of its own), or without
/// them, told by the line <c>845 words</c>. A document ends with its number: <c>Document NYTF000020230912ej9c0001x</c>.
/// </summary>
internal sealed partial class FactivaExport : IDatabaseExport
{
    private const int FewestLabels = 5;

    public bool Tells(string head) =>
        HasLabels(head, Labels()) || HasLabels(head, CloseLabels())
        || (Words().IsMatch(head) && Number().IsMatch(head));

    private static bool HasLabels(string text, Regex labels) =>
        labels.Matches(text).Select(match => match.Groups["label"].Value).Distinct()
            .Count(label => label is "HD" or "WC" or "PD" or "SN" or "SC" or "LA" or "CY" or "LP" or "TD") >= FewestLabels;

    public DocumentEdge EdgeAt(string line) => Number().IsMatch(line) ? DocumentEdge.End : DocumentEdge.None;

    public bool IsDocument(IReadOnlyList<string> document) => document.Any(line => Number().IsMatch(line));

    public Article? Read(IReadOnlyList<string> document, TimeZoneInfo zone) =>
        document.Count(line => Labels().IsMatch(line)) >= FewestLabels ? Labelled(document, Labels()).ToArticle(zone)
            : document.Count(line => CloseLabels().IsMatch(line)) >= FewestLabels ? Labelled(document, CloseLabels()).ToArticle(zone)
            : FactivaPlain.Read(document)?.ToArticle(zone);

    private static FactivaFields Labelled(IReadOnlyList<string> lines, Regex labels)
    {
        var fields = new FactivaFields();
        var label = "";
        var value = new List<string>();
        foreach (var line in lines)
        {
            if (labels.Match(line) is { Success: true } match)
            {
                Take();
                label = match.Groups["label"].Value;
                value = [match.Groups["value"].Value];
            }
            else
            {
                value.Add(line);
            }
        }

        Take();
        return fields;

        void Take()
        {
            var text = TextBody.Of(label is "LP" or "TD" ? value : value.Where(line => !string.IsNullOrWhiteSpace(line)));
            if (label.Length > 0)
            {
                fields.Add(label, label is "LP" or "TD" ? text : Spaces.Clean(text));
            }
        }
    }

    [GeneratedRegex(
        @"^[ \t]*(?<label>SE|HD|HLP|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|CLM|LP|TD|CT|ART|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|NGC|DLN"
        + @"|GC)(?:[ \t\u00A0]*\r?$|(?:\t|[ \u00A0]{2,})[ \t\u00A0]*(?<value>\S[^\n]*?)\r?$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Labels();

    /// <summary>Copied text keeps one space behind a label; so only those that no sentence begins with.</summary>
    [GeneratedRegex(
        @"^(?<label>SE|HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|IPD|PUB|AN)(?:[ \t\u00A0]*\r?$|[ \t\u00A0]+(?<value>\S[^\n]*?)\r?$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex CloseLabels();

    [GeneratedRegex(
        @"^\s*(?:AN\s+)?(?:Document|Dokument|Documento|Documentnr|Документ) [A-Za-z0-9]{4,}\d{8,}[A-Za-z0-9]{4,20}\s*$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^\s*[\d,.]{1,9} (?:words|mots|Wörter|palabras|parole|woorden|palavras)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Words();
}
