using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>What says who wrote the story, when, in which section and how long it takes to read.</summary>
internal static partial class Bylines
{
    /// <summary>A line with more words says more than that.</summary>
    public const int MaxWords = 25;

    private const int MaxElementWords = 45;

    /// <summary>Short elements whose name says byline, date, section or reading time.</summary>
    public static IEnumerable<Cut> Named(BodyTree body) => NamedElements.Find(body, ElementNames.Bylines(), MaxElementWords)
        .Where(found => !found.Element.IsInTable())
        .Select(found => Cut.Of(found.Element, found.Word));

    /// <summary>In the middle of a story a day or year is a heading of it; a time of day is not.</summary>
    public static bool IsByline(BodyTree body, TextBlock line, int place)
    {
        var opens = place <= body.FirstProse;
        return (!line.EndsSentence && ReadingTime().IsMatch(line.Text))
            || (Time().IsMatch(line.Text) && (opens || place > body.LastProse || Clock().IsMatch(line.Text)))
            || (opens && !line.EndsSentence && Author().IsMatch(line.Text));
    }

    /// <summary>Whether a line, wherever it stands, names a writer or gives a date and nothing else.</summary>
    public static bool Says(TextBlock block) =>
        block.Words <= MaxWords && (Time().IsMatch(block.Text) || (!block.EndsSentence && Author().IsMatch(block.Text)));

    /// <summary>As <see cref="Says"/>, but no time of day alone.</summary>
    public static bool SaysWhoOrDay(TextBlock block) => Says(block) && (Author().IsMatch(block.Text) || Year().IsMatch(block.Text));

    /// <summary>How long the story takes to read.</summary>
    [GeneratedRegex(
        @"\b\d+ ?-?min(ute)?s?[ -](read|listen)\b|\b(lesezeit|leestijd|temps de lecture|tempo di lettura"
        + @"|tiempo de lectura)\W{0,3}\d+|\b\d+ min(uti|utos|uten)? (di lettura|de lectura|de lecture|lesezeit)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReadingTime();

    /// <summary>A year of today or of the last century.</summary>
    [GeneratedRegex(@"\b(19|20)\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    /// <summary>A line that opens with who wrote the story.</summary>
    [GeneratedRegex(
        @"^\W*(by|from|von|par|por|di|door|av|af|autor|author|words by|written by|text|story by|report by|publicado por"
        + @"|escrito por|автор|текст"
        + @"|geschreven door|redazione)\b ?:? ?\p{Lu}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Author();

    /// <summary>A time of day, or a word that only stands beside the time of a story.</summary>
    [GeneratedRegex(
        @"\d[:.h]\d\d\b|\bago\b|\bupdated\b|\bpublished\b|\bread",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    /// <summary>A date, a time, a reading time and nothing else.</summary>
    [GeneratedRegex(
        @"^\W*((first |last )?(published|updated|posted|modified|created|publié|mis à jour|modifié|veröffentlicht|aktualisiert"
        + @"|stand|publicado"
        + @"|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|publisert|oppdatert|опубликовано|обновлено)\b ?(on|at|le|am"
        + @"|el|em|il"
        + @"|op)?\W*)?((\d{1,2}(st|nd|rd|th)?|\d{4}|\d{1,2}[:.h]\d{2}|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday"
        + @"|thursday|friday|saturday"
        + @"|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september"
        + @"|october|november"
        + @"|december|am|pm|a\.m|p\.m|gmt|utc|est|edt|pst|pdt|cet|cest|bst|ist|et|uhr|at|on|and|updated|published|last|ago|hours?"
        + @"|minutes?|mins?|days?"
        + @"|read(ing)?( time)?|lesezeit|leestijd|temps de lecture|time|de|d[eu]|janvier|février|mars|avril|mai|juin|juillet|août"
        + @"|septembre|octobre"
        + @"|novembre|décembre|januar|februar|märz|april|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio"
        + @"|agosto|septiembre|octubre"
        + @"|noviembre|diciembre)\b\W*)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Time();
}
