using System.Text.RegularExpressions;

namespace SearchService.Readers.Names;

/// <summary>What a person's name looks like, where nothing else says that a text is one.</summary>
internal static partial class NamePatterns
{
    private const int LongestName = 60;

    /// <summary>Two to five capitalised words, particles between them; in scripts without capitals a few letters.</summary>
    public static bool IsFull(string text) =>
        text.Length <= LongestName && (Full().IsMatch(text) || Caseless().IsMatch(text)) && !OtherWords().IsMatch(text);

    /// <summary>A name in a script without capitals, by its length alone: for places that a label says to hold one.</summary>
    public static bool IsCaseless(string text) => text.Length <= LongestName && Caseless().IsMatch(text);

    /// <summary>A full name, or one word that is no word of pages: for places that only a name takes.</summary>
    public static bool IsAny(string text) =>
        IsFull(text) || (text.Length is > 2 and <= 30 && Single().IsMatch(text) && !OtherWords().IsMatch(text)
            && !ShortMonth().IsMatch(text));

    /// <summary>A group that signs together: <c>EDB Team</c>, <c>Our Editors</c>.</summary>
    public static bool IsTeam(string text) => text.Length <= LongestName && Team().IsMatch(text);

    /// <summary>What a system's account is called, not its holder: <c>ann.lee7</c>. Where nothing else names a writer, it does.</summary>
    public static bool IsAccount(string text) => Account().IsMatch(text);

    /// <summary>What a system writes where it knows no writer: <c>undefined</c>, <c>Site Admin</c>, <c>page.head.author</c>.</summary>
    public static bool IsNobody(string text) => text.Length <= LongestName && Nobody().IsMatch(text);

    [GeneratedRegex(@"^[\p{Ll}\d._\-]+$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Account();

    [GeneratedRegex(
        @"^(?:undefined|null|none|nan|n/?a|unknown|default|root|test|user|webmaster|(?:[\p{L}\d]+\s+)?admin(?:istrator)?"
        + @"|\p{Ll}{3,}(?:\.\p{Ll}{3,}){2,}|[{<%\[].*[}>%\]])$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Nobody();

    [GeneratedRegex(
        @"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Rev|Fr)\.?\s+)?\p{Lu}[\p{L}\p{M}.'’‑\-]*(?:\s+(?:(?:de|da|do|dos|du|del|della|di|la"
        + @"|le|van|von|der|den|ter|al|bin|ibn|el|y|e)\s+){0,2}"
        + @"(?:[""“(]\p{L}+[""”)]\s+)?(?:[dDlO]['’]|al-|el-)?\p{Lu}[\p{L}\p{M}.'’‑\-]*){1,4}$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Full();

    [GeneratedRegex(
        @"^(?:[\u4e00-\u9fff]{2,4}|[\u3040-\u30ff\u4e00-\u9fff]{2,5}\s?[\u3040-\u30ff\u4e00-\u9fff]{1,5}|[\uac00-\ud7a3]{2,4}"
        + @"|[\u0600-\u06ff]{2,12}(?:\s[\u0600-\u06ff]{2,12}){1,3}"
        + @"|[\u0590-\u05ff'’]{2,12}(?:\s[\u0590-\u05ff'’]{2,12}){1,2}|[\u0900-\u0dff]{2,14}(?:\s[\u0900-\u0dff]{2,14}){1,3}"
        + @"|[\u0e00-\u0e7f]{2,16}\s[\u0e00-\u0e7f]{2,24}|[\u10a0-\u10ff]{2,14}(?:\s[\u10a0-\u10ff]{2,20}){1,2})$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Caseless();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’\-]+$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Single();

    /// <summary>Alone it is a month; before a family name <c>Jan</c> is a person.</summary>
    [GeneratedRegex(
        @"^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex ShortMonth();

    /// <summary>Words of pages, offices and papers that a capital turns into no name.</summary>
    [GeneratedRegex(
        @"\b(?:the|and|for|from|with|about|how|what|why|when|where|our|your|my|all|more|most|best|top|new|latest|free|guide"
        + @"|read(?:ing)?|min|mins|minutes?|share|follow|subscribe"
        + @"|sign|log|login|join|home|menu|search|contact|privacy|terms|policy|cookies?|advert\w*|sponsor\w*|updated?|modified|published"
        + @"|posted|written|reviewed|edited|photos?|image|video|getty"
        + @"|editors?|editorial|staff|team|writers?|reporters?|correspondents?|columnists?|contributors?|contributing|journalist"
        + @"|director|manager|officer|founder|ceo|cto|president|chief"
        + @"|head|senior|junior|lead|expert|analyst|consultant|attorney|professor|engineer|author|guest|admin|administrator|byline"
        + @"|bio|profile|view|click|here|comments?|articles?|posts?"
        + @"|blogs?|news(?:letters?|room|wire)?|press|media|times|post|daily|gazette|tribune|herald|journal|magazine|agency"
        + @"|agencies|reuters|inc|llc|ltd|gmbh|corp|company|university"
        + @"|institute|college|school|department|association|foundation|services?|solutions?|software|marketing|business|finance"
        + @"|money|tech|technology|health|science|sports?|politics"
        + @"|world|opinion|culture|travel|lifestyle|food|education|insights?|resources?|learn|tips|reviews?|january|february|march"
        + @"|april|june|july|august|september|october|november|december"
        + @"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|skip|content|table|print|email|facebook"
        + @"|twitter|linkedin|instagram|whatsapp|source|credit|copyright"
        + @"|redaktion|rédaction|redacción|redazione|redactie|redação|редакция|von|par|por|uhr)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex OtherWords();

    [GeneratedRegex(
        @"^(?:The\s+)?(?:\p{Lu}[\p{L}\p{M}\d&.'’\-]*\s+){1,4}(?:Team|Staff|Editors|Newsroom|Desk|Editorial Board|Editorial Team"
        + @"|Editorial Staff)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Team();
}
