using System.Text;
using System.Xml.Linq;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>Blocks of ALTO to paragraphs.</summary>
internal static class AltoText
{
    public static string Of(IEnumerable<XElement> blocks) => string.Join("\n\n", blocks.Select(Block).Where(block => block.Length > 0));

    private static string Block(XElement block)
    {
        var text = new StringBuilder();
        // A second half at the start of a block belongs to a word that another block gave whole.
        var (parted, isWhole) = (false, true);
        foreach (var line in block.Below("TextLine"))
        {
            foreach (var word in line.Elements())
            {
                if (word.Name.LocalName == "HYP")
                {
                    // The word goes on in the next line, unless its whole form was taken already.
                    parted = true;
                }
                else if (word.Name.LocalName == "String" && (word.Of("SUBS_TYPE") != "HypPart2" || !isWhole))
                {
                    var whole = word.Of("SUBS_TYPE") == "HypPart1" ? word.Of("SUBS_CONTENT") : null;
                    isWhole = word.Of("SUBS_TYPE") == "HypPart1" ? whole is not null : isWhole;
                    text.Append(parted || text.Length == 0 ? "" : " ").Append(whole ?? word.Of("CONTENT"));
                    parted = false;
                }
                else if (word.Name.LocalName == "String")
                {
                    parted = false;
                }
            }

            // Without marks, a hyphen at the end of a line and a small letter at the start of the next part one word.
            if (!parted && text.Length > 1 && text[^1] is '-' or '¬' or '⸗' && char.IsLetter(text[^2]) && NextIsLower(line))
            {
                text.Length--;
                parted = true;
            }
        }

        return Spaces.Clean(text.ToString());
    }

    private static bool NextIsLower(XElement line) =>
        line.ElementsAfterSelf().FirstOrDefault(next => next.Name.LocalName == "TextLine")?.Below("String").FirstOrDefault()
            .Of("CONTENT") is { } word && char.IsLower(word[0]);
}
