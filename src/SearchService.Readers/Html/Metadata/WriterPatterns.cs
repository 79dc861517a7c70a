using System.Text.RegularExpressions;
using SearchService.Readers.Names;

namespace SearchService.Readers.Html.Metadata;

/// <summary>What stands around a writer's name on a page, in words, signs, and names of elements.</summary>
internal static partial class WriterPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^\W{0,3}(?:(?<sure>" + BylineWords.Phrases
        + @"|about the authors?\b|contributors?(?=\s*:)|(?:published|recommended|interview|contributed|created)\s+by\b"
        + @"|byline\b|auteur\b|författare\b|автор\b|لە لایەن)\s*:?\s*|(?<sure>(?:" + BylineWords.Labels + ")" + BylineWords.Colon + @")"
        + @"|(?<sure>\(?[\uac00-\ud7a3]{2,6}\s?=(?:\s?[\uac00-\ud7a3]{2,8}\)\s?)?)(?=[\uac00-\ud7a3]{2,4}\s기자)"
        + @"|(?<sure>" + BylineWords.Reporters + ")|(?:" + BylineWords.By + @"|de|του|της)\b\s*:?\s*)"
        + @"|^(?<sure>authors?|autor(?:in|es)?)\s*$",
        Options,
        ReadingPattern.Patience)]
    public static partial Regex Label();

    [GeneratedRegex(
        @"\b(?:(?:medically |expert )?review(?:ed)?(?: by|er)|fact[- ]?check\w*|edit(?:ed|ing) by|photo\w* by|translated by"
        + @"|sponsored by|(?:powered|hosted|designed|built|developed) by)\b",
        Options, ReadingPattern.Patience)]
    public static partial Regex Reviewer();

    [GeneratedRegex(@"\b(?:written|words|story) by\b", Options, ReadingPattern.Patience)]
    public static partial Regex Writer();

    [GeneratedRegex(@"^\W*(?:and|und|et|y|e|en|og|och|i|и|&|by)?\W*$", Options, ReadingPattern.Patience)]
    public static partial Regex Joint();

    [GeneratedRegex(@"(?:,|&|\b(?:and|und|et|y|en|och|og))\s*$", Options, ReadingPattern.Patience)]
    public static partial Regex EndsOpen();

    [GeneratedRegex(@"^\s*(?:,\s*(?:and\b)?\s*$|&|(?:and|und|et|och|og)\b)", Options, ReadingPattern.Patience)]
    public static partial Regex JoinsOn();

    [GeneratedRegex(
        @"\s*(?:,\s*and\s+|,\s*|;\s*|\s+(?:and|und|et|with|mit|och|og|и)\s+|\s*&\s*|\s*[|•·]\s*|\s+[-–—]\s+|\s+/\s+)\s*",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    public static partial Regex Parter();

    /// <summary>Where a writer is, when the story was printed, how long it takes to read.</summary>
    [GeneratedRegex(
        @"\s+(?:in|on|at|for|am|le|el|\d)\b.*$|\s*\([^)]*\)|\s*\d.*$|\s*記者$|\s*기자.*$|\s*[／/].{1,12}(?:報導|报道|報道)$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    public static partial Regex Trailing();

    [GeneratedRegex(
        @"^(?:[A-Z][A-Za-z]{0,2}\.?[A-Z]{1,5}\.?[A-Z]*\.?|Jr\.?|Sr\.?|II|III|IV|PhD|Ph\.D|[A-Z]{2,6}(?:-[A-Z]+)?)$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    public static partial Regex Credentials();

    [GeneratedRegex(
        @"/(?:author|authors|profile|profiles|people|contributor|contributors|staff|writer|writers|journalist|journalists|by"
        + @"|autor|autores|auteur|redaktion|reporter|reporters|columnists?|team|producers|member|user|bio)/|[?&]author=|/@[\w.]+$",
        Options, ReadingPattern.Patience)]
    public static partial Regex AuthorPath();

    [GeneratedRegex(@"/(?:category|categories|tags?|topics?|sections?|channel|kategorie|thema)/", Options, ReadingPattern.Patience)]
    public static partial Regex KindPath();

    [GeneratedRegex(
        @"\b(?:by ?line|authors?|writers?|contributors?|creators?|reporter|columnist|post user|journalist|autor|auteur|verfasser"
        + @"|attribution)\b|author",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex NameOfElement();

    /// <summary>A link to the stories of one kind, also within the byline.</summary>
    [GeneratedRegex(@"\b(?:category|categories|tags?|kicker)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex NameOfKind();

    [GeneratedRegex(
        @"\b(?:bio|description|desc|social|follow|date|time|role|title|job|comment|avatar|image|photo|more|posts|reviewer"
        + @"|reviewed|editor|facts?|checker|section|category|categories|tags?|topics?|kicker)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex OtherThanName();
}
