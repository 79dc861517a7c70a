using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Json;

namespace SearchService.Readers.Databases.Labelled;

/// <summary>
/// Several articles in one text, as people and their programs write them: each begins with its title behind a label, has further labelled
/// lines, then its text. Lines drawn between them are none of it.
/// </summary>
/// <param name="label">What stands before a title.</param>
internal sealed partial class LabelledExport(string label) : IDatabaseExport
{
    private const int LongestHead = 30;

    /// <summary>Labels of a title, each of an export of its own: a document may have two of them.</summary>
    public static IReadOnlyList<string> Labels { get; } = FieldNames.TitleNames;

    public bool Tells(string head)
    {
        // Every plain text is asked for each label: most are told by their first line.
        if (!IsTitle(FirstOf(head)))
        {
            return false;
        }

        var lines = head.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !Rule().IsMatch(line)).ToList();
        var titles = lines.Select((line, i) => (line, i)).Where(each => IsTitle(each.line)).Select(each => each.i).Take(2).ToList();
        return titles.Count > 1 && titles.TrueForAll(at => at + 1 < lines.Count && Meaning(lines[at + 1]) is not null);
    }

    public DocumentEdge EdgeAt(string line) => IsTitle(line.Trim()) ? DocumentEdge.Start : DocumentEdge.None;

    public bool IsDocument(IReadOnlyList<string> document) => document.Any(line => IsTitle(line.Trim()));

    public Article? Read(IReadOnlyList<string> document, TimeZoneInfo zone)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        var body = new List<string>();
        for (; at < document.Count && fields.Count < LongestHead; at++)
        {
            var line = document[at].Trim();
            if (Field().Match(line) is not { Success: true } field || (fields.Count == 0 && !IsTitle(line)))
            {
                if (fields.Count == 0 || (line.Length == 0 && IsFollowedByField(document, at)))
                {
                    continue;
                }

                break;
            }

            if (Meaning(line) is FieldMeaning.Text or FieldMeaning.Html)
            {
                body.Add(field.Groups["value"].Value);
                at++;
                break;
            }

            fields.TryAdd(field.Groups["name"].Value.Trim(), field.Groups["value"].Value.Trim());
        }

        body.AddRange(document.Skip(at).Where(line => !Rule().IsMatch(line.Trim())));
        var text = TextBody.Of(body);
        return text.Length == 0 || fields.Count == 0
            ? null
            : new JsonArticleFields(JsonSerializer.SerializeToElement(fields), zone, text).ToArticle();
    }

    private static string FirstOf(string head)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && !Rule().IsMatch(line.Trim()))
            {
                return line.Trim().ToString();
            }
        }

        return "";
    }

    private static bool IsFollowedByField(IReadOnlyList<string> document, int at) =>
        at + 1 < document.Count && Meaning(document[at + 1].Trim()) is not null;

    private bool IsTitle(string line) => line.Length > label.Length + 1 && line.StartsWith(label, StringComparison.OrdinalIgnoreCase)
        && line.AsSpan(label.Length).TrimStart() is [':' or '：', .. var value] && !value.IsWhiteSpace();

    private static FieldMeaning? Meaning(string line) =>
        Field().Match(line) is { Success: true } field ? FieldNames.Find(field.Groups["name"].Value)?.Meaning : null;

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\p{M} ]{1,24}?)\s*[:：]\s*(?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Field();

    [GeneratedRegex(@"^[\-=*#_~]{3,}$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Rule();
}
