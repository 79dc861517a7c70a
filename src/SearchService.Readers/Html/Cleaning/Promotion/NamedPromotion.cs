using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Promotion;

/// <summary>Elements whose name says newsletter, subscription, sharing, comments or advertisement.</summary>
public sealed partial class NamedPromotion : ICleaningRule
{
    public string Drops => "promotion: names";

    public IEnumerable<Cut> Find(BodyTree body) =>
        NamedElements.Find(body, Names()).Select(found => Cut.Of(found.Element, found.Word));

    [GeneratedRegex(
        @"newsletter|\bsubscri|\bsign ?up\b|\bsign ?in\b|\bfollow|\bsocial|\bshar(e|er|es|ing|ed ?addy)|\baddtoany|\baddthis|\bcomments?\b|\bdisqus"
        + @"|\bdiscussion|\badvert|\bads?\b|\badsense|\bsponsor|\bdonat|\bsupport ?us\b|\bsupport\b|\bctas?\b|\bcall to action|\bapp (promo|banner"
        + @"|download)|\bbarrier|\bregistration|\bskip ?(link|to|nav)|\bprint ?(only|link|friendly)|\bpoll\b|\bquiz\b|\bfeedback|\bsurvey|\bcookie"
        + @"|\bconsent|\bgdpr|\btool ?(bar|s|box)\b|\bbookmark|\bmember ?ship|\bdisclaimer|\bdisclosure|\btrust\b|\bbuy (btn|button|now|link)"
        + @"|\baffiliate|\bbutton|\bbtn\b|\bplayer\b|\btts\b|\bspeechify|\blisten\b|\bnotification|\balerts?\b|\bvote\b|\brating|\banzeige\b|\bwerbung"
        + @"|\bpublicit|\bpublicidad|\bpubblicit|\bbanner",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
