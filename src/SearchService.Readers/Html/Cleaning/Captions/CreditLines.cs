using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Captions;

/// <summary>Lines that begin or end with the credit of a picture.</summary>
public sealed partial class CreditLines : ICleaningRule
{
    private const int MaxWords = 60;

    public string Drops => "captions: credit lines";

    // The last paragraph of a story may end in the agency's name.
    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Where((block, i) => i != body.LastProse && block.Words <= MaxWords && !block.Container.IsQuoted() && IsCredit(block.Text))
        .Select(block => Cut.Of(block, "credit", CutWords.Caption));

    private static bool IsCredit(string line) => Opening().IsMatch(line) || Closing().IsMatch(line);

    [GeneratedRegex(
        @"^[\[(]?((image|photo|picture|file photo|video) ?(credits?|source|by|caption)?( ?:|, )|photograph(s|y|er)?( by| ?:)|photos? by |pictured? ?:"
        + @"|foto(graf(ie|ía)?)? ?:|bild ?:|crédits? ?(photo)? ?:|© )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"([。 　（(]\p{L}{2,6} ?[摄攝][影]?）?|\p{L}{2,8}[撮攝摄]影|(\b(image|photo|picture|photograph|foto|bild|imagen|fotografía|crédit photo|credit|crédit|source de l’image)s?( credit| by)?"
        + @"|\bФото) ?: ?[^.!?]{2,60}[.)\]]*|[(\[][^()\[\]]{0,60}\b(ap photo|afp/|/afp|reuters/|/reuters|getty( images)?|epa|dpa|/pa|upi|xinhua|alamy"
        + @"|photos?|photograph|pictures?|handout|courtesy)\b[^()\[\]]{0,60}[)\]]|\b(getty images|ap photo|afp|epa|shutterstock|alamy|istock)(/[\w .]+)?"
        + @"|\breuters/[\w .]+|\bphotos? by [^.!?]{3,40}|\([a-z .]{0,30}(photo|foto|picture|image)s?( by)? [^()]{2,40}\))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Closing();
}
