using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Related;

/// <summary>A heading that announces other stories, and the lines of links below it.</summary>
public sealed partial class RelatedHeadings : ICleaningRule
{
    private const int MaxWords = 8;
    private const int MaxLineWords = 25;
    private const double MinLinkShare = 0.6;

    public string Drops => "related: headings";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        for (var i = Math.Max(body.FirstProse, 0); i < body.Blocks.Count; i++)
        {
            var heading = body.Blocks[i];
            if (heading.Words > MaxWords || heading.Container.IsQuoted() || !Announcement().IsMatch(heading.Text))
            {
                continue;
            }

            var end = i + 1;
            while (end < body.Blocks.Count && IsLink(body.Blocks[end]))
            {
                end++;
            }

            if (end > i + 1 || i > body.LastProse)
            {
                for (; i < end; i++)
                {
                    yield return Cut.Of(body.Blocks[i], "heading");
                }

                i--;
            }
        }
    }

    private static bool IsLink(TextBlock block) => block.Words <= MaxLineWords && block.LinkShare >= MinLinkShare && !block.Container.IsQuoted();

    [GeneratedRegex(
        @"^\W*((other|more|further|latest|top|similar)( \w+)? (stories|news|articles|reading|coverage|headlines|links)|related( \w+)?"
        + @"|recommended( \w+)?|read (more|next|also)|see also|also (on|in|today|read)|most (read|popular|viewed|shared)|trending( \w+)?|popular( \w+)?"
        + @"|more (from|on|about|in|like)\b.*|you (may|might) .*|from (around|our) .*|what to read next|don['’]?t miss|up next|explore more.*"
        + @"|mehr zum thema|mehr aus .*|lesen sie auch|auch interessant|weitere .*|les plus lus|sur le même (sujet|thème)|à lire aussi"
        + @"|dans la même rubrique|más información|más noticias|te puede interesar|noticias relacionadas|lo más (leído|visto)|leia (mais|também)"
        + @"|veja também|mais lidas|leggi anche|articoli correlati|potrebbe interessarti|lees ook|meer (over|nieuws).*|les også|flere saker|läs (även"
        + @"|mer)|читайте также|по теме|материалы по теме|.{0,40}\bvous recommande|nos lecteurs ont lu aussi|potrebbe interessarti anche|das könnte sie auch interessieren|.{0,30}\bempfehlungen|相关阅读|関連ニュース|czytaj (także|też)|اقرأ أيضا|相关新闻|関連記事)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Announcement();
}
