using System.Text;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>A line's letters and digits in lower case: what stays equal when a page prints the same words in two places.</summary>
internal static class LineKey
{
    public static string Of(string line)
    {
        var key = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
