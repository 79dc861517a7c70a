using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Bylines;

/// <summary>Lines that say who wrote the story, when, in which section and how long it takes to read.</summary>
public sealed partial class BylineLines : ICleaningRule
{
    private const int MaxWords = 25;

    public string Drops => "bylines: lines";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            if (block.Words > MaxWords || block.Container.IsQuoted() || block.Container.IsInTable())
            {
                continue;
            }

            // In the middle of a story a day or year is a heading of it; a time of day is not.
            var opens = i <= body.FirstProse;
            if ((!block.EndsSentence && ReadingTime().IsMatch(block.Text)) || (Time().IsMatch(block.Text) && (opens || i > body.LastProse || Clock().IsMatch(block.Text))) || (opens && !block.EndsSentence && Author().IsMatch(block.Text)))
            {
                yield return Cut.Of(block, "byline");
            }
        }
    }

    /// <summary>Whether a line, wherever it stands, names a writer or gives a date and nothing else.</summary>
    internal static bool Says(TextBlock block) => block.Words <= MaxWords && (Time().IsMatch(block.Text) || (!block.EndsSentence && Author().IsMatch(block.Text)));

    /// <summary>As <see cref="Says"/>, but no time of day alone.</summary>
    internal static bool SaysWhoOrDay(TextBlock block) => Says(block) && (Author().IsMatch(block.Text) || Year().IsMatch(block.Text));

    [GeneratedRegex(@"\b\d+ ?-?min(ute)?s?[ -](read|listen)\b|\b(lesezeit|leestijd|temps de lecture|tempo di lettura|tiempo de lectura)\W{0,3}\d+|\b\d+ min(uti|utos|uten)? (di lettura|de lectura|de lecture|lesezeit)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"\b(19|20)\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^\W*(by|from|von|par|por|di|door|av|af|autor|author|words by|written by|text|story by|report by|publicado por|escrito por|автор|текст"
        + @"|geschreven door|redazione)\b ?:? ?\p{Lu}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Author();

    [GeneratedRegex(
        @"\d[:.h]\d\d\b|\bago\b|\bupdated\b|\bpublished\b|\bread",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    /// <summary>A date, a time, a reading time and nothing else.</summary>
    [GeneratedRegex(
        @"^\W*((first |last )?(published|updated|posted|modified|created|publié|mis à jour|modifié|veröffentlicht|aktualisiert|stand|publicado"
        + @"|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|publisert|oppdatert|опубликовано|обновлено)\b ?(on|at|le|am|el|em|il"
        + @"|op)?\W*)?((\d{1,2}(st|nd|rd|th)?|\d{4}|\d{1,2}[:.h]\d{2}|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday"
        + @"|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november"
        + @"|december|am|pm|a\.m|p\.m|gmt|utc|est|edt|pst|pdt|cet|cest|bst|ist|et|uhr|at|on|and|updated|published|last|ago|hours?|minutes?|mins?|days?"
        + @"|read(ing)?( time)?|lesezeit|leestijd|temps de lecture|time|de|d[eu]|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
        + @"|novembre|décembre|januar|februar|märz|april|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
        + @"|noviembre|diciembre)\b\W*)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Time();
}
