using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Related;

/// <summary>"Read also" in several languages, with the link that follows or the colon that announces it.</summary>
public sealed partial class ReadAlsoLines : ICleaningRule
{
    private const int MaxWords = 30;
    private const double MinLinkShare = 0.4;

    public string Drops => "related: read also";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Where(block => block.Words <= MaxWords && !block.Container.IsQuoted() && !block.Container.IsInTable())
        .Where(block => (Phrase().IsMatch(block.Text) && (block.LinkShare >= MinLinkShare || !block.EndsSentence))
            || (block.LinkShare >= MinLinkShare && Word().IsMatch(block.Text)))
        .Select(block => Cut.Of(block, "read also"));

    /// <summary>Whole phrases, with or without a colon.</summary>
    [GeneratedRegex(
        @"^[\[(>»*\-–—\s]*(also read|also see|read more|read next|read also|read (on|this|the (full|rest)[^:]{0,20})|see also|watch also|up next"
        + @"|further reading|related( \w+)?|recommended|don['’]?t miss|you (may|might) (also )?(like|want)( to read)?|most (read|popular|viewed)|more (from"
        + @"|on|in|stories|news|about)\b[^:]{0,40}|lire (aussi|également|plus)|à (lire|voir|découvrir)( (aussi|également))?|voir aussi|lesen sie (auch"
        + @"|hier|mehr|dazu)|mehr (zum thema|dazu|lesen)|siehe auch|auch interessant|lee (también|más)|leer más|ver también|más información"
        + @"|te puede interesar|relacionad[oa]s?|leia (também|mais)|veja (também|mais)|saiba mais|leggi (anche|pure|tutto)|vedi anche|lees (ook|meer"
        + @"|verder)|bekijk ook|les (også|mer)|læs (også|mere)|läs (också|även|mer)|lue myös|czytaj (także|też|również|więcej)|zobacz (także|też)"
        + @"|přečtěte si|čtěte také|olvassa el|citește și|citiți și|прочети още|читайте (также|ещё|еще)|смотрите также|по теме|читайте також"
        + @"|διαβάστε (επίσης|ακόμα)|okuyun|ayrıca okuyun|اقرأ (أيضا|أيضًا|المزيد)|قد يهمك|baca juga|simak juga|xem thêm|यह भी पढ़ें|अन्य खबरें|関連記事"
        + @"|相关(阅读|新闻)|延伸阅读)[\])]* ?([:|>»→-]|\.\.\.|…|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Phrase();

    /// <summary>Single words that need both a sign and a link, since a story's own lines open with them too.</summary>
    [GeneratedRegex(
        @"^[\[(>»*\-–—\s]*(read|see|watch|listen|more|live|video|opinion|analysis|explain(ed|er)|in pictures|in depth|photos|gallery|fact check"
        + @"|exclusive|podcast|interactive|latest)[\])]* ?[:|>»→]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
