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
/// <param name="Time">When.</param>
/// <param name="Sureness">How sure it is the story's.</param>
/// <param name="IsNamedChange">Whether its element is named as the day of a change, and no word says what it is.</param>
internal sealed record ShownDate(PublicationTime Time, DateSureness Sureness, bool IsNamedChange = false);

/// <summary>
/// Finds dates in what a page shows: <c>Published: September 12, 2023 08:30</c>, a line beside the byline, <c>time</c> without a
/// machine form.
/// </summary>
internal static class ShownDates
{
    private const int MostWords = 32;
    private const int MostWordsUnlabelled = 16;
    private const int LongestClock = 40;
    private const int ShortRest = 12;
    private const int DataLevels = 3;
    private const int LongestData = 120;

    /// <summary>All dates of the page that may be the story's, the surest first.</summary>
    public static IReadOnlyList<ShownDate> In(IReadOnlyList<ShownLine> lines, DateStyle style)
    {
        var found = new List<ShownDate>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Block.Words <= MostWords)
            {
                found.AddRange(In(lines[i], i > 0 && lines[i - 1].Place == lines[i].Place ? LabelIn(lines[i - 1].Text) : "", style));
            }
        }

        // A day in an element that is named after a change is the only one that many pages show.
        var isTold = found.Exists(date => date is { IsNamedChange: false, Sureness: <= DateSureness.NearHeadline });
        return [.. found.Select(date => date.IsNamedChange && isTold ? date with { Sureness = DateSureness.Updated } : date)
            .OrderBy(date => date.Sureness)];
    }

    /// <summary>A line with numbers has its own date, and labels none below it.</summary>
    private static string LabelIn(string line) => line.Any(char.IsDigit) ? "" : line;

    private static IEnumerable<ShownDate> In(ShownLine line, string before, DateStyle style)
    {
        var text = PrintedDigits.ToAscii(line.Text);
        style = style.For(line.Text);
        var from = 0;
        var dates = PrintedDate.DaysIn(text, style.Order, style.Language);
        var whole = dates.Count == 1 ? PrintedTime.Read(text, style) : null;
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            var label = text[from..date.Match.Index];
            from = date.Match.Index + date.Match.Length;
            var isAlone = text.Length - date.Match.Length < ShortRest || whole is not null;
            var isBeforeUpdate = i + 1 < dates.Count && from < dates[i + 1].Match.Index && line.Block.Words <= MostWordsUnlabelled
                && !DateLabels.Updated().IsMatch(label) && !DateLabels.Event().IsMatch(label)
                && DateLabels.Updated().IsMatch(text[from..dates[i + 1].Match.Index]);
            if ((isBeforeUpdate ? Labelled(line)
                : Sureness(line, from == date.Match.Length && label.Length < 3 ? before + " " + label : label, isAlone)) is { } sureness
                && !line.IsOfOtherStory())
            {
                yield return new ShownDate(
                    whole ?? WithClock(text, date, style), sureness,
                    sureness != DateSureness.Updated && !DateLabels.Published().IsMatch(label) && IsNamedChange(line.Block));
            }
        }

        if (from == 0 && Machine(line, style.Zone) is { } time && !line.IsOfOtherStory())
        {
            yield return new ShownDate(
                time, line.Place == LinePlace.Elsewhere ? DateSureness.PublishedElsewhere : DateSureness.NearHeadline,
                IsNamedChange(line.Block));
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
        var updated = DateLabels.Updated().IsMatch(label);
        if (DateLabels.Earlier().IsMatch(label) || DateLabels.Rights().IsMatch(label))
        {
            return null;
        }

        if (!updated && DateLabels.Originally().IsMatch(label))
        {
            return DateSureness.Published;
        }

        var published = !updated && (DateLabels.Published().IsMatch(label) || IsMarked(line.Block));
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
            && !DateLabels.Event().IsMatch(label)
            ? DateSureness.NearHeadline
            : null;
    }

    /// <summary>A day before another on which the page was updated: <c>3 December 2025. Updated: 7 December 2025</c>.</summary>
    private static DateSureness Labelled(ShownLine line) =>
        line.Place == LinePlace.Elsewhere ? DateSureness.PublishedElsewhere : DateSureness.Published;

    private static bool IsMarked(TextBlock block) => block.Nodes[0].ParentElement is { } parent
        && (parent.HasAttribute("pubdate") || parent.GetAttribute("itemprop") is "datePublished");

    /// <summary>Whether the element is named as the day of a change: <c>field--name-changed</c>, <c>last-modified</c>.</summary>
    private static bool IsNamedChange(TextBlock block)
    {
        var at = block.Nodes[0].ParentElement;
        for (var level = 0; level < DataLevels && at is not null && TextCount.Words(at.TextContent) <= MostWordsUnlabelled; level++)
        {
            var words = ElementWords.Of(at);
            if (DateLabels.NamedPublication().IsMatch(words))
            {
                return false;
            }

            if (DateLabels.NamedChange().IsMatch(words))
            {
                return true;
            }

            at = at.ParentElement;
        }

        return false;
    }

    /// <summary>A link with more words than the date leads to another story.</summary>
    private static bool IsCard(TextBlock block) =>
        block.Container.Within("a", 8) is { } link && TextCount.Words(link.TextContent) > block.Words + 2;

    private static PublicationTime WithClock(string text, PrintedDate date, DateStyle style)
    {
        var end = date.Match.Index + date.Match.Length;
        var clock = DateLabels.Clock().Match(text[end..Math.Min(text.Length, end + LongestClock)]);
        return (clock.Success ? PrintedTime.Read(text[date.Match.Index..(end + clock.Length)], style) : null)
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
                if (DateLabels.DataName().IsMatch(attribute.Name) && PrintedTime.Read(attribute.Value, zone) is { Date.Day: not null } time)
                {
                    return time;
                }
            }

            element = element.ParentElement;
        }

        return null;
    }
}
