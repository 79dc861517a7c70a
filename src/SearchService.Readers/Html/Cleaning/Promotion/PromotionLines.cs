using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Promotion;

/// <summary>Lines that ask the reader for something: to subscribe, follow, share, comment, download or write in.</summary>
public sealed partial class PromotionLines : ICleaningRule
{
    private const int MaxWords = 40;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    public string Drops => "promotion: lines";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Where(block => block.Words <= MaxWords && !block.Container.IsQuoted() && !block.Container.IsInTable() && Asks(block.Text))
        .Select(block => Cut.Of(block, "line"));

    // Stories ask their readers for things as well ("Support our troops", "For more information, visit ..."): each
    // alternative needs a word that only a site says of itself.
    private static bool Asks(string line) =>
        Subscription().IsMatch(line) || Following().IsMatch(line) || Reply().IsMatch(line) || Notice().IsMatch(line) || OtherLanguages().IsMatch(line);

    [GeneratedRegex(
        @"^\W*(.*[.!?] (sign up|subscribe|register|join) (here|now|today)\W*$|sign(ing)? up (to|for|here|now|with)\b|subscribe (to|for|now|today|and)\b"
        + @"|get (our|the|all the|more|your|caught up)\b.*\b(newsletters?|inbox|app|email|emailed|alerts|in minutes)\b"
        + @"|.*\b(this|our|a|the) ((free|weekly|daily|morning|evening) )+newsletters?\b"
        + @"|download (the|our)\b.*\bapps?\b|(you can )?unsubscribe\b|by (signing up|subscribing|submitting)\b"
        + @"|support (our|independent|free|quality|local) (work|journalism|reporting|newsroom|site|mission|news)\b)",
        Options)]
    private static partial Regex Subscription();

    [GeneratedRegex(
        @"^\W*(follow us\b|follow .*\b(on|at)\b.*(@\w|\b(twitter|facebook|instagram|tiktok|youtube|linkedin|whatsapp|telegram|threads|bluesky|google news)\b)"
        + @"|(like|find|join) us on |join (the|our) (conversation|discussion|community|newsletter|channel|whatsapp|telegram|facebook)\b"
        + @"|(click|tap|go) here (to|for)\b|for (more|the latest|all the latest)\b.*\b(follow|click|subscribe|newsletter|our app|our website|our homepage)\b"
        + @"|share (or|and) comment\b|thanks for reading\b|if you (liked|enjoyed) this,|(if you )?(liked?|enjoyed?|love) (reading )?(this|our"
        + @"|what)\b.*\b(article|story|post|piece|content|read)\b)",
        Options)]
    private static partial Regex Following();

    [GeneratedRegex(
        @"^\W*((have|got|do you have|do you know) (a|any|an|more)\b.*\?|.*\b(contact|reach|email|e-mail|write to)\b.*[\w.-]+@[\w-]+\."
        + @"|(share|send|email|tell) (us )?your (experiences?|feedback|thoughts|story|stories|photos|views)\b|.*\bshare your (experiences?|story|stories"
        + @"|thoughts) (by|with|in)\b"
        + @"|tell us what you think|let us know in the comments)",
        Options)]
    private static partial Regex Reply();

    [GeneratedRegex(
        @"^\W*(.*\ball rights reserved\b|.*©|copyright (©|\d{4}|by)\b|(this|the) (material|content|page) (may not be|is protected)\b"
        + @"|we may (earn|receive) .*commission|this (post|article|story) (may )?contains? affiliate|this entry was posted\b|(posted|filed) (in|under)\b"
        + @"|tagged( with)?\b"
        + @"|to (view|watch|see) this video|(please )?enable javascript|watch (the )?(full )?(video|clip)( (below|above|here))?\W*$)",
        Options)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"^\W*(jetzt (abonnieren|anmelden|lesen|registrieren)\b|(abonnieren|folgen) sie\b|melden sie sich\b.*newsletter"
        + @"|inscrivez-vous\b|abonnez-vous\b|suivez[- ](nous|l’actualité|toute)\b|.*\btélécharge[rz] l[’']appli"
        + @"|suscríb(e|a)(te|se)\b|(puedes )?s[ií]gu(e|enos|ir)\b.*\b(facebook|twitter|instagram|whatsapp|telegram|newsletter)\b"
        + @"|inscreva-se\b|assine\b.*\b(newsletter|canal|jornal)\b|siga\b.*\b(canal|whatsapp|instagram)\b|(clique|toque) aqui\b"
        + @"|iscriviti\b|seguici\b|meld je aan\b|(abonneer|volg) (je|ons)\b|meld deg på\b|zapisz się\b.*newsletter"
        + @"|нашли (опечатку|ошибку)|.*\bctrl ?\+ ?enter\b|版权所有|未经授权|免责声明|無断転載|.*無断転載を禁|.*riproduzione riservata\W*$|.*reservados todos los derechos"
        + @"|подписывайтесь\b|подпишитесь\b|следите за (нами|новостями)\b)",
        Options)]
    private static partial Regex OtherLanguages();
}
