using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SearchService.Readers.Text;

namespace SearchService.Readers.Wikis;

/// <summary>
/// Wikitext to text: 1. comments, references, galleries and tables go; 2. templates go, but for the few that stand for words;
/// 3. links become what they show, pictures give their captions, categories their names; 4. marks of bold, headings and lists go.
/// Brackets that are never closed stay as they are.
/// </summary>
internal sealed partial class WikiText
{
    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "references", "sources", "source", "external links", "see also", "further reading", "notes", "related news", "sister links",
        "bibliography", "quellen", "einzelnachweise", "weblinks", "notes et références", "liens externes", "voir aussi", "referencias",
        "enlaces externos", "véase también", "примечания", "ссылки", "источники",
    };

    private readonly List<string> _captions = [];
    private readonly List<string> _categories = [];

    public string Text { get; private set; } = "";

    /// <summary>The day that the page itself prints, by its date template.</summary>
    public string? Date { get; private set; }

    public string? Location { get; private set; }

    public IReadOnlyList<string> Captions => _captions;

    public IReadOnlyList<string> Categories => _categories;

    public static WikiText Read(string source)
    {
        var read = new WikiText();
        var bare = Unshown().Replace(Comment().Replace(source, ""), "");
        bare = WikiBrackets.Replace(bare, "{|", "|}", _ => "\n\n");
        bare = WikiBrackets.Replace(bare, "{{", "}}", read.Template);
        bare = WikiBrackets.Replace(bare, "[[", "]]", read.Link);
        bare = External().Replace(bare, match => match.Groups["label"].Value);
        bare = Tag().Replace(LineBreak().Replace(bare, "\n"), "").Replace("'''", "", StringComparison.Ordinal)
            .Replace("''", "", StringComparison.Ordinal);
        read.Text = string.Join("\n\n", Paragraphs(WebUtility.HtmlDecode(Switch().Replace(bare, ""))));
        return read;
    }

    private static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        string? heading = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (Heading().Match(line) is { Success: true } match)
            {
                End();
                heading = Spaces.Clean(match.Groups["title"].Value);
                if (Closing.Contains(heading))
                {
                    break;
                }
            }
            else if (line.Length == 0)
            {
                End();
            }
            else if (line[0] is '*' or '#' or ':' or ';')
            {
                End();
                current.Append(line.TrimStart('*', '#', ':', ';', ' '));
                End();
            }
            else
            {
                current.Append(current.Length > 0 ? " " : "").Append(line);
            }
        }

        End();
        return paragraphs;

        void End()
        {
            var paragraph = Spaces.Clean(current.ToString());
            current.Clear();
            if (paragraph.Any(char.IsLetterOrDigit))
            {
                // A heading stands only above text.
                paragraphs.AddRange(heading is null ? [] : (string[])[heading]);
                heading = null;
                paragraphs.Add(paragraph);
            }
        }
    }

    /// <summary>A template that prints words gives them; one that dates the page is its date; all others go.</summary>
    private string Template(string inside)
    {
        var parts = inside.Split('|');
        var name = parts[0].Trim().ToLowerInvariant();
        switch (name)
        {
            case "date" when parts.Length > 1:
                Date ??= parts[1].Trim();
                return "";
            case "byline":
                Date ??= Named(parts, "date");
                Location ??= Named(parts, "location");
                return "";
            case "w" or "wt" or "nowrap" or "small" or "lang" or "quote" or "cquote" or "nobr" or "ill" or "transl":
                return parts.Skip(name is "lang" or "transl" ? 2 : 1).Where(part => !part.Contains('=', StringComparison.Ordinal))
                    .Select(part => part.Trim()).LastOrDefault(part => part.Length > 0) ?? "";
            case "convert" or "cvt" when parts.Length > 2:
                return $"{parts[1].Trim()} {parts[2].Trim()}";
            case ['l', 'a', 'n', 'g', '-', ..]:
                return parts.Skip(1).Select(part => part.Trim())
                    .LastOrDefault(part => part.Length > 0 && !part.Contains('=', StringComparison.Ordinal)) ?? "";
            case "ndash" or "spaced ndash" or "–" or "snd":
                return " – ";
            default:
                return "";
        }
    }

    private static string? Named(string[] parts, string name) => parts.Skip(1)
        .Select(part => part.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim())
        .FirstOrDefault(value => value.Length > 0);

    private string Link(string inside)
    {
        var parts = inside.Split('|');
        var target = parts[0].Trim();
        var space = target.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? target[..colon].Trim().ToLowerInvariant() : "";
        if (PictureSpace().IsMatch(space))
        {
            var caption = Spaces.Clean(Tag().Replace(parts[^1], "").Replace("''", "", StringComparison.Ordinal));
            if (parts.Length > 1 && caption.Contains(' ', StringComparison.Ordinal) && !caption.Contains('=', StringComparison.Ordinal))
            {
                _captions.Add(WebUtility.HtmlDecode(caption));
            }

            return "";
        }

        if (CategorySpace().IsMatch(space))
        {
            _categories.Add(target[(space.Length + 1)..].Trim());
            return "";
        }

        // Links to the page in other languages stand alone; with a colon in front they are shown.
        return parts.Length == 1 && space.Length is 2 or 3 && OtherLanguage().IsMatch(target) ? ""
            : parts[^1].TrimStart(':').Trim() is { Length: > 0 } shown ? shown
            : target;
    }

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline, ReadingPattern.Patience)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"<ref\b[^<>]*/>|<(?<name>ref|gallery|math|timeline|score|syntaxhighlight|source|templatedata"
        + @"|imagemap)\b[^<>]*>.*?</\k<name>\s*>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Unshown();

    [GeneratedRegex(
        @"\[(?:https?:|ftp:)?//[^\s\]]+(?:\s+(?<label>[^\]\n]*))?\]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex External();

    [GeneratedRegex(
        @"<br\s*/?>|</?(?:p|div|blockquote|center|li|poem)\b[^<>]*>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,500}>", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[a-z]{2,3}:\S", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex OtherLanguage();

    [GeneratedRegex(@"__[A-Z]{3,20}__", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Switch();

    [GeneratedRegex(@"^={1,6}\s*(?<title>[^=].*?)\s*={1,6}$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?:file|image|datei|bild|fichier|image|archivo|imagen|immagine|ficheiro|imagem|bestand|afbeelding|plik|файл|изображение|文件"
        + @"|ファイル|파일)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex PictureSpace();

    [GeneratedRegex(
        @"^(?:category|kategorie|catégorie|categoría|categoria|categorie|kategoria|категория|分类|カテゴリ|분류)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex CategorySpace();
}
