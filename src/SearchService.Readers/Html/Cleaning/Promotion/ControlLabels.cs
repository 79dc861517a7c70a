using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Promotion;

/// <summary>Lines that are the label of a control or of an advertisement and nothing else.</summary>
public sealed partial class ControlLabels : ICleaningRule
{
    private const int MaxWords = 7;

    public string Drops => "promotion: labels";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Where(block => block.Words <= MaxWords && !block.Container.IsQuoted() && !block.Container.IsInTable() && !block.Container.IsHeading())
        .Where(block => Label().IsMatch(block.Text))
        .Select(block => Cut.Of(block, "label"));

    [GeneratedRegex(
        @"^\W*(advertisements?|advertising|ad|ad feedback|skip (advertisement|ad|to .*)|sponsored( content)?|promoted( content)?|paid content|anzeige"
        + @"|werbung|publicité|publicidad|pubblicità|advertentie|annonse|reklama|реклама|\[?pr\]?|article continues (below|after).*|continue reading.*"
        + @"|(the )?story continues.*|scroll (down )?to continue.*|loading|share( (this|full|on|via))?( (article|story|page|post|facebook|twitter|x"
        + @"|email|whatsapp|link|link copied))?|\d+ (shares?|comments?|views|likes|reads)|save( (article|story|for later))?"
        + @"|(click to )?print( this page)?|e?mail( this)?|tweet|copy link|link copied|comments?( \d+)?|view comments?|show comments|leave a (comment"
        + @"|reply)|no comments( yet)?|listen( to (this )?(article|story))?|play( video)?|pause|watch( now)?|video (loading|unavailable|player)|(this )?(video|audio|media|content) (can ?not|can['’]t|could not) be (played|loaded|shown).*|your browser does not support.*"
        + @"|follow( us)?|subscribe( now)?|sign (up|in)( now)?|log ?in|register|(toggle|hide|show) caption|(click to )?enlarge( (this )?image)?"
        + @"|view (gallery|image|larger image|fullscreen|full screen|more)|open image in gallery|image( caption| source)?|credit|close( this)?|menu"
        + @"|search|back to top|end of (article|list)|exit mobile version|editor['’]?s?['’]? picks?|teilen|merken|drucken|partager|imprimer|compartir"
        + @"|compartilhar|condividi|stampa|delen|del|поделиться|list of \d+ items|\d+ (of|/) \d+)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
