using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>What a news page offers to do: share, save, print, listen, log in. Whole lines only, so a sentence never is one.</summary>
internal static partial class MenuLines
{
    private const int LongestLine = 80;

    private static readonly FrozenSet<string> Phrases = new[]
    {
        "markdown content",
        "share", "share this", "share article", "share this article", "share this story", "share this page", "share story",
        "share via email", "share with friends",
        "save", "saved", "save article", "save story", "save for later", "save this for later", "save this article",
        "save to reading list", "add to saved stories", "bookmark",
        "print", "print this page", "print article", "email", "e-mail", "email this", "mail", "copy link", "copy url", "link copied",
        "copied", "copy shortcode", "gift", "gift this article", "gift article", "give this article",
        "facebook", "twitter", "x", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "messenger", "pocket", "flipboard",
        "instagram", "threads", "bluesky", "snapchat", "tumblr", "line", "vk", "sms",
        "tweet", "pin", "post", "like", "follow", "unfollow", "comment", "comments", "leave a comment", "view comments", "show comments",
        "join the conversation", "join the discussion", "reply", "report this ad",
        "listen", "listen now", "listen to article", "listen to this article", "listen to this story", "listen to the story", "read aloud",
        "play", "pause", "play video", "play audio", "watch now", "watch live", "mute", "unmute", "audio",
        "normal text size", "larger text size", "very large text size", "text size", "font size", "a a", "aa", "dark mode",
        "menu", "search", "close", "open", "back", "next", "previous", "home", "home page", "homepage", "back to top", "top", "navigation",
        "main menu", "more", "see more", "show more", "load more", "view more", "read more", "continue reading", "expand",
        "log in", "login", "sign in", "sign up", "sign out", "log out", "register", "subscribe", "subscribe now", "subscribe today",
        "my account", "account", "become a member", "donate", "e-paper", "epaper", "today's paper", "newsletters", "newsletter",
        "advertisement", "advertising", "advert", "ad", "ads", "sponsored", "sponsored content", "promoted", "promoted content", "loading",
        "loading...", "story continues below advertisement", "article continues below", "article continues after advertisement",
        "scroll to continue", "scroll to continue with content",
        "original article", "original story", "original post", "view original", "view original article", "read original article",
        "read the original article", "read the original", "link to original article", "source article", "full article", "full story",
        "read the full story", "read the full article", "read full story", "view article", "view full article", "go to article",
        "go to source",
        "zum originalartikel", "zum artikel", "weiterlesen", "lire la suite", "lire l’article", "lire l'article", "leer más",
        "seguir leyendo",
        "ler mais", "leggi tutto", "lees verder", "читать далее",
        "view gallery", "view image in fullscreen", "open image in gallery", "image in fullscreen", "fullscreen", "full screen", "enlarge",
        "enlarge image", "click to enlarge", "toggle caption", "hide caption", "show caption", "view all photos", "gallery",
        "next image", "previous image", "slideshow",
        "skip to content", "skip to main content", "skip to navigation", "skip to footer", "skip ad", "skip advertisement",
        "jump to content", "accept cookies", "cookie settings", "privacy policy", "terms of use", "terms of service",
        "terms and conditions", "contact us", "about us", "help", "feedback", "report a typo", "report an error", "copy", "translate",
        "like this", "like loading", "learn more", "get started", "expand all", "collapse all", "go to top", "page load link",
        "share this post", "follow us", "previous article", "next article", "jump to section", "leave a reply", "cancel reply",
        "post comment", "post a comment", "be the first to comment", "be the first to know", "opens in new window", "shop now", "buy now",
        "notifications", "turn on notifications", "follow topic", "follow author", "add to favorites", "add topic", "get alerts",
        "set alert", "google news", "add us on google", "prefer us on google",
        "teilen", "merken", "drucken", "artikel drucken", "artikel teilen", "anzeige", "werbung", "vorlesen", "anhören", "kommentare",
        "artikel anhören", "startseite", "anmelden", "zum inhalt springen",
        "partager", "enregistrer", "imprimer", "publicité", "écouter", "commentaires", "commenter", "envoyer",
        "lire plus tard", "ajouter à vos favoris",
        "compartir", "guardar", "imprimir", "publicidad", "escuchar", "comentarios", "comentar", "condividi", "salva", "stampa",
        "pubblicità", "ascolta", "compartilhar", "publicidade",
        "delen", "bewaar", "bewaren", "advertentie", "reacties", "поделиться", "реклама", "печать", "комментарии",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Sections = (
            "news latest world local national international politics business economy finance markets money opinion comment analysis sport "
            + "sports culture arts life lifestyle style entertainment music film tv books food travel weather tech technology science "
            + "health environment climate education obituaries crime courts video videos photos podcasts live events jobs property "
            + "motoring magazine puzzles crosswords games about contact shop")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string line)
    {
        if (line.Length is 0 or > LongestLine)
        {
            return false;
        }

        var bare = Edges().Replace(line, "");
        return bare.Length == 0 ? !line.Any(char.IsLetterOrDigit) && line.Length <= 3 : Phrases.Contains(bare)
            || Pattern().IsMatch(bare) || Keeping().IsMatch(bare) || AllButtons(bare)
            || PageWords.IsButton(bare) || PageWords.IsCommentCount(bare);
    }

    /// <summary>A row of buttons on one line: <c>Share  Save  Print</c>, <c>Facebook | Twitter | Email</c>.</summary>
    private static bool AllButtons(string line)
    {
        var parts = Between().Split(line);
        return parts.Length > 1 && parts.All(part => part.Length > 0 && Phrases.Contains(part))
            || (line.Split(' ') is { Length: > 2 and < 13 } words
                && (words.All(Phrases.Contains) || (words.Contains("home", StringComparer.OrdinalIgnoreCase) && words.All(IsOfMenu))));
    }

    /// <summary>A row of sections is a menu where the way home stands in it: <c>Home News Sport</c>.</summary>
    private static bool IsOfMenu(string word) => Phrases.Contains(word) || Sections.Contains(word);

    [GeneratedRegex(@"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Edges();

    [GeneratedRegex(@"\s*[|/•·,>»›]\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Between();

    /// <summary>
    /// Buttons that keep or hand on the story, in the words of many sites: <c>Save this story for later</c>, <c>Add to my list</c>,
    /// <c>View full article at source</c>, <c>See original post</c>, <c>Enlarge this image</c>; and <c>Image source, Getty Images</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?:view|see|read|open|visit|go\s+to|show)\s+(?:the\s+)?original(?:\s+(?:article|story|post|report|page|source|text))?"
        + @"(?:\s+here)?|(?:view|see|read|open)\s+(?:the\s+)?(?:full|whole|entire|complete)\s+(?:article|story|post|report|text)\s+here"
        + @"|(?:enlarge|zoom|expand)\s+(?:this\s+)?(?:image|photo|picture)|via\s+google\s+news"
        + @"|(?:click\s+to\s+)?(?:share|e-?mail|print|tweet|pin)\b.{0,40}\(opens\s+in\s+(?:a\s+)?new\s+(?:window|tab)\).{0,20}"
        + @"|(?:image|photo|picture|video)\s+(?:source|credit|copyright),\s*\p{L}.{1,60}"
        + @"|(?:save|bookmark|share|print|e-?mail|gift|copy|send|mark|follow|download|hear|listen\s+to|rate|report|clip|unlock)\s+"
        + @"(?:(?:this|the|our|full)\s+){0,2}(?:article|story|page|post|report|episode|item|content|link)"
        + @"(?:\s+(?:for\s+(?:later|free|offline)|to\s+(?:read\s+)?later|as\s+(?:read|pdf)|with\s+(?:a\s+)?friends?|now|via\s+e-?mail))?"
        + @"|(?:save|add|remove|delete|move)\s+(?:(?:this|it|article|story|this\s+article|this\s+story)\s+)?(?:to|from)\s+"
        + @"(?:(?:my|your|the)\s+)?(?:saved|list|lists|library|reading\s+list|read\s+later|bookmarks?|favou?rites|watch\s?list|folder"
        + @"|collection|(?:saved|my)\s+(?:articles|stories|items|list|news)|my\s+(?:list|news|bookmarks))"
        + @"|(?:view|see|read|open|visit|go\s+to|continue\s+reading)\s+(?:(?:the|this)\s+)?(?:(?:full|original|entire|complete|whole)\s+)?"
        + @"(?:article|story|post|report|page|text)?\s*(?:at|on|in|from)\s+(?:the\s+)?(?:(?:original|publisher[’']?s?)\s+)?"
        + @"(?:source|site|web\s?site|page|publisher))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Keeping();

    [GeneratedRegex(
        @"^(?:listen(?:\s+to\s+(?:this|the)\s+(?:article|story))?[\s(·:\-]*\d+(?::\d\d)?\s*(?:min(?:ute)?s?)?|(?:reading time|lesezeit"
        + @"|temps de lecture)\W{0,3}\d+\s*\p{L}{0,8}|\d+\s*-?\s*(?:min|mins|minute|minutes)(?:\s+(?:read|listen|lesezeit|de lecture))?"
        + @"|(?:updated|published|posted|vor|il y a)?\s*(?:\d+|an?|one)\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?"
        + @"|months?|years?|stunden?|minuten|h|m|d)\s*(?:ago)|\d[\d,.]*[km]?\s+(?:comments?|shares?|views?|likes?|kommentare?"
        + @"|commentaires?|comentarios?)|(?:share|tweet|pin|post)\s+(?:this\s+(?:\w+\s+)?)?(?:on|via|to|with|by)\s+\w+(?:\s+\w+)?|(?:view"
        + @"|see|show|read)\s+(?:all\s+)?\d+\s+(?:comments?|photos?|images?)|text\s+size\b.{0,20}"
        + @"|comments\s+(?:are\s+)?(?:now\s+)?(?:closed|off|disabled)|(?:advertisement|ad|anzeige)\s*[-–—|:]\s*.{0,40}"
        + @"|(?:0\.\d+|1(?:\.\d+)?)x|click here(?:\s+to\s+.{1,40})?"
        + @"|unsubscribe(?:\s+(?:here|now|from\s+.{1,40}))?(?:\s*:\s*.{0,60})?"
        + @"|\d+\s*(?:of|/)\s*\d+|\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Pattern();
}
