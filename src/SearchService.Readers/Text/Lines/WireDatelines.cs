using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// Datelines as agencies of other countries write them: <c>МОСКВА, 24 апреля. /ТАСС/.</c>, <c>(ANSA) - ROMA, 24 APR -</c>,
/// <c>新华社北京4月24日电</c>, <c>【東京共同】</c>, <c>(서울=연합뉴스) 김민수 기자 =</c>. Each names an agency that is known.
/// </summary>
internal static partial class WireDatelines
{
    private const string Place = @"(?<place>[\p{Lu}][\p{L}.'’\-]+(?:[ /][\p{Lu}][\p{L}.'’\-]+){0,3})";

    private const string Day =
        @"(?<date>\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}/\d{1,2}/\d{4}"
        + @"|\d{1,2}(?:\.|er|º)?\s+(?:de\s+)?\p{L}{3,12}\.?(?:\s+(?:de\s+)?\d{4})?"
        + @"|\d{4}\.\s+\p{L}{3,12}\s+\d{1,2}\.(?:,\s+\p{L}{3,12})?)";

    private const string Agency = @"(?<agency>[\p{L}][\p{L}\p{Nd}\-/. ]{1,30}?)";

    private static readonly Func<Regex>[] Patterns = [Bracketed, AgencyFirst, Cyrillic, Arabic, Chinese, Japanese, JapaneseSpaced, Korean];

    public static Dateline? Read(string start)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern().Match(start) is { Success: true } match && IsKnown(match.Groups["agency"].Value))
            {
                var (place, date) = (match.Groups["place"], match.Groups["date"]);
                var end = date.Success && date.Index > place.Index ? date.Index + date.Length : place.Index + place.Length;
                return new Dateline(
                    start[place.Index..end].TrimEnd(' ', ',', '-', '–', '—', '　'),
                    date.Success ? date.Value.Trim() : null,
                    match.Groups["agency"].Value.Trim(),
                    match.Length)
                {
                    Writers = [.. match.Groups["writer"].Captures.Select(writer => writer.Value.Trim())],
                };
            }
        }

        return null;
    }

    /// <summary>"dpa/lno": the first of two.</summary>
    private static bool IsKnown(string agency) => AgencyNames.IsAgency(agency.Trim())
        || (agency.IndexOf('/', StringComparison.Ordinal) is > 0 and var stroke && AgencyNames.IsAgency(agency[..stroke].Trim()));

    /// <summary>"STOCKHOLM (TT) ", "Madrid, 24 abr (EFE).- ", "Budapest, 2022. április 24., vasárnap (MTI) - ".</summary>
    [GeneratedRegex(
        @"^" + Place + @"(?:,?\s+(?:le\s+|den\s+|el\s+|am\s+)?" + Day + @")?,?\s+\(" + Agency + @"\)\s*\.?\s*(?:--?|[–—]|:)?\s*(?=\S)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^\(" + Agency + @"\)\s*(?:--?|[–—])\s*" + Place + @"(?:,?\s+" + Day + @")?\s*(?:--?|[–—])\s*(?=\S)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex AgencyFirst();

    [GeneratedRegex(
        @"^" + Place + @"[,.]\s+(?<date>\d{1,2}\s+\p{L}{3,9}\.?)[.,]?\s*(?:[–—-]\s*|/)?" + Agency
        + @"/?\s*[.–—:-]+\s+(?=[\p{Lu}«""“„\p{Nd}])",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(
        @"^(?<place>[\u0621-\u064A]{2,15}(?: [\u0621-\u064A]{2,15}){0,2}?)(?:\s+(?<date>[\d٠-٩]{1,2}\s+[\u0621-\u064A]{3,9}))?"
        + @"\s*(?:\((?<agency>[\u0621-\u064A ]{2,20})\)\s*[-–—:]|[-–—/]\s*(?<agency>[\u0621-\u064A ]{2,20}?)\s*[-–—:/])\s*(?=\S)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Arabic();

    [GeneratedRegex(
        @"^[（(【]?(?<agency>新华社|新華社|中新社|中新网|中新網|中央社|路透社|路透|法新社|美联社|美聯社|彭博社|彭博)[）)】]?\s*"
        + @"(?:[记記]者(?<writer>[\u4E00-\u9FFF]{2,4}?)\s*)?(?<place>[\u4E00-\u9FFF]{2,8}?)\s*(?<date>(?:\d{1,2}月)?\d{1,2}日)\s*"
        + @"(?:[电電讯訊]|(?=[-–—]))(?:\s*[（(][记記]者\s*(?:(?<writer>[\u4E00-\u9FFF]{2,4})[\s、，,]*){1,4}[）)])?[）)】]?\s*[-–—]{0,2}\s*",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^【(?<place>[^】=＝]{1,14}?)(?<agency>共同通信|共同|時事通信|時事|ロイター|新華社|聯合ニュース|AFP|AP)(?:[=＝][^】]{1,30})?】\s*",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Japanese();

    [GeneratedRegex(
        @"^[［\[](?<place>[^\]］\s=]{1,14})[\s　]+(?:(?<date>(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日)[\s　]+)?"
        + @"(?<agency>ロイター|時事|共同|AFP|AP|ＡＰ|ＡＦＰ)[］\]]\s*[-－–—]?\s*",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex JapaneseSpaced();

    [GeneratedRegex(
        @"^[(\[【](?<place>[가-힣]{2,8})\s?[=＝]\s?(?<agency>[가-힣A-Za-z]{2,8}[0-9]?)[)\]】]\s*"
        + @"(?:(?:(?<writer>[가-힣]{2,4})[·,\s]*){1,3}(?:특파원|선임기자|객원기자|인턴기자|기자)\s*[=＝]?\s*)?",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Korean();
}
