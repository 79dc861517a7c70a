using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html.Cleaning;

namespace SearchService.Readers.Html.Metadata;

/// <summary>How sure a shown date is the story's; the surest first.</summary>
internal enum DateSureness
{
    /// <summary>A line near the headline says that it was published then.</summary>
    Published,

    /// <summary>A date stands by itself, or with the writer, near the headline.</summary>
    NearHeadline,

    /// <summary>A line further off says that the page was published then.</summary>
    PublishedElsewhere,

    /// <summary>The page only says when it was last changed.</summary>
    Updated,
}

/// <summary>A date that a page shows.</summary>
internal sealed record ShownDate(PublicationTime Time, DateSureness Sureness);

/// <summary>
/// Finds dates in what a page shows: <c>Published: September 12, 2023 08:30</c>, a line beside the byline, <c>time</c> without a
/// machine form.
/// </summary>
internal static partial class ShownDates
{
    private const int MostWords = 32;
    private const int MostWordsUnlabelled = 16;
    private const int LongestClock = 40;
    private const int ShortRest = 12;
    private const int DataLevels = 3;
    private const int LongestData = 120;

    /// <summary>All dates of the page that may be the story's, the surest first.</summary>
    public static IReadOnlyList<ShownDate> In(IReadOnlyList<ShownLine> lines, TimeZoneInfo zone, DayOrder order)
    {
        var found = new List<ShownDate>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Block.Words <= MostWords)
            {
                found.AddRange(In(lines[i], i > 0 && lines[i - 1].Place == lines[i].Place ? LabelIn(lines[i - 1].Text) : "", zone, order));
            }
        }

        return [.. found.OrderBy(date => date.Sureness)];
    }

    /// <summary>A line with numbers has its own date, and labels none below it.</summary>
    private static string LabelIn(string line) => line.Any(char.IsDigit) ? "" : line;

    private static IEnumerable<ShownDate> In(ShownLine line, string before, TimeZoneInfo zone, DayOrder order)
    {
        var text = PrintedDigits.ToAscii(line.Text);
        var from = 0;
        var dates = PrintedDate.DaysIn(text, order);
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            var label = text[from..date.Match.Index];
            from = date.Match.Index + date.Match.Length;
            var isAlone = text.Length - date.Match.Length < ShortRest;
            var isBeforeUpdate = i + 1 < dates.Count && from < dates[i + 1].Match.Index && line.Block.Words <= MostWordsUnlabelled
                && !Updated().IsMatch(label) && !Event().IsMatch(label) && Updated().IsMatch(text[from..dates[i + 1].Match.Index]);
            if ((isBeforeUpdate ? Labelled(line)
                : Sureness(line, from == date.Match.Length && label.Length < 3 ? before + " " + label : label, isAlone)) is { } sureness
                && !line.IsOfOtherStory())
            {
                yield return new ShownDate(WithClock(text, date, zone, order), sureness);
            }
        }

        if (from == 0 && Machine(line, zone) is { } time && !line.IsOfOtherStory())
        {
            yield return new ShownDate(time, line.Place == LinePlace.Elsewhere ? DateSureness.PublishedElsewhere
                : DateSureness.NearHeadline);
        }
    }

    /// <summary>Stops at the first letter too many: a line may stand in a box with the whole page.</summary>
    private static bool IsShort(IElement element)
    {
        var letters = 0;
        return element.Descendants<IText>().All(text => (letters += text.Data.Length) <= LongestData);
    }

    private static DateSureness? Sureness(ShownLine line, string label, bool isAlone)
    {
        var updated = Updated().IsMatch(label);
        if (Earlier().IsMatch(label) || Rights().IsMatch(label))
        {
            return null;
        }

        if (!updated && Originally().IsMatch(label))
        {
            return DateSureness.Published;
        }

        var published = !updated && (Published().IsMatch(label) || IsMarked(line.Block));
        var near = line.Place != LinePlace.Elsewhere;
        if (updated)
        {
            return DateSureness.Updated;
        }

        if (published)
        {
            return near ? DateSureness.Published : line.Block.Words <= MostWordsUnlabelled ? DateSureness.PublishedElsewhere : null;
        }

        return near && line.Block.Words <= MostWordsUnlabelled && (isAlone || !line.Block.EndsSentence) && !IsCard(line.Block)
            && !Event().IsMatch(label)
            ? DateSureness.NearHeadline
            : null;
    }

    /// <summary>A day before another on which the page was updated: <c>3 December 2025. Updated: 7 December 2025</c>.</summary>
    private static DateSureness Labelled(ShownLine line) =>
        line.Place == LinePlace.Elsewhere ? DateSureness.PublishedElsewhere : DateSureness.Published;

    private static bool IsMarked(TextBlock block) => block.Nodes[0].ParentElement is { } parent
        && (parent.HasAttribute("pubdate") || parent.GetAttribute("itemprop") is "datePublished");

    /// <summary>A link with more words than the date leads to another story.</summary>
    private static bool IsCard(TextBlock block) =>
        block.Container.Within("a", 8) is { } link && TextCount.Words(link.TextContent) > block.Words + 2;

    private static PublicationTime WithClock(string text, PrintedDate date, TimeZoneInfo zone, DayOrder order)
    {
        var end = date.Match.Index + date.Match.Length;
        var clock = Clock().Match(text[end..Math.Min(text.Length, end + LongestClock)]);
        return (clock.Success ? PrintedTime.Read(text[date.Match.Index..(end + clock.Length)], zone, order) : null)
            ?? new PublicationTime(date.Date);
    }

    /// <summary>A <c>time</c> element whose words are no date ("3 hours ago") says it in an attribute.</summary>
    private static PublicationTime? Machine(ShownLine line, TimeZoneInfo zone)
    {
        var element = line.Block.Nodes.Select(node => node.ParentElement?.Within("time", 4)).FirstOrDefault(time => time is not null);
        return PrintedTime.Read(element?.GetAttribute("datetime"), zone) is { Date.Day: not null } time ? time : Data(line, zone);
    }

    /// <summary>Scripts turn <c>data-published="2023-09-12T08:30"</c> or a Unix time into "yesterday".</summary>
    private static PublicationTime? Data(ShownLine line, TimeZoneInfo zone)
    {
        var element = line.Block.Nodes[0].ParentElement;
        for (var level = 0; level < DataLevels && element is not null && line.Place != LinePlace.Elsewhere && IsShort(element); level++)
        {
            foreach (var attribute in element.Attributes)
            {
                if (DataName().IsMatch(attribute.Name) && PrintedTime.Read(attribute.Value, zone) is { Date.Day: not null } time)
                {
                    return time;
                }
            }

            element = element.ParentElement;
        }

        return null;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:published|posted|publi[sc]\w{2,7}|first appeared|date(?: published)?|veröffentlicht|erschienen|erstellt|datum"
        + @"|publié|paru|mis en ligne|publicad[oa]|fecha|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu"
        + @"|opublikowano|dodano"
        + @"|zveřejněno|vydáno|megjelent|közzétéve|publicat|опубликован\w*|дата|опубліковано|публикувана?|yayınlan\w*|yayın tarihi"
        + @"|δημοσιεύ\w*|diterbitkan"
        + @"|dipublikasikan|đăng)\b|发布|發布|时间|公開|掲載|投稿|입력|등록|نشر|تاريخ|منتشر|פורסם|प्रकाशित|เผยแพร่",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Published();

    [GeneratedRegex(
        @"\b(?:updat\w+|modified|revised|reviewed|edited|changed|refreshed|fact[- ]checked|verified|accessed|as of|aktualisiert"
        + @"|geändert|stand|mis à jour|modifié|actualis\w+"
        + @"|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornato|bijgewerkt|uppdatera\w*|oppdatert|opdateret|päivitetty"
        + @"|zaktualizowan\w*|aktualizacja"
        + @"|aktualizováno|frissít\w*|actualizat\w*|обновлен\w*|изменен\w*|оновлено|güncelle\w*|ενημερώ\w*|diperbarui|cập nhật)\b"
        + @"|更新|수정|تحديث|עודכן|अपडेट|อัปเดต",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Updated();

    /// <summary>A story says itself that it stood there earlier, wherever it says it.</summary>
    [GeneratedRegex(@"\b(?:originally|first)\s+(?:published|posted|appeared|printed|ran)\b", Options, ReadingPattern.Patience)]
    private static partial Regex Originally();

    /// <summary>A line about the rights in the whole site also says when that was changed.</summary>
    [GeneratedRegex(@"©|\(c\)|\bcopyright\b", Options, ReadingPattern.Patience)]
    private static partial Regex Rights();

    /// <summary>A draft that stood elsewhere before the paper was published.</summary>
    [GeneratedRegex(@"\b(?:preprints?|earlier versions?|working paper)\b", Options, ReadingPattern.Patience)]
    private static partial Regex Earlier();

    [GeneratedRegex(
        @"^data-(?!.*(?:updat|modif|expir|event|start|end))[\w\-]*(?:date|time|publish|posted)", Options, ReadingPattern.Patience)]
    private static partial Regex DataName();

    /// <summary>A day on which something happens, not one on which something was printed.</summary>
    [GeneratedRegex(
        @"\b(?:until|through|from|between|since|before|after|by|ends?|starts?|begins?|expires?|valid|deadline|due|copyright|born"
        + @"|when|event|arrives?|effective|submitted|received|accepted|retrieved"
        + @"|comments to authors?|revised version received)\W*$|©\W*$",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Event();

    [GeneratedRegex(
        @"^[\s,|•·–—-]*(?:at|um|à|a las|alle|ore|klo|kl\.?|om|в"
        + @"|o godz\.)?[\s,]*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:uhr|[A-Z]{2,4}\b|[+\-−]\d{2}:?\d{2}))?",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Clock();
}
