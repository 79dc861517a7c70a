using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>
/// What lines say that are not the story. Stories ask their readers for things as well ("Support our troops", "For more information,
/// visit ..."): each alternative needs a word that only a site says of itself.
/// </summary>
internal static partial class LinePhrases
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const RegexOptions CaseSensitive = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>The credit of a picture, at the start of a line.</summary>
    [GeneratedRegex(
        @"^[\[(]?((image|photo|picture|file photo|video) ?(credits?|source|by|caption)?( ?:|, )|photograph(s|y|er)?( by| ?:)"
        + @"|photos? by |pictured? ?:"
        + @"|foto(graf(ie|ía)?)? ?:|bild ?:|crédits? ?(photo)? ?:|© )",
        Options)]
    public static partial Regex OpeningCredit();

    /// <summary>The credit of a picture, at the end of a line.</summary>
    [GeneratedRegex(
        @"([。 　（(]\p{L}{2,6} ?[摄攝][影]?）?|\p{L}{2,8}[撮攝摄]影|(\b(image|photo|picture|photograph|foto|bild|imagen|fotografía"
        + @"|crédit photo|credit|crédit|source de l’image)s?( credit| by)?"
        + @"|\bФото) ?: ?[^.!?]{2,60}[.)\]]*|[(\[][^()\[\]]{0,60}\b(ap photo|afp/|/afp|reuters/|/reuters|getty( images)?|epa|dpa"
        + @"|/pa|upi|xinhua|alamy"
        + @"|photos?|photograph|pictures?|handout|courtesy)\b[^()\[\]]{0,60}[)\]]|\b(getty images|ap photo|afp|epa|shutterstock"
        + @"|alamy|istock)(/[\w .]+)?"
        + @"|\breuters/[\w .]+|\bphotos? by [^.!?]{3,40}|\([a-z .]{0,30}(photo|foto|picture|image)s?( by)? [^()]{2,40}\))$",
        Options)]
    public static partial Regex ClosingCredit();

    /// <summary>"Read also": whole phrases, with or without a colon.</summary>
    [GeneratedRegex(
        @"^[\[(>»*\-–—\s]*(also read|also see|read more|read next|read also|read (on|this|the (full|rest)[^:]{0,20})|see also"
        + @"|watch also|up next"
        + @"|further reading|related( \w+)?|recommended|don['’]?t miss|you (may|might) (also )?(like|want)( to read)?|most (read"
        + @"|popular|viewed)|more (from"
        + @"|on|in|stories|news|about)\b[^:]{0,40}|lire (aussi|également|plus)|à (lire|voir|découvrir)( (aussi|également))?"
        + @"|voir aussi|lesen sie (auch"
        + @"|hier|mehr|dazu)|mehr (zum thema|dazu|lesen)|siehe auch|auch interessant|lee (también|más)|leer más|ver también"
        + @"|más información"
        + @"|te puede interesar|relacionad[oa]s?|leia (também|mais)|veja (também|mais)|saiba mais|leggi (anche|pure|tutto)"
        + @"|vedi anche|lees (ook|meer"
        + @"|verder)|bekijk ook|les (også|mer)|læs (også|mere)|läs (också|även|mer)|lue myös|czytaj (także|też|również|więcej)"
        + @"|zobacz (także|też)"
        + @"|přečtěte si|čtěte také|olvassa el|citește și|citiți și|прочети още|читайте (также|ещё|еще)|смотрите также|по теме"
        + @"|читайте також"
        + @"|διαβάστε (επίσης|ακόμα)|okuyun|ayrıca okuyun|اقرأ (أيضا|أيضًا|المزيد)|قد يهمك|baca juga|simak juga|xem thêm"
        + @"|यह भी पढ़ें|अन्य खबरें|関連記事"
        + @"|相关(阅读|新闻)|延伸阅读)[\])]* ?([:|>»→-]|\.\.\.|…|$)",
        Options)]
    public static partial Regex ReadAlso();

    /// <summary>Single words that need both a sign and a link, since a story's own lines open with them too.</summary>
    [GeneratedRegex(
        @"^[\[(>»*\-–—\s]*(read|see|watch|listen|more|live|video|opinion|analysis|explain(ed|er)|in pictures|in depth|photos"
        + @"|gallery|fact check"
        + @"|exclusive|podcast|interactive|latest)[\])]* ?[:|>»→]",
        Options)]
    public static partial Regex LinkLabel();

    /// <summary>A heading that announces other stories.</summary>
    [GeneratedRegex(
        @"^\W*((other|more|further|latest|top|similar)( \w+)? (stories|news|articles|reading|coverage|headlines|links)|related( \w+)?"
        + @"|recommended( \w+)?|read (more|next|also)|see also|also (on|in|today|read)|most (read|popular|viewed|shared)"
        + @"|trending( \w+)?|popular( \w+)?"
        + @"|more (from|on|about|in|like)\b.*|you (may|might) .*|from (around|our) .*|what to read next|don['’]?t miss|up next"
        + @"|explore more.*"
        + @"|mehr zum thema|mehr aus .*|lesen sie auch|auch interessant|weitere .*|les plus lus|sur le même (sujet|thème)|à lire aussi"
        + @"|dans la même rubrique|más información|más noticias|te puede interesar|noticias relacionadas|lo más (leído|visto)"
        + @"|leia (mais|também)"
        + @"|veja também|mais lidas|leggi anche|articoli correlati|potrebbe interessarti|lees ook|meer (over|nieuws).*|les også"
        + @"|flere saker|läs (även"
        + @"|mer)|читайте также|по теме|материалы по теме|.{0,40}\bvous recommande|nos lecteurs ont lu aussi"
        + @"|potrebbe interessarti anche|das könnte sie auch interessieren|.{0,30}\bempfehlungen|相关阅读|関連ニュース|czytaj (także|też)"
        + @"|اقرأ أيضا|相关新闻|関連記事)\W*$",
        Options)]
    public static partial Regex OtherStories();

    /// <summary>A sentence that opens a list of what the site has besides: <c>More helpful articles by our experts:</c>.</summary>
    [GeneratedRegex(
        @"\b(?:learn|read|find out|discover) more\b|\b(?:related|more|further|other|our|these|my|check out|see)\b[^.!?]{0,60}"
        + @"\b(?:articles?|posts?|blogs?|stories|series|guides?|reads|reviews|videos?|channel|pages?)\b[^.!?]{0,60}:\s*$",
        Options)]
    public static partial Regex OtherPieces();

    /// <summary>What is said of a writer, behind the name.</summary>
    [GeneratedRegex(
        @"^,? (is|was|has (been|reported|written|covered)|covers|writes|reports|joined|works|served|teaches|lives|edits)\b",
        CaseSensitive)]
    public static partial Regex Occupation();

    /// <summary>A name that nobody else gives, and what a paper's writers are.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}.’'-]+( \p{Lu}[\p{L}.’'-]*){1,3} is (a|an|the|our) ([\p{L}’'-]+ ){0,5}(columnist|correspondent|editor"
        + @"|reporter|journalist|freelance( writer)?|staff writer|contributor)\b",
        CaseSensitive)]
    public static partial Regex AuthorNote();

    /// <summary>Who reported, edited or first published.</summary>
    [GeneratedRegex(
        @"^[\s(\[（【—–_*-]*((additional |with )?(report(ing|ed|s)?|writing|written|edit(ing|ed)|compiled|translated|research"
        + @"|production) (and \w+ )?by\b.*|.{3,90}\bcontribut(ed|ing)( \w+)? (to (this|the) (report|story|article)|report\w*).*"
        + @"|contributing ?:.*"
        + @"|with (files?|reporting|input|additional|material|information|agencies|inputs) (from|by)\b.*|(this|the) (story|article"
        + @"|piece|post"
        + @"|content)( \w+)? (was|is|were|has been|originally|first)\b.{0,20}\b(appeared|published|adapted|produced|syndicated"
        + @"|republished|provided"
        + @"|generated|taken|supplied|part of)\b.*|(this (story|article) )?originally (appeared|published)\b.*"
        + @"|a version of this .*|source ?: .{2,60}"
        + @"|quelle ?: .{2,60}|fuente ?: .{2,60}|provided by .{2,60}|more information ?:.*|citation ?:.*|journal reference ?:.*|doi ?:.*"
        + @"|by [\p{Lu}][\w.’'-]+( [\p{Lu}][\w.’'-]+){0,3},? ?\(?[\w.]+@[\w.]+\)?|[\w.]+@[\w.]+|责任编辑.*|責任編集.*"
        + @"|[\p{L}]{2,4}([/,;-][\p{L}]{2,4}){0,3}\)|dpa|reuters|المصدر.*|___+|\* \* \*|#+|-30-|ends)\W*$",
        Options)]
    public static partial Regex ReportedBy();

    /// <summary>What a box says that sells access to the site.</summary>
    [GeneratedRegex(
        @"^\W*already (a|an) (subscriber|member)\b|\bunlimited access to\b|\bcancel (at )?any ?time\b|^\W*(keep|continue"
        + @"|to (keep|continue)) reading (for|with|this)\b"
        + @"|^\W*subscribe to (continue|read|unlock|keep)\b|\b(register|log in|sign in|subscribe) to (read|continue|unlock|view"
        + @"|comment)\b"
        + @"|^\W*(this|the) (article|story|content) is (for|reserved for|available to|exclusive to) (\w+ )?(subscribers|members)\b"
        + @"|\bweiterlesen mit\b|\bbereits (abonnent|ein abo|registriert)\b|\bsie haben (noch kein|bereits ein) abo|\bdéjà abonné"
        + @"|\bréservée? aux abonnés"
        + @"|\bil vous reste \d+\D{0,6}de cet article|\bya (eres|soy) suscriptor|\bcontenido exclusivo para suscriptores"
        + @"|\bsei già abbonato|\bjá é assinante"
        + @"|\bal (een abonnement|abonnee)\?|有料会員記事|会員登録|残り\W*\d+文字",
        Options)]
    public static partial Regex Offer();

    /// <summary>The label of a button that signs a reader up.</summary>
    [GeneratedRegex(
        @"^\W*(sign (me )?up|subscribe( now)?|join( now)?|get the newsletter|s[’']inscrire|je m[’']inscris|s[’']abonner|anmelden"
        + @"|jetzt anmelden|abonnieren"
        + @"|zum angebot|suscribirse|suscríbete|apúntate|iscriviti|inscreva-se|assine|aanmelden|inschrijven|zapisz się|подписаться"
        + @"|meld deg på)\W*$",
        Options)]
    public static partial Regex SignUp();

    /// <summary>The label of a control or of an advertisement and nothing else.</summary>
    [GeneratedRegex(
        @"^\W*(advertisements?|advertising|ad|ad feedback|skip (advertisement|ad|to .*)|sponsored( content)?|promoted( content)?"
        + @"|paid content|anzeige"
        + @"|werbung|publicité|publicidad|pubblicità|advertentie|annonse|reklama|реклама|\[?pr\]?|article continues (below"
        + @"|after).*|continue reading.*"
        + @"|(the )?story continues.*|scroll (down )?to continue.*|loading|share( (this|full|on|via))?( (article|story|page|post"
        + @"|facebook|twitter|x"
        + @"|email|whatsapp|link|link copied))?|\d+ (shares?|comments?|views|likes|reads)|save( (article|story|for later))?"
        + @"|(click to )?print( this page)?|e?mail( this)?|tweet|copy link|link copied|comments?( \d+)?|view comments?"
        + @"|show comments|leave a (comment"
        + @"|reply)|no comments( yet)?|listen( to (this )?(article|story))?|play( video)?|pause|watch( now)?|video (loading"
        + @"|unavailable|player)|(this )?(video|audio|media|content) (can ?not|can['’]t|could not) be (played|loaded|shown).*"
        + @"|your browser does not support.*"
        + @"|follow( us)?|subscribe( now)?|sign (up|in)( now)?|log ?in|register|(toggle|hide|show) caption"
        + @"|(click to )?enlarge( (this )?image)?"
        + @"|view (gallery|image|larger image|fullscreen|full screen|more)|open image in gallery|image( caption| source)?|credit"
        + @"|close( this)?|menu"
        + @"|search|back to top|end of (article|list)|exit mobile version|editor['’]?s?['’]? picks?|teilen|merken|drucken|partager"
        + @"|imprimer|compartir"
        + @"|compartilhar|condividi|stampa|delen|del|поделиться|list of \d+ items|\d+ (of|/) \d+)\W*$",
        Options)]
    public static partial Regex ControlLabel();

    /// <summary>Requests to subscribe or to pay.</summary>
    [GeneratedRegex(
        @"^\W*(.*[.!?] (sign up|subscribe|register|join) (here|now|today)\W*$|sign(ing)? up (to|for|here|now|with)\b"
        + @"|subscribe (to|for|now|today|and)\b"
        + @"|get (our|the|all the|more|your|caught up)\b.*\b(newsletters?|inbox|app|email|emailed|alerts|in minutes)\b"
        + @"|.*\b(this|our|a|the) ((free|weekly|daily|morning|evening) )+newsletters?\b"
        + @"|download (the|our)\b.*\bapps?\b|(you can )?unsubscribe\b|by (signing up|subscribing|submitting)\b"
        + @"|support (our|independent|free|quality|local) (work|journalism|reporting|newsroom|site|mission|news)\b)",
        Options)]
    public static partial Regex Subscription();

    /// <summary>Requests to follow, like, share or read on.</summary>
    [GeneratedRegex(
        @"^\W*(follow us\b|follow .*\b(on|at)\b.*(@\w|\b(twitter|facebook|instagram|tiktok|youtube|linkedin|whatsapp|telegram"
        + @"|threads|bluesky|google news)\b)"
        + @"|(like|find|join) us on |join (the|our) (conversation|discussion|community|newsletter|channel|whatsapp|telegram|facebook)\b"
        + @"|(click|tap|go) here (to|for)\b|for (more|the latest|all the latest)\b.*\b(follow|click|subscribe|newsletter|our app"
        + @"|our website|our homepage)\b"
        + @"|share (or|and) comment\b|thanks for reading\b|if you (liked|enjoyed) this,|(if you )?(liked?|enjoyed?"
        + @"|love) (reading )?(this|our"
        + @"|what)\b.*\b(article|story|post|piece|content|read)\b)",
        Options)]
    public static partial Regex Following();

    /// <summary>Requests to write in.</summary>
    [GeneratedRegex(
        @"^\W*((have|got|do you have|do you know) (a|any|an|more)\b.*\?|.*\b(contact|reach|email|e-mail|write to)\b.*[\w.-]+@[\w-]+\."
        + @"|(share|send|email|tell) (us )?your (experiences?|feedback|thoughts|story|stories|photos|views)\b"
        + @"|.*\bshare your (experiences?|story|stories"
        + @"|thoughts) (by|with|in)\b"
        + @"|tell us what you think|let us know in the comments)",
        Options)]
    public static partial Regex Reply();

    /// <summary>Rights, commissions, filing, and what a browser cannot play.</summary>
    [GeneratedRegex(
        @"^\W*(.*\ball rights reserved\b|.*©|copyright (©|\d{4}|by)\b|(this|the) (material|content|page) (may not be|is protected)\b"
        + @"|we may (earn|receive) .*commission|this (post|article|story) (may )?contains? affiliate|this entry was posted\b"
        + @"|(posted|filed) (in|under)\b"
        + @"|tagged( with)?\b"
        + @"|(we|this (web)?site|our (web)?site) uses? cookies (on|to|and|for|so)\b"
        + @"|to (view|watch|see) this video|(please )?enable javascript|watch (the )?(full )?(video|clip)( (below|above|here))?\W*$)",
        Options)]
    public static partial Regex Notice();

    /// <summary>The same in languages other than English.</summary>
    [GeneratedRegex(
        @"^\W*(jetzt (abonnieren|anmelden|lesen|registrieren)\b|(abonnieren|folgen) sie\b|melden sie sich\b.*newsletter"
        + @"|inscrivez-vous\b|abonnez-vous\b|suivez[- ](nous|l’actualité|toute)\b|.*\btélécharge[rz] l[’']appli"
        + @"|suscríb(e|a)(te|se)\b|(puedes )?s[ií]gu(e|enos|ir)\b.*\b(facebook|twitter|instagram|whatsapp|telegram|newsletter)\b"
        + @"|inscreva-se\b|assine\b.*\b(newsletter|canal|jornal)\b|siga\b.*\b(canal|whatsapp|instagram)\b|(clique|toque) aqui\b"
        + @"|iscriviti\b|seguici\b|meld je aan\b|(abonneer|volg) (je|ons)\b|meld deg på\b|zapisz się\b.*newsletter"
        + @"|нашли (опечатку|ошибку)|.*\bctrl ?\+ ?enter\b|版权所有|未经授权|免责声明|無断転載|.*無断転載を禁|.*riproduzione riservata\W*$"
        + @"|.*reservados todos los derechos"
        + @"|подписывайтесь\b|подпишитесь\b|следите за (нами|новостями)\b)",
        Options)]
    public static partial Regex PromotionAbroad();

    /// <summary>How many readers wrote: <c>10 comments:</c>, <c>Comments (4)</c>, <c>12 Responses to "A title"</c>.</summary>
    [GeneratedRegex(
        @"^\W*((\d[\d.,]*|no|one) (reader )?(comments?|responses?|replies|thoughts|kommentare?|commentaires?|comentarios?|reacties)"
        + @"( (on|to) .*)?|(reader )?(comments?|kommentare|commentaires|comentarios|reacties)( \(\d+\))?)\W*$",
        Options)]
    public static partial Regex CommentCount();

    /// <summary>Transcripts open with who speaks.</summary>
    [GeneratedRegex(@"^[\p{Lu} .,'’-]{3,60}:$", CaseSensitive)]
    public static partial Regex Speaker();
}
