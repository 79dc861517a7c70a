using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// Lines that speak to the reader about the paper: newsletters, apps, subscriptions, further reading. They begin as a request
/// does and name the paper's offer, so that a story about a newsletter stays.
/// </summary>
internal static partial class ReaderAppeals
{
    private const int LongestLine = 400;

    public static bool Is(string line) => line.Length <= LongestLine
        && (Request().IsMatch(line) || Pointer().IsMatch(line) || (!line.EndsWith('.') && ShortPointer().IsMatch(line))
            || PageWords.IsPointer(line) || PageWords.IsAppeal(line));

    [GeneratedRegex(
        @"^[^\p{L}\p{N}""“‘'«]*(?:"
        + @"(?:sign|signing)\s+up\b(?=.*\b(?:newsletters?|e-?mails?|alerts?|inbox|here|briefing|bulletin|free|our|your)\b)|"
        + @"(?:subscribe|register)\b(?=.*\b(?:newsletters?|e-?mails?|inbox|today|now|here|channel|podcast|our|your|unlimited)\b)|"
        + @"(?:get|receive|want|enjoy)\b(?=.*\b(?:in|to|into)\s+your\s+(?:inbox|e-?mail|phone)\b)|"
        + @"(?:get|want|enjoy)\b(?=.*\b(?:our|the)\b.*\b(?:newsletters?|app)\b)|"
        + @"(?:the|our)\s+[\p{L}\p{N}' \-]{2,40}\s+(?:newsletter|briefing)\b(?=.*\b(?:sign up|subscribe|your inbox|delivered|get it)\b)|"
        + @"(?:our|the)\s+(?:free\s+)?(?:weekly|daily|morning|evening)\s+newsletter\b(?=.*\b(?:sign up|subscribe|inbox|delivers"
        + @"|delivered)\b)|"
        + @"(?:follow|like|join|find|add)\s+(?:us|our|the\s+\w+\s+(?:on|channel))\b(?=.*\b(?:channel|whatsapp|telegram|facebook"
        + @"|twitter|instagram|tiktok|linkedin|youtube|google|x)\b)|"
        + @"follow\s+(?:the\s+)?[\p{L}\p{N}’'&. ]{2,40}\s+on\s+(?:facebook|twitter|x|instagram|whatsapp|telegram|google\s+news|linkedin"
        + @"|youtube|bluesky|threads|tiktok)\b(?:\W|and|or|facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|for .{2,40}"
        + @"|to (?:get|stay) .{2,60})*$|"
        + @"(?:this|our|some|all|we|products?|purchases|if you)\b(?=.{0,300}\b(?:affiliate\s+(?:links?|commission)"
        + @"|(?:we|i)\s+(?:\p{L}+\s+)?(?:earn|receive|get)\s+(?:an?\s+)?(?:\p{L}+\s+)?commissions?"
        + @"|earn\s+us\s+an?\s+(?:\p{L}+\s+)?commission)\b)|"
        + @"by\s+(?:signing\s+up|subscribing|submitting|clicking|providing)\b(?=.*\b(?:you\s+(?:agree|consent|confirm|accept)"
        + @"|terms|privacy\s+policy)\b)|"
        + @"thanks?(?:\s+you)?\s+for\s+(?:reading|subscribing|signing\s+up)\b(?=.*\b(?:subscribe|newsletter|post|share|sign)|\W*$)|"
        + @"get\s+a\s+note\s+directly\s+from\s+our\b|"
        + @"join\s+[\p{L}\p{N}’'&. ]{2,40}\s+(?:whatsapp|telegram|youtube|viber)\s+(?:channel|group|community)\b|"
        + @"if\s+you\s+(?:have\s+)?(?:like|liked|enjoy|enjoyed)\s+(?:this|our|reading\s+this)\s+(?:\p{L}+\s+)?(?:article|story|post|piece"
        + @"|episode|column|essay|interview)\s*,\s*(?:please|share|subscribe|consider|sign|follow|check|you\s+(?:might|may|can|will)\b"
        + @"|you[’']ll|help|support|let\s+us|leave|why\s+not|be\s+sure|make\s+sure|don[’']t|become|buy|tell|pass)\b|"
        + @"our\s+standards\s*:\s*the\s+(?:\p{L}+\s+){0,3}principles\b|"
        + @"(?:download|install|get)\s+(?:our|the)\s+(?:free\s+)?(?:[\p{L}\p{N}]+\s+){0,3}app\b|"
        + @"(?:support|help|fund)\s+(?:our|independent|quality|us)\b(?=.*\b(?:journalism|newsroom)\b)|"
        + @"(?:become|be)\s+a\s+(?:member|subscriber|supporter)\b(?:\W*$|\s+(?:today|now|and|to)\b)|"
        + @"(?:already|not yet)\s+(?:a|have an?|have)\s*(?:subscriber|subscription|account|member)\b|"
        + @"(?:do you have|have you got|got)\s+(?:a|any)\s+(?:story|stories|tip|tips|news tip|question|questions"
        + @"|comment)\b(?=.*\b(?:e-?mail|contact|call|let us|write|tell us|get in touch)\b)|"
        + @"(?:to read|to continue reading|continue reading|to keep reading)\b(?=.*\b(?:subscri\w+|sign|log|register|account)\b)|"
        + @"(?:watch|catch)\s+.{2,60}\bon\s+(?:our|youtube|iplayer)\b|"
        + @"(?:contact|reach|write to)\s+(?:us|the (?:author|reporter|writer))\s+at\b|"
        + @"(?:read|see|explore)\s+(?:the\s+)?(?:original|full|rest of the|more)\b.{0,20}\b(?:article|story|here|at|on|coverage)\b.{0,60}$|"
        + @"(?:abonnieren sie|jetzt abonnieren|melden sie sich|folgen sie uns|newsletter (?:abonnieren|bestellen)|abonnez-vous"
        + @"|inscrivez-vous|recevez|suivez-nous|téléchargez|suscr[ií]base|suscríbete|síguenos|recibe|iscriviti|seguici|assine"
        + @"|siga-nos|schrijf je in|volg ons|подпис(?:ывайтесь|аться))\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Request();

    [GeneratedRegex(
        @"^\W*(?:read\s+(?:more|also|next|too)|also\s+read|see\s+also|related(?:\s+(?:story|article|coverage|stories))?"
            + @"|more\s+on\s+this|more\s+from|don[’']t\s+miss|must\s+read|in\s+case\s+you\s+missed\s+it|"
        + @"lesen\s+sie\s+auch|mehr\s+zum\s+thema|lire\s+aussi|à\s+lire\s+aussi|lea\s+también|lee\s+también|leia\s+também"
        + @"|leggi\s+anche|lees\s+ook|читайте\s+также)\s*[:|»›>]\s*\S.{0,200}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Pointer();

    /// <summary>A link to a video or comment of the paper; its words also open sentences, so that a full stop speaks against it.</summary>
    [GeneratedRegex(
        @"^(?:watch|listen|video|opinion|explainer|podcast|gallery|in\s+pictures)\s*[:|»›>]\s*\S.{0,200}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex ShortPointer();
}
