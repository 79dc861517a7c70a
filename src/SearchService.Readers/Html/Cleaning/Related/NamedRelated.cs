using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Related;

/// <summary>Elements whose name says that they lead to other stories.</summary>
public sealed partial class NamedRelated : ICleaningRule
{
    private const int MaxWords = 200;

    public string Drops => "related: names";

    public IEnumerable<Cut> Find(BodyTree body) =>
        NamedElements.Find(body, Names(), MaxWords).Select(found => Cut.Of(found.Element, found.Word));

    [GeneratedRegex(
        @"\brelated|\bread ?(more|next|also|on)\b|\brecirc|\brecommend|\bmore (on|from|stor(y|ies)|news|articles?|links?|like|coverage|galleries)\b"
        + @"|\bmost (read|popular|viewed|shared|recent)|\btrending|\bpopular|\bpromo|\bteaser|\brich ?link|interstitial|outbrain|taboola|zergnet"
        + @"|revcontent|\b(inline|internal|intext|in text) ?links?\b|\bsee also|\bup ?next|\blire aussi|\balso\b|\byarpp|\bfurther reading|\bcatcher"
        + @"|\bstory ?links?\b|\blinks? ?(list|box|block)|\bnext (up|stor|article|post)|\bpost navigation|\bprev(ious)? (next|stor|article|post)"
        + @"|\bsimilar|\bsuggested|\byou may|\bvideo (title|headline|promo|resource|embed|foot)|\bnav above|\brotator|\bembed(ded)? (article|story|link)"
        + @"|\bstory ?card|\bmini ?card",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
