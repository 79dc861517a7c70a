using System.Text;

namespace SearchService.Readers.Json;

/// <summary>A list that a program printed into a text, as Python and JSON write it: <c>['Ann Lee', "Bo O'Neil"]</c>.</summary>
internal static class ListedText
{
    /// <summary>The texts of the list, or null where the text is none.</summary>
    public static IReadOnlyList<string>? Read(string text)
    {
        var list = text.Trim();
        if (list.Length < 2 || !(list is ['[', .., ']'] or ['(', .., ')'] or ['{', .., '}']) || list[1..^1].Trim() is not { } inner)
        {
            return null;
        }

        var items = new List<string>();
        for (var at = 0; at < inner.Length;)
        {
            if (char.IsWhiteSpace(inner[at]) || inner[at] == ',')
            {
                at++;
            }
            else if (inner[at] is '\'' or '"' && Quoted(inner, ref at) is { } item)
            {
                items.Add(item);
            }
            else
            {
                return null;
            }
        }

        return items;
    }

    private static string? Quoted(string text, ref int at)
    {
        var quote = text[at];
        var item = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                item.Append(text[++i] switch { 'n' => '\n', 't' => '\t', var letter => letter });
            }
            else if (text[i] == quote)
            {
                at = i + 1;
                return item.ToString();
            }
            else
            {
                item.Append(text[i]);
            }
        }

        return null;
    }
}
