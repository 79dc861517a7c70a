using System.Text;

namespace SearchService.Readers.Wikis;

/// <summary>Replaces what stands between brackets that may be nested, inner ones first, in one pass over the text.</summary>
internal static class WikiBrackets
{
    /// <param name="replace">Gets what stands inside, with inner brackets replaced already.</param>
    public static string Replace(string text, string open, string close, Func<string, string> replace)
    {
        if (!text.Contains(open, StringComparison.Ordinal))
        {
            return text;
        }

        var levels = new Stack<StringBuilder>([new StringBuilder(text.Length)]);
        for (var i = 0; i < text.Length;)
        {
            if (string.CompareOrdinal(text, i, open, 0, open.Length) == 0)
            {
                levels.Push(new StringBuilder());
                i += open.Length;
            }
            else if (levels.Count > 1 && string.CompareOrdinal(text, i, close, 0, close.Length) == 0)
            {
                var inside = levels.Pop().ToString();
                levels.Peek().Append(replace(inside));
                i += close.Length;
            }
            else
            {
                levels.Peek().Append(text[i++]);
            }
        }

        // What was never closed is text, and so is its bracket.
        var result = new StringBuilder(text.Length);
        foreach (var (level, index) in levels.Reverse().Select((level, index) => (level, index)))
        {
            result.Append(index > 0 ? open : "").Append(level);
        }

        return result.ToString();
    }
}
