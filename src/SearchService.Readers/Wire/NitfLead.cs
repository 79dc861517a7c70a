using System.Xml.Linq;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Wire;

/// <summary>
/// The archive of the New York Times gives the first paragraph up to three times: as a block of its own, in the full text behind
/// <c>LEAD:</c>, and once more as the text's first paragraph.
/// </summary>
internal static class NitfLead
{
    private const string Mark = "LEAD:";

    /// <summary>How much of the two must agree, in characters: where the second is longer, it is the whole of the first.</summary>
    private const int Compared = 200;

    /// <summary>The block that holds all of the story, else the whole content.</summary>
    public static XElement FullText(XElement content) =>
        content.Below("block").FirstOrDefault(block => block.Of("class") == "full_text" && block.Value.Trim().Length > 0) ?? content;

    public static string Once(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return text;
        }

        var bare = text[Mark.Length..].TrimStart();
        var end = bare.IndexOf("\n\n", StringComparison.Ordinal);
        var lead = end < 0 ? bare : bare[..end];
        var rest = end < 0 ? "" : bare[(end + 2)..];
        return rest.Length > 0 && rest.StartsWith(lead[..Math.Min(lead.Length, Compared)], StringComparison.Ordinal) ? rest : bare;
    }
}
