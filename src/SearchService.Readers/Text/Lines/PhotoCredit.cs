using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>Captions, known by the credit of the picture at their end: <c>… in Busan. Credit: AP</c>, <c>(AP Photo/Lee Jin)</c>.</summary>
internal static partial class PhotoCredit
{
    private const int LongestLine = 700;

    private const string Houses =
        @"(?:AP(?:\s+(?:Photo|Images?))?|AFP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|Getty(?:\s+Images)?|GETTY(?:\s+IMAGES)?|TASS"
            + @"|Sputnik|KCNA|Bloomberg|Shutterstock|Alamy(?:\s+Stock\s+Photo)?|iStock(?:photo)?|PA(?:\s+(?:Wire|Media|Images))?"
            + @"|Kyodo(?:\s+News)?|Yonhap|Xinhua|Anadolu(?:\s+(?:Agency|Images))?|dpa|ANP|ANSA|Magnum(?:\s+Photos)?|NurPhoto"
            + @"|Rex(?:\s+Features)?|Press\s+Association|Associated\s+Press|Handout|Supplied|Unsplash|Imago|imago\s+images"
            + @"|Picture\s+Alliance|picture\s+alliance|Keystone|Wikimedia(?:\s+Commons)?)";

    /// <summary>The caption without its credit, which is empty where the line is a credit alone; null where it is neither.</summary>
    public static string? CaptionIn(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        if (PageWords.IsPhotoCredit(line))
        {
            return "";
        }

        if (Announced().Match(line) is { Success: true } announced)
        {
            return announced.Groups["caption"].Value.Trim();
        }

        foreach (var pattern in Patterns)
        {
            if (pattern().Match(line) is { Success: true } match)
            {
                return line[..match.Index].Trim().TrimEnd('|', '-', '–', '—', '/', '(', '[').TrimEnd();
            }
        }

        return null;
    }

    private static readonly Func<Regex>[] Patterns = [Parenthesised, Credited, Labelled, Chained, Trailing, Marked];

    /// <summary>
    /// Captions that say at their start what they are: <c>Image caption, Divers …</c>,
    /// <c>FILE PHOTO: … REUTERS/Lee Jin/File Photo</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?:Image|Photo|Picture|Video)\s+caption,\s*(?<caption>\p{Lu}.+)"
        + @"|(?:FILE|File)(?:\s+(?:PHOTO|PICTURE|IMAGE|photo|picture|image))?\s*(?::|[-–—]\s)\s*(?<caption>\p{Lu}.{8,}?)"
        + @"(?:\s+(?:REUTERS|Reuters|AFP|AP(?:\s+Photo)?)/\p{Lu}[^.]{1,60})?$)",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"(?:^|(?<=[\s.(\[|]))[(\[]?(?:(?:(?:photo|photography|image|picture|video|illustration|graphic|foto|file photo)\s+credits?"
        + @"|CREDITS?|Credits?)(?:\s*[:/]|\s+[-–]\s)|Crédits?(?:\s+photo)?\s*:)\s*(?:\p{Lu}|@|©|dpa)(?:[^:.!?]|\.(?=\S)"
        + @"|(?<=\b\p{Lu})\.){0,79}[)\]]?$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Credited();

    [GeneratedRegex(
        @"(?:^|(?<=[\s.(\[|]))[(\[]?(?:(?:File\s+)?(?:Photos?|Photographs?|Photography|Pictures?|Images?|Pic|Illustration|Graphic|Foto"
        + @"|Fotos|Bild|Imagen|Фото|PHOTO|PHOTOGRAPH|PICTURE|IMAGE|FOTO)(?:\s+(?:by|via|courtesy(?:\s+of)?))?\s*[:/]|(?:Photo|Photos"
        + @"|Photograph|Picture|Image|Illustration|Foto)s?\s+(?:by|courtesy\s+of|von))\s*(?:\p{Lu}|@|©|dpa)(?:[^:.!?]|\.(?=\S)"
        + @"|(?<=\b\p{Lu})\.){0,79}[)\]]?$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"[(\[](?:[^()\[\]]{0,60}\b(?:AP\s+Photo|Getty\s+Images|Photo|Photograph|Picture|Image|Pool|Handout)\b[^()\[\]]{0,60}"
        + @"|(?:[^()\[\]]{0,50}(?:/|\bvia\s+))" + Houses + @"[^()\[\]]{0,40}|" + Houses + @"/[^()\[\]]{1,50})[)\]]\.?$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Parenthesised();

    [GeneratedRegex(
        @"(?:^|(?<=[.!?”""’)|\s]))(?:\p{Lu}[\p{L}.’'\-]*\s+){0,4}(?:\p{Lu}[\p{L}.’'\-]*\s*(?:/|\||\bvia\b)\s*)+" + Houses + @"$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Chained();

    [GeneratedRegex(
        @"(?:^|(?<=[.!?”""’)|–—]\s{0,2})|(?<=\s)(?<!\b(?:to|by|for|from|with|of|and|the|at|in|on|via)\s)(?=AP\s+Photo"
        + @"|Getty\s+Images))(?:AP\s+Photo|Getty(?:\s+Images)?|GETTY\s+IMAGES|AFP\s+via\s+Getty\s+Images|Shutterstock"
        + @"|Alamy(?:\s+Stock\s+Photo)?|iStock(?:photo)?|EPA-EFE|Handout|Supplied)(?:/[\p{L} .]{2,40})?$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Trailing();

    [GeneratedRegex(
        @"(?<=\S\s)©\s*(?!\d{4}\b.*\brights\b)[\p{L}\d][\p{L}\d ./’'\-]{1,60}$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Marked();
}
