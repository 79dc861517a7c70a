using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>
/// How pages name what is not their story: patterns over class, id and test names as <see cref="ElementWords"/> writes them, in
/// lower case and parted into words.
/// </summary>
internal static partial class ElementNames
{
    /// <summary>Captions, credits, galleries and slide shows.</summary>
    [GeneratedRegex(
        @"caption|\bcredits?\b|\bgaller(y|ies)|slide ?show|\bslides?\b|\bslider|carousel|\bcutline|\blegend\b|\bimg (cap"
        + @"|descr?)\b|\b(image|media"
        + @"|photo|picture) (desc|info|text|meta|source|copyright|credit|title)|\bcopyright\b|\bphoto ?(by|grapher)\b|\blightbox"
        + @"|\bbildunterschrift"
        + @"|\bbildtext|\bpie ?de ?foto",
        RegexOptions.NonBacktracking)]
    public static partial Regex Captions();

    /// <summary>The paragraph between headline and story.</summary>
    [GeneratedRegex(
        @"\bstand ?first|\bsub ?(head(line|er|ing)?|title|deck)\b|\bdek\b|\bdeck\b|\bstrap ?line|\bchap[oô]\b|\bingress"
        + @"|\bsottotitolo|\bbajada"
        + @"|\bentradilla|\bvorspann|\barticle (desc|summary|description)|\bsummary\b|\bsecond title|\btag ?line",
        RegexOptions.NonBacktracking)]
    public static partial Regex Standfirsts();

    /// <summary>What leads to other stories.</summary>
    [GeneratedRegex(
        @"\brelated|\bread ?(more|next|also|on)\b|\brecirc|\brecommend|\bmore (on|from|stor(y|ies)|news|articles?|links?|like"
        + @"|coverage|galleries)\b"
        + @"|\bmost (read|popular|viewed|shared|recent)|\btrending|\bpopular|\bpromo|\bteaser|\brich ?link|interstitial|outbrain"
        + @"|taboola|zergnet"
        + @"|revcontent|\b(inline|internal|intext|in text) ?links?\b|\bsee also|\bup ?next|\blire aussi|\balso\b|\byarpp"
        + @"|\bfurther reading|\bcatcher"
        + @"|\bstory ?links?\b|\blinks? ?(list|box|block)|\bnext (up|stor|article|post)|\bpost navigation|\bprev(ious)? (next|stor"
        + @"|article|post)"
        + @"|\bsimilar|\bsuggested|\byou may|\bvideo (title|headline|promo|resource|embed|foot)|\bnav above|\brotator"
        + @"|\bembed(ded)? (article|story|link)"
        + @"|\bstory ?card|\bmini ?card",
        RegexOptions.NonBacktracking)]
    public static partial Regex Related();

    /// <summary>Boxes about the writer.</summary>
    [GeneratedRegex(
        @"\b(authors?|writers?|contributors?|columnist|reporter|profile)\b.*\b(box|bio|card|info|desc(ription)?|details?"
        + @"|foot(er)?|profile|about|name"
        + @"|role|title|image|avatar|end)\b|\bbio(graphy)?\b|\babout ?(the )?author|\bsa ?box|\bauthor ?bio|\bauthor ?card"
        + @"|\bpost ?profile|\buser ?info"
        + @"|\bcredits?\b|\bsign ?off",
        RegexOptions.NonBacktracking)]
    public static partial Regex AuthorBoxes();

    /// <summary>Byline, date, section and reading time.</summary>
    [GeneratedRegex(
        @"\bby ?line|\bauthors?\b|\bcontributors?\b|\btime ?stamp|\bpub(lish(ed)?|lication)? ?(date|time|data|on|info)?\b"
        + @"|\bposted\b|\bdate(s|box"
        + @"|block|time)?\b|\b(last )?updated\b|\bupdate (time|date|info)|\bmodified|\bmeta( ?data)?\b|\bkicker|\beyebrow"
        + @"|\b(reading|read|time to) (time"
        + @"|read)|\bread ?time|\bcategor(y|ies)\b|\bsignature|\bwriters?\b|\bcolumnist|\breporter|\bvcard|\bpost info"
        + @"|\barticle info|\bentry meta"
        + @"|\bfait par|\bautore?\b|\bfecha\b|\bdatum\b|\bsubmitted\b|\bedited ?by|\bposter\b|\bstory meta",
        RegexOptions.NonBacktracking)]
    public static partial Regex Bylines();

    /// <summary>Newsletter, subscription, sharing, comments, advertisement.</summary>
    [GeneratedRegex(
        @"newsletter|\bsubscri|\bsign ?up\b|\bsign ?in\b|\bfollow|\bsocial|\bshar(e|er|es|ing|ed ?addy)|\baddtoany|\baddthis"
        + @"|\bcomments?\b|\bdisqus"
        + @"|\bdiscussion|\badvert|\bads?\b|\badsense|\bsponsor|\bdonat|\bsupport ?us\b|\bsupport\b|\bctas?\b|\bcall to action"
        + @"|\bapp (promo|banner"
        + @"|download)|\bbarrier|\bregistration|\bskip ?(link|to|nav)|\bprint ?(only|link|friendly)|\bpoll\b|\bquiz\b|\bfeedback"
        + @"|\bsurvey|\bcookie"
        + @"|\bconsent|\bgdpr|\btool ?(bar|s|box)\b|\bbookmark|\bmember ?ship|\bdisclaimer|\bdisclosure|\btrust\b|\bbuy (btn"
        + @"|button|now|link)"
        + @"|\baffiliate|\bbutton|\bbtn\b|\bplayer\b|\btts\b|\bspeechify|\blisten\b|\bnotification|\balerts?\b|\bvote\b|\brating"
        + @"|\banzeige\b|\bwerbung"
        + @"|\bpublicit|\bpublicidad|\bpubblicit|\bbanner",
        RegexOptions.NonBacktracking)]
    public static partial Regex Promotion();

    /// <summary>Boxes of what readers wrote.</summary>
    [GeneratedRegex(@"\bcomments?\b|\bdisqus\b|\brespond\b|\bresponses\b|\bkommentare\b|\bcommentaires\b|\bcomentarios\b",
        RegexOptions.NonBacktracking)]
    public static partial Regex Readers();

    /// <summary>Text for screen readers alone.</summary>
    [GeneratedRegex(
        @"\bsr only|\bvisually ?hidden|\bscreen ?reader|\ba11y hidden|\bhidden ?visually|\bassistive text|\boff ?screen|\bhide caption"
        + @"|\btoggle caption",
        RegexOptions.NonBacktracking)]
    public static partial Regex Hidden();

    /// <summary>Menu, tags, breadcrumbs, pages, contents, footer.</summary>
    [GeneratedRegex(
        @"\bmenu\b|\bnav(igation|bar)?\b|\bbread ?crumbs?|\bpaginat|\bpager\b|\bpagi ?nav|\bpage numbers?|\btags?\b|\btag ?(list"
        + @"|cloud|links)"
        + @"|\btaxonomy|\btopic (list|tags)|\bkeywords\b|\btoc\b|\btable of contents|\bcontents list|\bfooter\b|\bside ?bar"
        + @"|\bmasthead|\btabs\b"
        + @"|\btime ?line nav|\bedit ?section|\bpermalink|\bheader ?anchor|\bscoreboard|\bticker\b|\bquote ?bar",
        RegexOptions.NonBacktracking)]
    public static partial Regex Furniture();
}
